package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.scenario.Leads;
import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.QuantileTable;
import java.util.Arrays;

/** Draws the leads of a world and puts them in order of time. */
final class LeadDrawer {

  private static final double HOURS_PER_WEEK = 168;
  private static final double DAYS_PER_WEEK = 7;
  private static final int LEADS_PER_BUCKET = 2;

  private final SimulationModel model;
  private final OpportunityDrawer arrivals;
  private final Opportunities unordered;
  private final QuantileTable reaction;
  private final QuantileTable service;
  private final double contactMeanHours;
  private final double leadToOpportunity;
  private final double patienceMeanWeeks;
  private int[] bucketEnd = new int[512];
  private int[] order = new int[1024];

  LeadDrawer(SimulationModel model, YearFactors years) {
    Leads leads = model.scenario().leads();
    this.model = model;
    this.arrivals = OpportunityDrawer.ofLeads(model, years);
    this.unordered = new Opportunities(model, false);
    this.reaction =
        leads.reactionMedianHours() > 0
            ? QuantileTable.lognormal(
                leads.reactionMedianHours() / HOURS_PER_WEEK, leads.reactionSigma())
            : null;
    this.service = QuantileTable.gamma(leads.contactShape());
    this.contactMeanHours = leads.contactMeanHours();
    this.leadToOpportunity = leads.leadToOpportunity();
    this.patienceMeanWeeks =
        leads.patienceMeanDays().orElse(Double.POSITIVE_INFINITY) / DAYS_PER_WEEK;
  }

  /**
   * @param one a factor of 1 for each team: leads come whoever works the account
   */
  void draw(World world, double[] one, InboundLeads into) {
    arrivals.draw(world, one, unordered);
    int count = unordered.count();
    into.clear(world.key(), count);
    sort(count);
    for (int place = 0; place < count; place++) {
      add(order[place], into);
    }
  }

  private void add(int index, InboundLeads into) {
    int at = into.count++;
    int drawn = unordered.keyAccount(index);
    long counter = unordered.counter(index);
    long key = into.drawKey(drawn);
    into.account[at] = unordered.account()[index];
    into.keyAccount[at] = drawn;
    into.counter[at] = counter;
    into.week[at] = unordered.week()[index];
    into.reactionWeeks[at] =
        reaction == null ? 0 : reaction.at(CounterDraws.unit(key, counter + InboundLeads.REACTION));
    into.patienceWeeks[at] =
        patienceMeanWeeks
            * QuantileTable.exponential()
                .at(CounterDraws.unit(key, counter + InboundLeads.PATIENCE));
    into.serviceHours[at] =
        contactMeanHours * service.at(CounterDraws.unit(key, counter + InboundLeads.SERVICE));
    into.convertNeed[at] =
        CounterDraws.unit(key, counter + InboundLeads.CONVERT) / leadToOpportunity;
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
    double[] week = unordered.week();
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
