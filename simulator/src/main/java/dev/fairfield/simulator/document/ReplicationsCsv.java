package dev.fairfield.simulator.document;

import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.OutcomeTable;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.KpiScope;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code replications.csv.gz}: one row for each plan, replication, scope and period, with every
 * KPI; of a ratio its numerator and denominator, so that sums over replications can be made.
 */
public final class ReplicationsCsv {

  private static final List<String> KEYS =
      List.of("plan", "replication", "scope", "name", "period");

  private static final int RATIO_DECIMALS = 4;

  private ReplicationsCsv() {}

  /**
   * Writes the file; plans in their order, in each the replications, in each scopes and periods.
   *
   * @param file whose name ends in {@code .csv.gz}
   * @throws IOException when it cannot be written; nothing is left behind then
   */
  public static void write(Path file, Comparison comparison) throws IOException {
    SpreadsheetCsv.write(file, header(), rows(comparison));
  }

  /** Columns: keys of the row, then the KPIs in the order of {@link Kpi}. */
  static List<String> header() {
    List<String> header = new ArrayList<>(KEYS);
    for (Kpi kpi : measured()) {
      if (kpi.isRatio()) {
        header.add(kpi.jsonName() + "Numerator");
        header.add(kpi.jsonName() + "Denominator");
      } else {
        header.add(kpi.jsonName() + (kpi.unit() == Kpi.Unit.USD ? "Cents" : ""));
      }
    }
    return header;
  }

  private static List<Kpi> measured() {
    return Arrays.stream(Kpi.values()).filter(Kpi::isPerReplication).toList();
  }

  private static Stream<List<Cell>> rows(Comparison comparison) {
    OutcomeTable outcomes = comparison.outcomes();
    List<RowPlaces> places = places(outcomes);
    return IntStream.range(0, comparison.plans().size())
        .boxed()
        .flatMap(
            plan ->
                IntStream.range(0, outcomes.replications())
                    .boxed()
                    .flatMap(
                        replication ->
                            places.stream()
                                .map(
                                    row ->
                                        row.cells(
                                            comparison.plans().get(plan).name(),
                                            plan,
                                            replication))));
  }

  /** For each scope and period the places of its figures in the table. */
  private static List<RowPlaces> places(OutcomeTable outcomes) {
    Map<List<Integer>, Map<Kpi, Integer>> byRow = new LinkedHashMap<>();
    for (int place = 0; place < outcomes.figures().size(); place++) {
      Figure figure = outcomes.figures().get(place);
      byRow
          .computeIfAbsent(
              List.of(figure.scope(), figure.period()), row -> new EnumMap<>(Kpi.class))
          .put(figure.kpi(), place);
    }
    return byRow.entrySet().stream()
        .map(
            row ->
                new RowPlaces(outcomes, row.getKey().get(0), row.getKey().get(1), row.getValue()))
        .toList();
  }

  /** Where the figures of one scope and period stand. */
  private record RowPlaces(
      OutcomeTable outcomes, int scope, int period, Map<Kpi, Integer> placeByKpi) {

    List<Cell> cells(String name, int plan, int replication) {
      KpiScope of = outcomes.layout().scopes().get(scope);
      boolean whole = of.kind() == KpiScope.Kind.ORGANISATION;
      List<Cell> cells = new ArrayList<>();
      cells.add(Cell.text(name));
      cells.add(Cell.number(replication));
      cells.add(Cell.text(of.kind().jsonName()));
      cells.add(Cell.text(whole ? "" : of.name()));
      cells.add(
          Cell.text(
              period == outcomes.layout().horizon()
                  ? "year"
                  : outcomes.layout().periods().get(period)));
      for (Kpi kpi : measured()) {
        add(cells, kpi, plan, replication);
      }
      return cells;
    }

    private void add(List<Cell> cells, Kpi kpi, int plan, int replication) {
      Integer place = placeByKpi.get(kpi);
      double value = place == null ? Double.NaN : outcomes.value(plan, place, replication);
      if (kpi.isRatio()) {
        double bottom = place == null ? 0 : outcomes.denominator(plan, place, replication);
        cells.add(cell(bottom == 0 ? 0 : value * bottom, RATIO_DECIMALS));
        cells.add(cell(bottom, RATIO_DECIMALS));
      } else {
        cells.add(cell(value * Numbers.scale(kpi.unit()), Numbers.decimals(kpi.unit())));
      }
    }
  }

  private static Cell cell(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return Cell.blank();
    }
    if (decimals == 0 || value == Math.rint(value)) {
      return Cell.number(Math.round(value));
    }
    return Cell.number(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
  }
}
