package dev.fairfield.solver.refinement;

/** The difference a move makes; reused to spare the garbage collector. */
final class PlanChange {

  /** Cents the pool weighs under penalties, so dear that it stays a last resort. */
  static final double POOL_PENALTY = 100;

  long hard;
  long pooledWeight;
  long costCents;
  double penalty;

  void reset() {
    penalty = 0;
    hard = 0;
    pooledWeight = 0;
    costCents = 0;
  }

  /** Cost with penalties, in cents. */
  double penalisedCents() {
    return costCents + penalty + POOL_PENALTY * pooledWeight;
  }

  boolean improves() {
    return isLess(hard, pooledWeight, costCents, 0, 0, 0);
  }

  boolean isBetterThan(PlanChange other) {
    return isLess(hard, pooledWeight, costCents, other.hard, other.pooledWeight, other.costCents);
  }

  void copyFrom(PlanChange other) {
    hard = other.hard;
    pooledWeight = other.pooledWeight;
    costCents = other.costCents;
  }

  static boolean isLess(
      long hard, long pooled, long cost, long otherHard, long otherPooled, long otherCost) {
    if (hard != otherHard) {
      return hard < otherHard;
    }
    return pooled != otherPooled ? pooled < otherPooled : cost < otherCost;
  }
}
