package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.SimulationModel;

/** How long first contacts take the seats, which give a part of their hours to them. */
final class ContactPace {

  private final SeatWork work;
  private final double[] hoursPerWeek;

  /** Weeks for an hour of contact where they are the same at all times, else below 0. */
  private final double[] steady;

  ContactPace(SimulationModel model, SeatWork work) {
    this.work = work;
    int seats = model.seats().size();
    hoursPerWeek = new double[seats];
    steady = new double[seats];
    double share = model.scenario().leads().hoursShare();
    for (int seat = 0; seat < seats; seat++) {
      hoursPerWeek[seat] = share * model.seats().capacityHours(seat) / 52;
    }
  }

  /** Finds the seats of even pace, when what each puts in over time is known. */
  void find() {
    for (int seat = 0; seat < steady.length; seat++) {
      double rate = work.leastResaleRate[seat];
      steady[seat] = rate == work.greatestResaleRate[seat] ? 1 / (hoursPerWeek[seat] * rate) : -1;
    }
  }

  /** Weeks that an hour of contact takes a seat; infinite where it has no time for any. */
  double weeksPerHour(int seat, double week) {
    double weeks = steady[seat];
    return weeks >= 0
        ? weeks
        : 1 / (hoursPerWeek[seat] * work.resaleRate[work.pieceAt(seat, week)]);
  }
}
