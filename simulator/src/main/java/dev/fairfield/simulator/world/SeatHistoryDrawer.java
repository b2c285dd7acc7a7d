package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.scenario.Attrition;
import dev.fairfield.scenarios.scenario.Ramp;
import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.QuantileTable;
import java.util.List;

/**
 * Draws who sits in each seat when. A person stays for an exponential time, an empty seat is filled
 * after a gamma time; what a person is like and how long they stay is keyed by seat and the
 * person's number there. Seats are followed one by one, or, where contagion, recruiters or scripted
 * departures tie them together, all at once in order of time.
 */
final class SeatHistoryDrawer {

  private static final int PURPOSES = 8;
  private static final int LEAVE = 1;
  private static final int SKILL = 2;
  private static final int SLOW = 3;
  private static final int RAMP = 4;
  private static final int FILL = 5;
  private static final double WEEKS_PER_MONTH = 52.0 / 12;

  private final SimulationModel model;
  private final SeatTable seats;
  private final Ramp ramp;
  private final double horizon;
  private final double hazard;
  private final Contagion contagion;
  private final Hiring hiring;
  private final ScriptedDepartures scripted;
  private final QuantileTable skillLaw;
  private final QuantileTable rampLaw;
  private final QuantileTable fillLaw;
  private final long[] keys;
  private final int[] person;
  private final boolean[] present;
  private final double[] skill;
  private final double[] nextWeek;
  private long worldKey;
  private SeatHistories into;

  SeatHistoryDrawer(SimulationModel model) {
    this.model = model;
    this.seats = model.seats();
    this.ramp = model.scenario().ramp();
    this.horizon = model.horizonWeeks();
    Attrition attrition = model.scenario().attrition();
    double leave = attrition.annualLeaveProbability().total();
    this.hazard = -StrictMath.log1p(-leave) / SeatTable.WEEKS_PER_YEAR;
    this.contagion = new Contagion(attrition, seats, hazard);
    this.hiring = new Hiring(model.scenario().backfill());
    this.scripted = new ScriptedDepartures(model);
    this.skillLaw = QuantileTable.lognormalMeanOne(model.scenario().skill().cv());
    this.rampLaw = QuantileTable.lognormal(ramp.medianMonths() * WEEKS_PER_MONTH, ramp.sigma());
    this.fillLaw = QuantileTable.gamma(model.scenario().backfill().shape());
    int count = seats.size();
    keys = new long[count];
    person = new int[count];
    present = new boolean[count];
    skill = new double[count];
    nextWeek = new double[count];
  }

  /** Departures beside those of the scenario, in place of any required before. */
  void require(List<Departure> departures) {
    scripted.require(departures);
  }

  void draw(long key, SeatHistories histories) {
    worldKey = key;
    into = histories;
    into.clear();
    hiring.clear();
    contagion.clear();
    for (int seat = 0; seat < seats.size(); seat++) {
      start(seat);
    }
    if (scripted.size() > 0 || contagion.isOn() || hiring.isLimited()) {
      followTogether();
    } else {
      for (int seat = 0; seat < seats.size(); seat++) {
        while (nextWeek[seat] < horizon) {
          step(seat, nextWeek[seat]);
        }
      }
    }
    SeatPieces.write(model, into);
  }

  private void start(int seat) {
    keys[seat] = CounterDraws.key(worldKey, seats.keys[seat]);
    person[seat] = -1;
    present[seat] = false;
    if (seats.joinWeek[seat] > 0) {
      nextWeek[seat] = seats.joinWeek[seat];
    } else if (seats.open[seat]) {
      nextWeek[seat] = fillWeek(seat, 0);
    } else {
      arrive(seat, 0);
    }
  }

  private double draw(int seat, int number, int purpose) {
    return CounterDraws.unit(keys[seat], (long) number * PURPOSES + purpose);
  }

  private double fillWeek(int seat, double emptyFrom) {
    double mean = model.scenario().backfill().meanWeeks();
    return hiring.fill(emptyFrom, mean * fillLaw.at(draw(seat, person[seat] + 1, FILL)));
  }

  private void arrive(int seat, double week) {
    int number = ++person[seat];
    boolean known = number == 0 && !seats.open[seat];
    skill[seat] = skillLaw.at(draw(seat, number, SKILL)) * (known ? seats.winRatio[seat] : 1);
    into.begin(
        seat, week, skill[seat], rampWeeks(seat, number), known ? seats.tenureWeeks[seat] : 0);
    present[seat] = true;
    double patience = QuantileTable.exponential().at(draw(seat, number, LEAVE));
    nextWeek[seat] =
        contagion.isOn() ? contagion.arrive(seat, week, patience) : leave(week, patience);
  }

  private double leave(double from, double patience) {
    return hazard == 0 ? Double.POSITIVE_INFINITY : from + patience / hazard;
  }

  private double rampWeeks(int seat, int number) {
    if (draw(seat, number, SLOW) < ramp.slowShare()) {
      double span = ramp.slowUntilMonths() - ramp.slowFromMonths();
      return WEEKS_PER_MONTH * (ramp.slowFromMonths() + span * draw(seat, number, RAMP));
    }
    return rampLaw.at(draw(seat, number, RAMP));
  }

  private void depart(int seat, double week, boolean backfill) {
    into.end(seat, week);
    present[seat] = false;
    nextWeek[seat] = backfill ? fillWeek(seat, week) : Double.POSITIVE_INFINITY;
  }

  private void step(int seat, double week) {
    if (present[seat]) {
      depart(seat, week, true);
    } else {
      arrive(seat, week);
    }
  }

  private void followTogether() {
    int script = 0;
    while (true) {
      int seat = earliest();
      double week = seat < 0 ? horizon : StrictMath.min(horizon, nextWeek[seat]);
      double expiry = contagion.nextExpiry();
      boolean scriptIsNext = script < scripted.size() && scripted.week(script) <= week;
      if (expiry < (scriptIsNext ? scripted.week(script) : week)) {
        contagion.expire(expiry, present, nextWeek);
      } else if (scriptIsNext) {
        if (scripted.week(script) >= horizon) {
          return;
        }
        happen(script++);
      } else if (week >= horizon) {
        return;
      } else {
        boolean leaves = present[seat];
        step(seat, week);
        if (leaves) {
          contagion.depart(seat, week, present, nextWeek);
        }
      }
    }
  }

  private int earliest() {
    int first = -1;
    double week = Double.POSITIVE_INFINITY;
    for (int seat = 0; seat < nextWeek.length; seat++) {
      if (nextWeek[seat] < week) {
        week = nextWeek[seat];
        first = seat;
      }
    }
    return first;
  }

  private void happen(int script) {
    double week = scripted.week(script);
    int named = scripted.namedSeat(script);
    if (named >= 0) {
      if (present[named] && person[named] == 0) {
        departScripted(named, week, script);
      }
      return;
    }
    for (int left = scripted.drawnCount(script); left > 0; left--) {
      int seat = scripted.draw(script, worldKey, present, skill);
      if (seat < 0) {
        return;
      }
      departScripted(seat, week, script);
    }
  }

  private void departScripted(int seat, double week, int script) {
    depart(seat, week, scripted.backfill(script));
    contagion.depart(seat, week, present, nextWeek);
  }
}
