package dev.fairfield.solver.pricing;

/** Prices every so many units of another model. */
record SampledPricing(OptionPricing all, int oneOf) implements OptionPricing {

  @Override
  public int[] eligibleReps(int unit) {
    return all.eligibleReps(unit * oneOf);
  }

  @Override
  public long costCents(int unit, int rep) {
    return all.costCents(unit * oneOf, rep);
  }

  @Override
  public int minutes(int unit, int rep) {
    return all.minutes(unit * oneOf, rep);
  }

  @Override
  public int moves(int unit, int rep) {
    return all.moves(unit * oneOf, rep);
  }

  @Override
  public void costFloorsCents(int unit, double[] floors) {
    all.costFloorsCents(unit * oneOf, floors);
  }
}
