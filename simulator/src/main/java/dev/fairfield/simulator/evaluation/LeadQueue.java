package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.InboundLeads;
import dev.fairfield.simulator.world.SeatHistories;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.simulator.world.World;
import java.util.Arrays;

/**
 * First contacts, first come, first served: each seat serves the leads of the accounts it works, in
 * the hours set aside for them; pooled, any active seat of the team serves, the one free first. A
 * lead of an account that nobody works waits until somebody does; one whose seat falls empty before
 * its contact goes to whoever works the account next, and else stays where it queued. A lead not
 * contacted within its patience is lost and takes no time. A person who leaves leaves no unfinished
 * contact behind.
 */
final class LeadQueue {

  private static final double HOURS_PER_WEEK = SimulationModel.HOURS_PER_WEEK;

  private final PlanModels shared;
  private final Tenancy tenancy;
  private final Closings closings;
  private final boolean isPooled;
  private final int seats;
  private final double horizon;
  private final ContactDesks contactDesks;
  private final CalmContacts calm;
  private final LaterLeads later = new LaterLeads();
  private PlanModel plan;
  private InboundLeads leads;
  private SeatHistories histories;
  private ContactCounts contacts;
  private boolean[] promptComesUp = new boolean[1024];
  private EventLog log;
  private double[] facts;
  private double[] desks;

  LeadQueue(PlanModels shared, Tenancy tenancy, SeatWork work, Closings closings) {
    this.shared = shared;
    this.tenancy = tenancy;
    this.closings = closings;
    this.isPooled = shared.model().scenario().leads().pooled();
    this.seats = shared.model().seats().size();
    this.horizon = shared.model().horizonWeeks();
    this.contactDesks = new ContactDesks(shared.model(), work);
    this.calm = new CalmContacts(contactDesks, horizon);
  }

  /**
   * Serves all.
   *
   * @param listener hears of each; null for nobody
   */
  void serve(PlanModel of, World world, ContactCounts into, EventLog listener) {
    plan = of;
    leads = world.leads();
    histories = world.seats();
    if (promptComesUp.length < leads.prompt().count()) {
      promptComesUp = new boolean[2 * leads.prompt().count()];
    }
    Arrays.fill(promptComesUp, 0, leads.prompt().count(), false);
    contacts = into;
    log = listener;
    facts = leads.facts();
    contactDesks.begin(tenancy.calm, plan.units());
    desks = contactDesks.desks;
    later.clear();
    if (log == null && !isPooled && leads.isFalling()) {
      serveInTurn();
    } else {
      serveAll();
    }
    while (!later.isEmpty()) {
      double week = later.nextWeek();
      route(later.take(), week);
    }
  }

  /** Which opportunities of leads that convert at once come up as foreseen, when all are served. */
  boolean[] promptComesUp() {
    return promptComesUp;
  }

  private void serveAll() {
    int count = leads.count();
    for (int lead = 0; lead < count; lead++) {
      double week = week(lead);
      routeUntil(week);
      if (log != null) {
        log.add(week, EventLog.Kind.LEAD, EventLog.NONE, leads.account()[lead], 0);
      }
      route(lead, week);
    }
  }

  private double week(int lead) {
    return facts[InboundLeads.FACTS * lead + InboundLeads.WEEK];
  }

  private void routeUntil(double week) {
    while (later.nextWeek() <= week) {
      double at = later.nextWeek();
      route(later.take(), at);
    }
  }

  /** The same as {@link #serveAll}; what most leads meet, a person who stays, goes first. */
  private void serveInTurn() {
    int count = leads.count();
    calm.begin(leads);
    int lead = calm.serve(plan.unitByAccount, 0, later.nextWeek());
    while (lead < count) {
      double week = week(lead);
      if (later.nextWeek() <= week) {
        routeUntil(week);
      } else {
        calm.leave(lead);
        route(lead, week);
        lead++;
      }
      lead = calm.serve(plan.unitByAccount, lead, later.nextWeek());
    }
    calm.count(contacts);
    settleCalm();
  }

  private void settleCalm() {
    int[] accounts = leads.account();
    for (int i = 0; i < calm.losses(); i++) {
      giveUp(calm.lost(i), seats);
    }
    for (int i = 0; i < calm.conversions(); i++) {
      int lead = calm.converting(i);
      if (calm.isPrompt(lead)) {
        promptComesUp[leads.promptIndex()[lead]] = true;
      } else {
        convert(lead, accounts[lead], week(lead) + calm.responseWeeks(lead));
      }
    }
  }

  /** Sends a lead to who works its account, now or when somebody does. */
  private void route(int lead, double week) {
    if (isPooled) {
      routePooled(lead, week);
      return;
    }
    int account = leads.account()[lead];
    int unit = plan.unitByAccount[account];
    int vacancy = tenancy.isAffected(unit) ? tenancy.vacancyAt(unit, week) : -1;
    if (vacancy < 0) {
      // A pool of accounts that are still to come has no vacancy yet, and no leads.
      queue(lead, unit, week);
      return;
    }
    int cover = tenancy.coverAt(vacancy, account, week);
    if (cover != Tenancy.NOBODY && isActive(cover, week)) {
      queue(lead, cover, week);
    } else {
      defer(lead, nextWorked(vacancy, account, week), unit);
    }
  }

