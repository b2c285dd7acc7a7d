package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.scenario.Attrition;
import java.util.Arrays;

/**
 * Departures that make peers leave: a person's hazard is multiplied by 1 + contagion × peers of the
 * team who left within the last weeks. A person leaves when the hazard they met adds up to the
 * exponential draw that is theirs.
 */
final class Contagion {

  private final double factor;
  private final double lastingWeeks;
  private final double hazard;
  private final SeatTable seats;
  private final double[] patienceLeft;
  private final int[] recent;
  private double[] departureWeek = new double[16];
  private int[] departureTeam = new int[16];
  private int first;
  private int departures;
  private double now;

  Contagion(Attrition attrition, SeatTable seats, double hazard) {
    this.factor = attrition.contagion();
    this.lastingWeeks = attrition.contagionWeeks();
    this.hazard = hazard;
    this.seats = seats;
    this.patienceLeft = new double[seats.size()];
    int teams = 0;
    for (int team : seats.team) {
      teams = StrictMath.max(teams, team + 1);
    }
    this.recent = new int[teams];
  }

  boolean isOn() {
    return factor > 0 && hazard > 0;
  }

  void clear() {
    first = 0;
    departures = 0;
    now = 0;
    Arrays.fill(recent, 0);
  }

  /** The week a new person would leave if nothing else happened. */
  double arrive(int seat, double week, double patience) {
    // Kept as of the time of the last change, like everyone's.
    patienceLeft[seat] = patience + (week - now) * rate(seat);
    return week + patience / rate(seat);
  }

  private double rate(int seat) {
    return hazard * (1 + factor * recent[seats.team[seat]]);
  }

  /** When the oldest departure ceases to count; infinite where none does. */
  double nextExpiry() {
    return first < departures ? departureWeek[first] + lastingWeeks : Double.POSITIVE_INFINITY;
  }

  void expire(double week, boolean[] present, double[] nextWeek) {
    advance(week, present);
    recent[departureTeam[first++]]--;
    reschedule(week, present, nextWeek);
  }

  void depart(int seat, double week, boolean[] present, double[] nextWeek) {
    if (!isOn()) {
      return;
    }
    advance(week, present);
    if (departures == departureWeek.length) {
      departureWeek = Arrays.copyOf(departureWeek, 2 * departures);
      departureTeam = Arrays.copyOf(departureTeam, 2 * departures);
    }
    departureWeek[departures] = week;
    departureTeam[departures++] = seats.team[seat];
    recent[seats.team[seat]]++;
    reschedule(week, present, nextWeek);
  }

  private void advance(double week, boolean[] present) {
    for (int seat = 0; seat < present.length; seat++) {
      if (present[seat]) {
        patienceLeft[seat] = StrictMath.max(0, patienceLeft[seat] - (week - now) * rate(seat));
      }
    }
    now = week;
  }

  private void reschedule(double week, boolean[] present, double[] nextWeek) {
    for (int seat = 0; seat < present.length; seat++) {
      if (present[seat]) {
        nextWeek[seat] = week + patienceLeft[seat] / rate(seat);
      }
    }
  }
}
