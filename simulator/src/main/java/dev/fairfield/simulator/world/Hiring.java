package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.scenario.Backfill;
import java.util.Arrays;

/**
 * When an empty seat is filled: a search starts at once, or when a recruiter is free, first come,
 * first served; a freeze makes it wait or pause.
 */
final class Hiring {

  private final Backfill backfill;
  private final double[] recruiterFreeAt;

  Hiring(Backfill backfill) {
    this.backfill = backfill;
    this.recruiterFreeAt = new double[backfill.recruiters().orElse(0)];
  }

  void clear() {
    Arrays.fill(recruiterFreeAt, 0);
  }

  boolean isLimited() {
    return recruiterFreeAt.length > 0;
  }

  /**
   * The week the new person starts. Calls must come in the order in which seats fall empty.
   *
   * @param searchWeeks time the search takes
   */
  double fill(double emptyFrom, double searchWeeks) {
    if (!isLimited()) {
      return finish(emptyFrom, searchWeeks);
    }
    int first = 0;
    for (int recruiter = 1; recruiter < recruiterFreeAt.length; recruiter++) {
      first = recruiterFreeAt[recruiter] < recruiterFreeAt[first] ? recruiter : first;
    }
    double finished = finish(StrictMath.max(emptyFrom, recruiterFreeAt[first]), searchWeeks);
    recruiterFreeAt[first] = finished;
    return finished;
  }

  private double finish(double start, double searchWeeks) {
    if (backfill.freeze().isEmpty()) {
      return start + searchWeeks;
    }
    Backfill.Freeze freeze = backfill.freeze().get();
    boolean inside = start >= freeze.fromWeek() && start < freeze.untilWeek();
    double begun = inside ? freeze.untilWeek() : start;
    double finished = begun + searchWeeks;
    boolean pauses = begun < freeze.fromWeek() && finished > freeze.fromWeek();
    return pauses ? finished + freeze.untilWeek() - freeze.fromWeek() : finished;
  }
}
