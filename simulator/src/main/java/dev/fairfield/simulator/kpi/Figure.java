package dev.fairfield.simulator.kpi;

import java.util.Objects;

/** One KPI of one scope in one period. */
public record Figure(Kpi kpi, Scope scope, Period period) {

  public Figure {
    Objects.requireNonNull(kpi, "kpi");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(period, "period");
  }

  /** The luck of deals in the same scope and period. */
  public Figure luck() {
    return new Figure(Kpi.DEAL_LUCK, scope, period);
  }
}
