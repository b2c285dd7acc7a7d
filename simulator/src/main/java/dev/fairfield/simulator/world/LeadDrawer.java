package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.scenario.Leads;
import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.QuantileTable;

/** Draws the leads of a world and puts them in order of time. */
final class LeadDrawer {

  /** After the counter of the arrival: reaction, patience and service out of one number. */
  private static final int CONTACT = 2;

  private static final int REACTION_BITS = 22;
  private static final int PATIENCE_BITS = 21;
  private static final int SERVICE_BITS = 21;
  private static final int CONVERT = 3;
  private static final double DAYS_PER_WEEK = 7;

  private final SimulationModel model;
  private final ArrivalDrawer drawer;
  private final FactorBounds bounds;
  private final Arrivals arrivals = new Arrivals();
  private final QuantileTable reaction;
  private final QuantileTable service;
  private final double contactMeanHours;
  private final double patienceMeanWeeks;
  private final double perConversion;
  private final TimeOrder order;
  private long[] contactBits = new long[1024];
  private long[] convertBits = new long[1024];

  LeadDrawer(SimulationModel model, YearFactors years) {
    Leads leads = model.scenario().leads();
    this.model = model;
    this.drawer =
        new ArrivalDrawer(model, DemandDraws.Kind.LEAD, years, model.accounts().leadsPerYear);
    this.order = new TimeOrder(years.blocks());
    // Leads come whoever works the account.
    this.bounds = FactorBounds.ofAll(model.accounts().size(), 1);
    this.reaction =
        leads.reactionMedianHours() > 0
            ? QuantileTable.lognormal(
                leads.reactionMedianHours() / SimulationModel.HOURS_PER_WEEK, leads.reactionSigma())
            : null;
    this.service = QuantileTable.gamma(leads.contactShape());
    this.contactMeanHours = leads.contactMeanHours();
    this.patienceMeanWeeks =
        leads.patienceMeanDays().orElse(Double.POSITIVE_INFINITY) / DAYS_PER_WEEK;
    this.perConversion = 1 / leads.leadToOpportunity();
  }

  void draw(World world, InboundLeads into) {
    drawer.draw(world, bounds, arrivals);
    int count = arrivals.count;
    into.clear(count);
    order.sort(arrivals.week, count);
    into.count = count;
    place(world, into);
    drawContacts(into);
    into.foresee();
  }

  private void place(World world, InboundLeads into) {
    int[] account = into.account;
    int[] drawn = into.drawn;
    long[] seed = into.seed;
    double[] facts = into.facts;
    for (int at = 0; at < into.count; at++) {
      int index = order.index(at);
      drawn[at] = arrivals.account[index];
      double week = arrivals.week[index];
      facts[InboundLeads.FACTS * at + InboundLeads.WEEK] = week;
      account[at] = world.ownerAt(drawn[at], week);
      seed[at] = arrivals.seed[index];
    }
  }

  private void drawContacts(InboundLeads into) {
    if (contactBits.length < into.count) {
      contactBits = new long[2 * into.count];
      convertBits = new long[2 * into.count];
    }
    CounterDraws.bits(into.seed, into.count, CONTACT, contactBits);
    CounterDraws.bits(into.seed, into.count, CONVERT, convertBits);
    double[] facts = into.facts;
    double[] convertNeed = into.convertNeed;
    for (int at = 0; at < into.count; at++) {
      int fact = InboundLeads.FACTS * at;
      long contact = contactBits[at];
      facts[fact + InboundLeads.PATIENCE] =
          patienceMeanWeeks
              * QuantileTable.exponentialAtTop(contact << REACTION_BITS, PATIENCE_BITS);
      facts[fact + InboundLeads.SERVICE] =
          contactMeanHours * service.atTop(contact << PATIENCE_BITS + REACTION_BITS, SERVICE_BITS);
      convertNeed[at] = CounterDraws.unit(convertBits[at]) * perConversion;
    }
    for (int at = 0; at < into.count; at++) {
      facts[InboundLeads.FACTS * at + InboundLeads.REACTION] =
          reaction == null ? 0 : reaction.atTop(contactBits[at], REACTION_BITS);
    }
  }
}
