package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.InboundLeads;
import dev.fairfield.simulator.world.SimulationModel;

/**
 * First contacts of what most leads meet: somebody who has been in the seat since before the start
 * and is there as the contact begins, or who stays for good. They are those of {@link LeadQueue},
 * in loops so short that a processor keeps all they need at hand: first when each is contacted,
 * then what comes of it.
 */
final class CalmContacts {

  /** Marks a lead that is lost. */
  private static final double LOST = Double.POSITIVE_INFINITY;

  /** Marks a lead that meets something else. */
  private static final double ELSEWHERE = Double.NEGATIVE_INFINITY;

  private final ContactDesks contactDesks;
  private final double horizon;
  private InboundLeads leads;
  private double[] responseWeeks = new double[1024];
  private int[] lost = new int[1024];
  private int[] converting = new int[1024];
  private int losses;
  private int conversions;

  CalmContacts(ContactDesks contactDesks, double horizonWeeks) {
    this.contactDesks = contactDesks;
    this.horizon = horizonWeeks;
  }

  void begin(InboundLeads of) {
    leads = of;
    int count = leads.count();
    if (responseWeeks.length <= count) {
      responseWeeks = new double[2 * count];
      lost = new int[2 * count];
      converting = new int[2 * count];
    }
  }

  /**
   * Contacts leads in their order as long as they meet such a person.
   *
   * @param units of the accounts
   * @param from index of the first
   * @param until week from which on others come first
   * @return index of the first that is not contacted, or the number of leads
   */
  int serve(int[] units, int from, double until) {
    int count = leads.count();
    int lead = serveEven(units, from, until);
    while (lead < count) {
      int unit = units[leads.account()[lead]];
      double week = leads.facts()[InboundLeads.FACTS * lead + InboundLeads.WEEK];
      double start = contactDesks.start(unit, week);
      if (week >= until || !contactDesks.isCalm(unit, week, start)) {
        return lead;
      }
      if (!contactDesks.isEven(unit, start)) {
        responseWeeks[lead++] = LOST;
      }
      lead = serveEven(units, lead, until);
    }
    return count;
  }

  /** The same, as long as the pace noted for a seat holds: a loop that calls nothing. */
  private int serveEven(int[] units, int from, double until) {
    int count = leads.count();
    double[] facts = leads.facts();
    int[] accounts = leads.account();
    double[] desks = contactDesks.desks;
    double[] responses = responseWeeks;
    for (int lead = from; lead < count; lead++) {
      int fact = InboundLeads.FACTS * lead;
      double week = facts[fact + InboundLeads.WEEK];
      double response = facts[fact + InboundLeads.REACTION];
      double patience = facts[fact + InboundLeads.PATIENCE];
      double service = facts[fact + InboundLeads.SERVICE];
      int desk = ContactDesks.STRIDE * units[accounts[lead]];
      double start = week;
      double free = desks[desk + ContactDesks.FREE_AT];
      if (free > week) {
        start = free;
        response = free + response - week;
      }
      if (week >= until || start >= desks[desk + ContactDesks.EVEN_UNTIL]) {
        return lead;
      }
      if (response <= patience) {
        desks[desk + ContactDesks.LAST_START] = start;
        desks[desk + ContactDesks.FREE_AT] =
            start + service * desks[desk + ContactDesks.WEEKS_PER_HOUR];
        responses[lead] = response;
      } else {
        responses[lead] = LOST;
      }
    }
    return count;
  }

  /** Leaves a lead to others. */
  void leave(int lead) {
    responseWeeks[lead] = ELSEWHERE;
  }

  /** Counts contacts; those that convert are listed, and those never contacted. */
  void count(ContactCounts into) {
    double[] facts = leads.facts();
    double[] responses = responseWeeks;
    int[] converts = converting;
    int count = leads.count();
    int lostSoFar = 0;
    int convertingSoFar = 0;
    for (int lead = 0; lead < count; lead++) {
      int fact = InboundLeads.FACTS * lead;
      double response = responses[lead];
      if (facts[fact + InboundLeads.WEEK] + response >= horizon) {
        lost[lostSoFar++] = lead;
      } else if (response >= 0) {
        double hours = response * SimulationModel.HOURS_PER_WEEK;
        into.countContacted(hours);
        // Without a branch: a processor cannot foresee which leads convert.
        converts[convertingSoFar] = lead;
        convertingSoFar += hours < facts[fact + InboundLeads.CONVERTS_UNTIL] ? 1 : 0;
      }
    }
    losses = lostSoFar;
    conversions = convertingSoFar;
  }

  /** Leads that were never contacted. */
  int losses() {
    return losses;
  }

  int lost(int index) {
    return lost[index];
  }

  /** Leads that convert. */
  int conversions() {
    return conversions;
  }

  int converting(int index) {
    return converting[index];
  }

  /** Whether a lead met a free hour as it came in. */
  boolean isPrompt(int lead) {
    return responseWeeks[lead] == leads.facts()[InboundLeads.FACTS * lead + InboundLeads.REACTION];
  }

  /** From when a lead came in to its contact. */
  double responseWeeks(int lead) {
    return responseWeeks[lead];
  }
}
