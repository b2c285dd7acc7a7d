package dev.fairfield.simulator.world;

import java.util.Arrays;

/**
 * What comes up in one world, before it is known what it is like. An {@link ArrivalDrawer} makes it
 * out of points in place. Reused from world to world.
 */
final class Arrivals {

  int count;

  /** The account it is drawn for; while points are drawn, its place among the drawer's. */
  int[] account = new int[1024];

  /** A key that its further draws are counted from. */
  long[] seed = new long[1024];

  /** The draw of the point itself. */
  long[] bits = new long[1024];

  double[] week = new double[1024];

  /** The factor from which on it comes up; before it is placed, the height of the point. */
  double[] need = new double[1024];

  /** Makes room for so many. */
  void reserve(int size) {
    if (size > account.length) {
      int larger = 2 * size;
      account = Arrays.copyOf(account, larger);
      seed = Arrays.copyOf(seed, larger);
      bits = Arrays.copyOf(bits, larger);
      week = Arrays.copyOf(week, larger);
      need = Arrays.copyOf(need, larger);
    }
  }
}
