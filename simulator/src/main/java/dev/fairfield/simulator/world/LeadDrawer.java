package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.scenario.Leads;
import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.QuantileTable;
import java.util.Arrays;

/** Draws the leads of a world and puts them in order of time. */
final class LeadDrawer {

  private static final int LEADS_PER_BUCKET = 2;

  /** After the counter of the arrival: reaction, patience and service out of one number. */
  private static final int CONTACT = 2;

  private static final int REACTION_BITS = 22;
  private static final int PATIENCE_BITS = 21;
  private static final int SERVICE_BITS = 21;
  private static final int CONVERT = 3;

  private final SimulationModel model;
  private final ArrivalDrawer drawer;
  private final FactorBounds bounds;
  private final Arrivals arrivals = new Arrivals();
  private final QuantileTable reaction;
  private final QuantileTable service;
  private final double contactMeanHours;
  private final double perConversion;
  private int[] bucketEnd = new int[512];
  private int[] order = new int[1024];

  LeadDrawer(SimulationModel model, YearFactors years) {
    Leads leads = model.scenario().leads();
    this.model = model;
    this.drawer =
        new ArrivalDrawer(model, DemandDraws.Kind.LEAD, years, model.accounts().leadsPerYear);
    // Leads come whoever works the account.
    this.bounds = FactorBounds.ofAll(model.accounts().size(), 1);
    this.reaction =
        leads.reactionMedianHours() > 0
            ? QuantileTable.lognormal(
                leads.reactionMedianHours() / SimulationModel.HOURS_PER_WEEK, leads.reactionSigma())
            : null;
    this.service = QuantileTable.gamma(leads.contactShape());
    this.contactMeanHours = leads.contactMeanHours();
    this.perConversion = 1 / leads.leadToOpportunity();
  }

  void draw(World world, InboundLeads into) {
    drawer.draw(world, bounds, arrivals);
    int count = arrivals.count;
    into.clear(count);
    sort(count);
    into.count = count;
    place(into);
    drawContacts(world, into);
    into.foresee(world.draws());
  }

  private void place(InboundLeads into) {
    for (int at = 0; at < into.count; at++) {
      int index = order[at];
      into.account[at] = arrivals.owner[index];
      into.keyAccount[at] = arrivals.drawn[index];
      into.counter[at] = arrivals.counter[index];
      into.week[at] = arrivals.week[index];
    }
  }

  private void drawContacts(World world, InboundLeads into) {
    long[] keys = world.draws().keys();
    for (int at = 0; at < into.count; at++) {
      long key = keys[into.keyAccount[at]];
      long contact = CounterDraws.bits(key, into.counter[at] + CONTACT);
      into.patienceDraw[at] = CounterDraws.part(contact, SERVICE_BITS, PATIENCE_BITS);
      into.serviceHours[at] =
          contactMeanHours * service.at(CounterDraws.part(contact, 0, SERVICE_BITS));
      into.convertNeed[at] = CounterDraws.unit(key, into.counter[at] + CONVERT) * perConversion;
      if (reaction != null) {
        into.reactionWeeks[at] =
            reaction.at(CounterDraws.part(contact, PATIENCE_BITS + SERVICE_BITS, REACTION_BITS));
      }
    }
  }

  /**
   * Counting sort into buckets of time, then insertion within each; equal weeks keep their order.
   */
  private void sort(int count) {
    int buckets = count / LEADS_PER_BUCKET + 1;
    if (bucketEnd.length < buckets + 1) {
      bucketEnd = new int[2 * buckets];
    }
    if (order.length < count) {
      order = new int[2 * count];
    }
    Arrays.fill(bucketEnd, 0, buckets + 1, 0);
    double[] week = arrivals.week;
    double perWeek = buckets / (double) model.horizonWeeks();
    for (int index = 0; index < count; index++) {
      bucketEnd[bucket(week[index], perWeek, buckets) + 1]++;
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      bucketEnd[bucket + 1] += bucketEnd[bucket];
    }
    for (int index = 0; index < count; index++) {
      order[bucketEnd[bucket(week[index], perWeek, buckets)]++] = index;
    }
    for (int place = 1; place < count; place++) {
      int index = order[place];
      int to = place;
      for (; to > 0 && week[order[to - 1]] > week[index]; to--) {
        order[to] = order[to - 1];
      }
      order[to] = index;
    }
  }

  private static int bucket(double week, double perWeek, int buckets) {
    return StrictMath.min(buckets - 1, (int) (week * perWeek));
  }
}
