package dev.fairfield.simulator.kpi;

/**
 * The values of one plan in one replication. A value that does not exist, such as a win rate where
 * nothing was decided, is NaN. Reused from replication to replication.
 */
public final class Outcome {

  private final KpiLayout layout;
  final double[] values;
  final double[] denominators;

  public Outcome(KpiLayout layout) {
    this.layout = layout;
    this.values = new double[layout.size()];
    this.denominators = new double[layout.size()];
  }

  public KpiLayout layout() {
    return layout;
  }

  /**
   * @param scope index among the scopes of the layout; 0 is the organisation
   * @param period index among the periods of the layout
   */
  public double value(Kpi kpi, int scope, int period) {
    return values[layout.index(kpi, scope, period)];
  }

  /** At the place that {@link KpiLayout#index} gives: the value, NaN where it does not exist. */
  public double value(int index) {
    return values[index];
  }

  /** At the same place, what a ratio was divided by; 0 for KPIs that are none. */
  public double denominator(int index) {
    return denominators[index];
  }

  /** Of the organisation over the whole horizon. */
  public double value(Kpi kpi) {
    return value(kpi, 0, layout.horizon());
  }
}
