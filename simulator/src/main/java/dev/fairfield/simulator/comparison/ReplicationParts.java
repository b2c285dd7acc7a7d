package dev.fairfield.simulator.comparison;

import java.util.Arrays;

/**
 * How the replications of a comparison fall into parts that are simulated apart. Parts end wherever
 * a comparison with a wanted precision looks at what it has, so no part is ever cut. They depend on
 * the settings alone: all who take part know the same parts.
 */
public final class ReplicationParts {

  private final int[] ends;

  private ReplicationParts(int[] ends) {
    this.ends = ends;
  }

  /**
   * Parts of all replications there may be.
   *
   * @param largest replications of one part, 1 or more
   */
  public static ReplicationParts of(SimulationSettings settings, int largest) {
    if (largest < 1) {
      throw new IllegalArgumentException(
          "%d replications in a part; 1 or more are allowed.".formatted(largest));
    }
    var ends = new int[settings.mostReplications()];
    int parts = 0;
    int end = 0;
    while (end < settings.mostReplications()) {
      int round = settings.nextCheck(end);
      while (end < round) {
        end = Math.min(round, end + largest);
        ends[parts++] = end;
      }
    }
    return new ReplicationParts(Arrays.copyOf(ends, parts));
  }

  /** All parts; they are numbered from 0. */
  public int count() {
    return ends.length;
  }

  /** First replication of a part. */
  public int from(int part) {
    return part == 0 ? 0 : ends[part - 1];
  }

  /** Replication after the last of a part. */
  public int to(int part) {
    return ends[part];
  }

  /**
   * How many parts, from the first on, hold the replications below a number.
   *
   * @throws IllegalArgumentException when no part ends there
   */
  public int countUntil(int replications) {
    int place = replications == 0 ? -1 : Arrays.binarySearch(ends, replications);
    if (replications != 0 && place < 0) {
      throw new IllegalArgumentException("No part ends at %d.".formatted(replications));
    }
    return place + 1;
  }
}
