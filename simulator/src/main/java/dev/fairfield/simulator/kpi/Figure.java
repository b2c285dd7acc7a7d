package dev.fairfield.simulator.kpi;

import java.util.Objects;

/**
 * One KPI of one scope in one period.
 *
 * @param scope index among the scopes of the layout; 0 is the organisation
 * @param period index among the periods of the layout
 */
public record Figure(Kpi kpi, int scope, int period) {

  public Figure {
    Objects.requireNonNull(kpi, "kpi");
  }
}
