package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.ContactTimes;
import java.util.List;

/** Simulates all plans in one world after another. Not thread-safe: one a thread. */
interface Replicator {

  /**
   * Draws a world and evaluates every plan in it.
   *
   * @param world number of the world; the same number is the same world
   * @param rows by plan, filled as the figure layout says
   */
  void replicate(long world, double[][] rows);

  /** Times to first contact counted so far, by plan and contact scope. */
  List<List<ContactTimes>> contactTimes();
}