  private boolean isActive(int seat, double week) {
    return tenancy.vacancyAt(seat, week) < 0;
  }

  private double nextWorked(int vacancy, int account, double week) {
    for (int c = tenancy.firstChange(vacancy, account); c >= 0; c = tenancy.nextChange(c)) {
      if (tenancy.changeWeek(c) > week && tenancy.changeCover(c) != Tenancy.NOBODY) {
        return tenancy.changeWeek(c);
      }
    }
    return tenancy.until(vacancy);
  }

  private void defer(int lead, double week, int row) {
    if (week < horizon && week - week(lead) <= leads.patienceWeeks(lead)) {
      later.add(week, lead);
    } else {
      giveUp(lead, row);
    }
  }

  private void routePooled(int lead, double week) {
    int team = shared.model().accounts().team(leads.account()[lead]);
    int best = -1;
    double earliest = Double.POSITIVE_INFINITY;
    for (int seat = 0; seat < seats; seat++) {
      if (shared.model().seats().team(seat) == team) {
        double start = activeFrom(seat, StrictMath.max(week, free(seat, week)));
        if (start < earliest) {
          earliest = start;
          best = seat;
        }
      }
    }
    if (best < 0) {
      giveUp(lead, plan.unitByAccount[leads.account()[lead]]);
    } else {
      contact(lead, best, earliest);
    }
  }

  private double activeFrom(int seat, double week) {
    int vacancy = tenancy.vacancyAt(seat, week);
    return vacancy < 0 ? week : tenancy.until(vacancy);
  }

  /** When a seat is done with earlier leads; a new person starts without any. */
  private double free(int seat, double week) {
    int desk = ContactDesks.STRIDE * seat;
    for (int v = histories.firstVacancy(seat); v < histories.endVacancy(seat); v++) {
      double came = histories.vacancyUntil(v);
      if (came <= week && desks[desk + ContactDesks.LAST_START] < came) {
        desks[desk + ContactDesks.FREE_AT] =
            StrictMath.min(desks[desk + ContactDesks.FREE_AT], came);
      }
    }
    return desks[desk + ContactDesks.FREE_AT];
  }

  private void queue(int lead, int seat, double week) {
    double start = StrictMath.max(week, free(seat, week));
    if (tenancy.isAffected(seat)) {
      for (int v = histories.firstVacancy(seat); v < histories.endVacancy(seat); v++) {
        double leaves = histories.vacancyFrom(v);
        if (leaves > week && leaves <= start) {
          defer(lead, leaves, seat);
          return;
        }
      }
    }
    contact(lead, seat, start);
  }

  private void contact(int lead, int seat, double start) {
    int fact = InboundLeads.FACTS * lead;
    double came = facts[fact + InboundLeads.WEEK];
    double response = start + facts[fact + InboundLeads.REACTION] - came;
    double pace = contactDesks.weeksPerHour(seat, start);
    if (start >= horizon
        || response > facts[fact + InboundLeads.PATIENCE]
        || pace == Double.POSITIVE_INFINITY) {
      giveUp(lead, seat);
      return;
    }
    int desk = ContactDesks.STRIDE * seat;
    desks[desk + ContactDesks.LAST_START] = start;
    desks[desk + ContactDesks.FREE_AT] = start + facts[fact + InboundLeads.SERVICE] * pace;
    if (came + response >= horizon) {
      giveUp(lead, seat);
      return;
    }
    double hours = response * HOURS_PER_WEEK;
    contacts.countContacted(hours);
    int account = leads.account()[lead];
    if (log != null) {
      log.add(came + response, EventLog.Kind.CONTACT, seat, account, hours);
    }
    if (leads.converts(lead, hours)) {
      convert(lead, account, came + response);
    }
  }

  private void convert(int lead, int account, double week) {
    double close = week + leads.cycleWeeks(lead);
    closings.close(
        account,
        week,
        close,
        leads.sizeUsd(lead, week),
        leads.winNeed(lead, close),
        leads.expectedUsd(lead, week, close));
  }

  /** No contact: lost when patience ends within the horizon, else not known. */
  private void giveUp(int lead, int unit) {
    int row = StrictMath.min(unit, seats);
    double came = week(lead);
    double patience = leads.patienceWeeks(lead);
    if (came + patience < horizon) {
      contacts.countLost(patience * HOURS_PER_WEEK);
      if (log != null) {
        int seat = row < seats ? row : EventLog.NONE;
        log.add(
            came + patience,
            EventLog.Kind.LEAD_LOST,
            seat,
            leads.account()[lead],
            patience * HOURS_PER_WEEK);
      }
    } else {
      contacts.countCensored((horizon - came) * HOURS_PER_WEEK);
    }
  }
}
