package dev.fairfield.simulator.oracle;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.comparison.Simulation;
import dev.fairfield.simulator.comparison.SimulationListener;
import dev.fairfield.simulator.comparison.SimulationSettings;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.FigureLayout;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.Period;
import dev.fairfield.simulator.kpi.Scope;
import dev.fairfield.simulator.support.SmallBook;
import dev.fairfield.solver.request.PlanRequest;
import java.util.Arrays;
import java.util.List;

/** Comparisons made the way every user makes them, and what they say. */
final class Simulated {

  private Simulated() {}

  /** Today's owners over so many replications. */
  static Comparison today(Book book, ScenarioFile scenario, int replications, long seed) {
    return compare(book, scenario, settings(replications, seed), today(book));
  }

  static Comparison compare(
      Book book, ScenarioFile scenario, SimulationSettings settings, NamedPlan... plans) {
    return Simulation.of(book, scenario.read(), List.of(plans), PlanRequest.DEFAULT)
        .compare(settings, SimulationListener.SILENT, () -> false);
  }

  static SimulationSettings settings(int replications, long seed) {
    return SimulationSettings.ofReplications(replications, seed).withoutStudies();
  }

  static NamedPlan today(Book book) {
    return new NamedPlan("today", SmallBook.today(book));
  }

  static Figure figure(Kpi kpi, int quarter) {
    return new Figure(kpi, Scope.ORGANISATION, new Period(quarter));
  }

  static Figure figure(Kpi kpi, String rep, int quarter) {
    return new Figure(kpi, new Scope(Scope.Level.REP, rep), new Period(quarter));
  }

  /** A figure of the organisation under the first plan, by replication; quarter 0: the whole. */
  static double[] values(Comparison comparison, Kpi kpi, int quarter) {
    return comparison.outcomes().values(0, figure(kpi, quarter));
  }

  /** Mean of a figure over some quarters, by replication. */
  static double[] meanOverQuarters(Comparison comparison, Kpi kpi, int first, int last) {
    double[] sums = new double[comparison.replications()];
    for (int quarter = first; quarter <= last; quarter++) {
      double[] values = values(comparison, kpi, quarter);
      Arrays.setAll(sums, i -> sums[i] + values[i]);
    }
    return scaled(sums, 1.0 / (last - first + 1));
  }

  /** Numerators of a ratio by replication, as replications.csv.gz holds them. */
  static double[] numerators(Comparison comparison, Figure figure) {
    return column(comparison, figure, 0);
  }

  /** Denominators of a ratio by replication, as replications.csv.gz holds them. */
  static double[] denominators(Comparison comparison, Figure figure) {
    return column(comparison, figure, 1);
  }

  private static double[] column(Comparison comparison, Figure figure, int offset) {
    FigureLayout layout = comparison.outcomes().layout();
    int column = layout.column(figure) + offset;
    double[] values = new double[comparison.replications()];
    Arrays.setAll(values, i -> comparison.outcomes().value(0, column, i));
    return values;
  }

  static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }
}
