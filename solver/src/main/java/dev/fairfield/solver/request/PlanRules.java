package dev.fairfield.solver.request;

import dev.fairfield.scenarios.model.ExclusiveArea;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Optional rules of one planning run.
 *
 * @param exclusiveArea accounts of one team in one such area share an owner
 * @param maxMoves most accounts that may change owner; empty: no limit
 * @param openPool whether accounts may stay without an owner when they do not fit
 * @param rampShares whether a new rep's share follows the ramp table of the simulator
 * @param coolOffMonths accounts that changed owner within so many months before {@code
 *     planningDate} keep their owner; 0: none
 * @param planningDate the day the plan starts; null unless {@code coolOffMonths} is given
 */
public record PlanRules(
    ExclusiveArea exclusiveArea,
    OptionalInt maxMoves,
    boolean openPool,
    boolean rampShares,
    int coolOffMonths,
    LocalDate planningDate) {

  public static final PlanRules DEFAULT =
      new PlanRules(ExclusiveArea.NONE, OptionalInt.empty(), false, false, 0, null);

  public PlanRules {
    Objects.requireNonNull(exclusiveArea, "exclusiveArea");
    if (maxMoves.isPresent() && maxMoves.getAsInt() < 0) {
      throw new IllegalArgumentException(
          "rules.maxMoves is %d; 0 or more is allowed.".formatted(maxMoves.getAsInt()));
    }
    if (coolOffMonths < 0 || coolOffMonths > 0 && planningDate == null) {
      throw new IllegalArgumentException(
          "rules.coolOffMonths is %d and rules.planningDate is %s; 0 or more months with a date is allowed."
              .formatted(coolOffMonths, planningDate));
    }
  }

  /** The day before which an owner change is old enough; empty without a cool-off. */
  public Optional<LocalDate> findCoolOffStart() {
    return coolOffMonths == 0
        ? Optional.empty()
        : Optional.of(planningDate.minusMonths(coolOffMonths));
  }

  public PlanRules withMaxMoves(int moves) {
    return new PlanRules(
        exclusiveArea, OptionalInt.of(moves), openPool, rampShares, coolOffMonths, planningDate);
  }
}
