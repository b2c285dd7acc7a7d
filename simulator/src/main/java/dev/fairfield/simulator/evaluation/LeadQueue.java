package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.scenario.Leads;
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
  private final Leads settings;
  private final int seats;
  private final double horizon;
  private final ContactPace pace;

  private final double[] freeAt;
  private final double[] lastStart;
  private final LaterLeads later = new LaterLeads();
  private PlanModel plan;
  private InboundLeads leads;
  private SeatHistories histories;
  private ContactCounts contacts;
  private int[] promptFates;
  private EventLog log;

  LeadQueue(PlanModels shared, Tenancy tenancy, SeatWork work, Closings closings) {
    this.shared = shared;
    this.tenancy = tenancy;
    this.closings = closings;
    this.settings = shared.model().scenario().leads();
    this.seats = shared.model().seats().size();
    this.horizon = shared.model().horizonWeeks();
    this.pace = new ContactPace(shared.model(), work);
    this.freeAt = new double[seats];
    this.lastStart = new double[seats];
  }

  /** Serves all; sets the fates of those that come up as foreseen. */
  void serve(
      PlanModel of, World world, int[] fatesOfPrompt, ContactCounts into, EventLog listener) {
    plan = of;
    leads = world.leads();
    histories = world.seats();
    promptFates = fatesOfPrompt;
    contacts = into;
    log = listener;
    pace.find();
    Arrays.fill(freeAt, 0);
    Arrays.fill(lastStart, 0);
    later.clear();
    if (log == null && !settings.pooled()) {
      serveInTurn();
    } else {
      serveAll();
    }
    while (!later.isEmpty()) {
      double week = later.nextWeek();
      route(later.take(), week);
    }
  }

  private void serveAll() {
    int count = leads.count();
    double[] weeks = leads.week();
    for (int lead = 0; lead < count; lead++) {
      while (later.nextWeek() <= weeks[lead]) {
        double week = later.nextWeek();
        route(later.take(), week);
      }
      if (log != null) {
        log.add(weeks[lead], EventLog.Kind.LEAD, EventLog.NONE, leads.account()[lead], 0);
      }
      route(lead, weeks[lead]);
    }
  }

  /** The same as {@link #serveAll}; what most leads meet, a person with a free hour, goes first. */
  private void serveInTurn() {
    int count = leads.count();
    double[] weeks = leads.week();
    int[] accounts = leads.account();
    int[] units = plan.unitByAccount;
    double[] calmUntil = tenancy.calm.until;
    double[] calmFrom = tenancy.calm.from;
    for (int lead = 0; lead < count; lead++) {
      double week = weeks[lead];
      while (later.nextWeek() <= week) {
        double at = later.nextWeek();
        route(later.take(), at);
      }
      int unit = units[accounts[lead]];
      if (week < calmUntil[unit]) {
        double start = StrictMath.max(week, freeAt[unit]);
        if (start == week) {
          contactAtOnce(lead, unit, week);
        } else if (start < calmUntil[unit]) {
          contact(lead, unit, start);
        } else {
          route(lead, week);
        }
      } else if (week >= calmFrom[unit] && freeAt[unit] <= week) {
        contactAtOnce(lead, unit, week);
      } else {
        route(lead, week);
      }
    }
  }

  private void contactAtOnce(int lead, int seat, double week) {
    int flags = leads.flags()[lead];
    double weeks = pace.weeksPerHour(seat, week);
    if ((flags & InboundLeads.TOO_LATE) != 0 || weeks == Double.POSITIVE_INFINITY) {
      giveUp(lead, seat);
      return;
    }
    lastStart[seat] = week;
    freeAt[seat] = week + leads.serviceHours()[lead] * weeks;
    if ((flags & InboundLeads.BEYOND) != 0) {
      giveUp(lead, seat);
      return;
    }
    contacts.count(ContactCounts.Ending.CONTACTED, leads.reactionWeeks()[lead]);
    if (flags == InboundLeads.CONVERTS) {
      int index = leads.promptIndex()[lead];
      promptFates[index] = closings.fate(leads.account()[lead], leads.prompt(), index);
    }
  }

  /** Sends a lead to who works its account, now or when somebody does. */
  private void route(int lead, double week) {
    if (settings.pooled()) {
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
    if (week < horizon && !leads.isLostWithin(lead, week - leads.week()[lead])) {
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
    for (int v = histories.firstVacancy(seat); v < histories.endVacancy(seat); v++) {
      double came = histories.vacancyUntil(v);
      if (came <= week && lastStart[seat] < came) {
        freeAt[seat] = StrictMath.min(freeAt[seat], came);
      }
    }
    return freeAt[seat];
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
    double came = leads.week()[lead];
    double response = start + leads.reactionWeeks()[lead] - came;
    if (start >= horizon || leads.isLostWithin(lead, response)) {
      giveUp(lead, seat);
      return;
    }
    double weeks = pace.weeksPerHour(seat, start);
    if (weeks == Double.POSITIVE_INFINITY) {
      giveUp(lead, seat);
      return;
    }
    lastStart[seat] = start;
    freeAt[seat] = start + leads.serviceHours()[lead] * weeks;
    if (came + response >= horizon) {
      giveUp(lead, seat);
      return;
    }
    contacts.count(ContactCounts.Ending.CONTACTED, response);
    double hours = response * HOURS_PER_WEEK;
    int account = leads.account()[lead];
    if (log != null) {
      log.add(came + response, EventLog.Kind.CONTACT, seat, account, hours);
    }
    if (leads.convertNeed()[lead] < settings.conversion().factor(hours)) {
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
    double came = leads.week()[lead];
    double patience = leads.patienceWeeks(lead);
    if (came + patience < horizon) {
      contacts.count(ContactCounts.Ending.LOST, patience);
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
      contacts.count(ContactCounts.Ending.CENSORED, horizon - came);
    }
  }
}
