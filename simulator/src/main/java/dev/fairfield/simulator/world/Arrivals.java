package dev.fairfield.simulator.world;

import java.util.Arrays;

/** What comes up in one world, before it is known what it is like. Reused from world to world. */
final class Arrivals {

  int count;
  int[] owner = new int[1024];
  int[] drawn = new int[1024];
  long[] counter = new long[1024];
  double[] week = new double[1024];
  double[] need = new double[1024];

  /** Makes room for so many more. */
  void reserve(int more) {
    if (count + more > owner.length) {
      int larger = 2 * (count + more);
      owner = Arrays.copyOf(owner, larger);
      drawn = Arrays.copyOf(drawn, larger);
      counter = Arrays.copyOf(counter, larger);
      week = Arrays.copyOf(week, larger);
      need = Arrays.copyOf(need, larger);
    }
  }

  /**
   * @param owned the account it belongs to
   * @param drawnFor the account it is drawn for, another one after a merger
   * @param at counter of its draws
   * @param atNeed the factor from which on it comes up
   */
  void add(int owned, int drawnFor, long at, double atWeek, double atNeed) {
    owner[count] = owned;
    drawn[count] = drawnFor;
    counter[count] = at;
    week[count] = atWeek;
    need[count++] = atNeed;
  }
}
