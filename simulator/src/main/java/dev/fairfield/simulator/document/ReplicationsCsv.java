package dev.fairfield.simulator.document;

import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.OutcomeTable;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.FigureLayout;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.Period;
import dev.fairfield.simulator.kpi.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code replications.csv.gz}: one row for each plan, replication, scope and period, with every
 * KPI; of a ratio its numerator and denominator, so that sums over replications can be made.
 */
public final class ReplicationsCsv {

  private static final List<String> KEYS =
      List.of("plan", "replication", "scope", "name", "period");

  private static final int DECIMALS = 4;
  private static final double SCALE = 1e4;

  private ReplicationsCsv() {}

  /**
   * Writes the file; plans in their order, in each the replications, in each scopes and periods.
   *
   * @param file whose name ends in {@code .csv.gz}
   * @throws IOException when it cannot be written; nothing is left behind then
   */
  public static void write(Path file, Comparison comparison) throws IOException {
    SpreadsheetCsv.write(file, header(), rows(comparison, (kpi, scope) -> true));
  }

  /**
   * Writes the file for people who may not read quotas and win rates of single reps: their cells
   * are blank. Nothing is written when there are none.
   *
   * @return whether there were any
   * @throws IOException as for {@link #write}
   */
  public static boolean writeWithoutRepFigures(Path file, Comparison comparison)
      throws IOException {
    var scopes = SingleRepScopes.of(comparison.reps());
    if (scopes.isEmpty() && !comparison.settings().repDetail()) {
      return false;
    }
    SpreadsheetCsv.write(
        file, header(), rows(comparison, (kpi, scope) -> !scopes.tells(kpi, scope)));
    return true;
  }

  /** Columns: keys of the row, then the KPIs in the order of {@link Kpi}. */
  static List<String> header() {
    List<String> header = new ArrayList<>(KEYS);
    for (Kpi kpi : Kpi.values()) {
      String unit = kpi.unit() == Kpi.Unit.CENTS ? "Cents" : "";
      if (kpi.isRatio()) {
        header.add(kpi.key() + "Numerator");
        header.add(kpi.key() + "Denominator");
      } else {
        header.add(kpi.key() + unit);
      }
    }
    return header;
  }

  private static Stream<List<Cell>> rows(Comparison comparison, BiPredicate<Kpi, Scope> shown) {
    OutcomeTable outcomes = comparison.outcomes();
    List<Line> lines =
        firstFigures(outcomes.layout(), comparison.settings().repDetail()).stream()
            .map(first -> Line.of(first, outcomes.layout().column(first), shown))
            .toList();
    return IntStream.range(0, comparison.plans().size())
        .boxed()
        .flatMap(
            plan -> {
              Cell name = Cell.text(comparison.plans().get(plan).name());
              return IntStream.range(0, outcomes.replications())
                  .boxed()
                  .flatMap(
                      replication ->
                          lines.stream().map(line -> line.row(name, outcomes, plan, replication)));
            });
  }

  /** The first figure of each scope and period: the others are its neighbours in the table. */
  private static List<Figure> firstFigures(FigureLayout layout, boolean allQuarters) {
    return layout.figures().stream()
        .filter(figure -> figure.kpi() == Kpi.values()[0])
        .filter(
            figure ->
                allQuarters
                    || figure.period().equals(Period.WHOLE)
                    || figure.scope().equals(Scope.ORGANISATION))
        .toList();
  }

  /**
   * What the rows of one scope and period have in common.
   *
   * @param column of the first KPI; the others are its neighbours
   * @param kpiByColumn whose numbers stand in each column from there on; null where they are not
   *     shown
   */
  private record Line(Cell level, Cell scope, Cell period, int column, Kpi[] kpiByColumn) {

    static Line of(Figure first, int column, BiPredicate<Kpi, Scope> shown) {
      Scope scope = first.scope();
      Kpi[] kpis =
          Stream.of(Kpi.values())
              .flatMap(kpi -> kpi.isRatio() ? Stream.of(kpi, kpi) : Stream.of(kpi))
              .map(kpi -> shown.test(kpi, scope) ? kpi : null)
              .toArray(Kpi[]::new);
      return new Line(
          Cell.text(scope.level().key()),
          Cell.text(scope.name()),
          Cell.text(first.period().key()),
          column,
          kpis);
    }

    List<Cell> row(Cell plan, OutcomeTable outcomes, int planIndex, int replication) {
      var cells = new Cell[KEYS.size() + kpiByColumn.length];
      int at = 0;
      cells[at++] = plan;
      cells[at++] = Cell.number(replication);
      cells[at++] = level;
      cells[at++] = scope;
      cells[at++] = period;
      for (int i = 0; i < kpiByColumn.length; i++) {
        Kpi kpi = kpiByColumn[i];
        double value = outcomes.value(planIndex, column + i, replication);
        cells[at++] = kpi == null ? Cell.blank() : cell(value, kpi);
      }
      return Arrays.asList(cells);
    }
  }

  private static Cell cell(double value, Kpi kpi) {
    if (!Double.isFinite(value)) {
      return Cell.blank();
    }
    if (kpi.unit() == Kpi.Unit.CENTS || value == Math.rint(value)) {
      return Cell.number(Math.round(value));
    }
    return Cell.decimal(Math.round(value * SCALE), DECIMALS);
  }
}
