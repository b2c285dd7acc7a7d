package dev.fairfield.simulator.world;

import java.util.Arrays;

/**
 * Puts arrivals in order of time: a counting sort into buckets, about one to each, then insertion.
 * Equal times keep their order. What is sorted is one number each: the time in ticks, and below it
 * the place among the arrivals.
 */
final class TimeOrder {

  /** The times of arrivals lie in the middle of as many cells of a year. */
  private static final int TICK_BITS = 32;

  private static final int INDEX_BITS = 26;
  private static final long INDEX_MASK = (1L << INDEX_BITS) - 1;
  private static final double TICKS_PER_WEEK = 0x1.0p32 / DemandDraws.BLOCK_WEEKS;

  private final int blocks;
  private int[] bucketEnd = new int[1024];
  private long[] unsorted = new long[1024];
  private long[] sorted = new long[1024];

  /**
   * @param blocks years that times lie within, at most 64
   */
  TimeOrder(int blocks) {
    this.blocks = blocks;
  }

  /**
   * Sorts.
   *
   * @param count at most 2^26
   */
  void sort(double[] week, int count) {
    int bucketBits = Integer.SIZE - Integer.numberOfLeadingZeros(count / blocks);
    int buckets = blocks << bucketBits;
    reserve(count, buckets);
    int shift = INDEX_BITS + TICK_BITS - bucketBits;
    int[] end = bucketEnd;
    long[] given = unsorted;
    for (int index = 0; index < count; index++) {
      long tick = (long) (week[index] * TICKS_PER_WEEK);
      long one = tick << INDEX_BITS | index;
      given[index] = one;
      end[(int) (one >>> shift) + 1]++;
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      end[bucket + 1] += end[bucket];
    }
    long[] into = sorted;
    for (int index = 0; index < count; index++) {
      long one = given[index];
      into[end[(int) (one >>> shift)]++] = one;
    }
    insert(into, count);
  }

  private static void insert(long[] sorted, int count) {
    for (int place = 1; place < count; place++) {
      long one = sorted[place];
      int to = place;
      for (; to > 0 && sorted[to - 1] > one; to--) {
        sorted[to] = sorted[to - 1];
      }
      sorted[to] = one;
    }
  }

  private void reserve(int count, int buckets) {
    if (bucketEnd.length < buckets + 1) {
      bucketEnd = new int[2 * buckets];
    } else {
      Arrays.fill(bucketEnd, 0, buckets + 1, 0);
    }
    if (sorted.length < count) {
      unsorted = new long[2 * count];
      sorted = new long[2 * count];
    }
  }

  /** The place among the arrivals of the one that comes at this place in time. */
  int index(int place) {
    return (int) (sorted[place] & INDEX_MASK);
  }
}
