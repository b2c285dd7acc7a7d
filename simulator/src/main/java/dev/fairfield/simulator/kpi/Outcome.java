package dev.fairfield.simulator.kpi;

/**
 * The values of one plan in one replication. A value that does not exist, such as a win rate where
 * nothing was decided, is NaN. Reused from replication to replication.
 */
public final class Outcome {

  private final KpiLayout layout;
  final double[] values;

  public Outcome(KpiLayout layout) {
    this.layout = layout;
    this.values = new double[layout.size()];
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

  /** Of the organisation over the whole horizon. */
  public double value(Kpi kpi) {
    return value(kpi, 0, layout.horizon());
  }
}
