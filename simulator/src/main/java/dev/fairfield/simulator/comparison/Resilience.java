package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.statistics.Estimate;
import java.util.List;

/**
 * What a plan loses when people leave at the start, on the same worlds.
 *
 * @param plan name of the plan
 * @param seats net bookings lost by each single departure, in cents, dearest first
 * @param worstPair the pair that loses most among those simulated: the pairs of the seats with the
 *     greatest expected loss
 */
public record Resilience(String plan, List<Loss> seats, Loss worstPair) {

  public Resilience {
    seats = List.copyOf(seats);
  }

  /**
   * Net bookings lost.
   *
   * @param repIds who leaves
   * @param cents lost, with interval; below 0 when nothing is
   */
  public record Loss(List<String> repIds, Estimate cents) {

    public Loss {
      repIds = List.copyOf(repIds);
    }
  }
}
