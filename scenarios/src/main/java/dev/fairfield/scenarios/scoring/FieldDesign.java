package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.enrichment.SignalType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns one field into regressors, looking at its values and never at who won. A number becomes a
 * curve through its quantiles, so that outliers do not rule; a word becomes a column for each
 * frequent category; a list becomes a column for each frequent entry.
 */
final class FieldDesign {

  private static final double[] QUANTILES = {0.1, 0.25, 0.5, 0.75, 0.9};
  private static final MathContext READABLE = new MathContext(4);

  private final String field;
  private final List<FieldValue> values;
  private final FitSettings settings;

  private FieldDesign(String field, List<FieldValue> values, FitSettings settings) {
    this.field = field;
    this.values = values;
    this.settings = settings;
  }

  /**
   * The regressors of a field; none when its values tell rows apart in no way that could be learnt.
   *
   * @param values of all rows
   */
  static List<DesignColumn> columns(
      String field, SignalType type, List<FieldValue> values, FitSettings settings) {
    var design = new FieldDesign(field, values, settings);
    long known = values.stream().filter(value -> !value.isMissing()).count();
    if (known < settings.leastRows()) {
      return List.of();
    }
    return switch (type) {
      case NUMBER -> design.number();
      case TEXT, YES_NO -> design.categories();
      case LIST -> design.entries();
      case DATE, DOMAIN -> List.of();
    };
  }

  private List<DesignColumn> number() {
    double[] sorted =
        values.stream()
            .filter(value -> !value.isMissing())
            .mapToDouble(FieldValue::getNumber)
            .sorted()
            .toArray();
    Map<Double, Double> countsByValue = new TreeMap<>();
    for (int i = 0; i < QUANTILES.length; i++) {
      double counts = (double) i / (QUANTILES.length - 1);
      countsByValue.putIfAbsent(quantile(sorted, QUANTILES[i]), counts);
    }
    if (countsByValue.size() < 2 && sorted[0] < sorted[sorted.length - 1]) {
      countsByValue.clear();
      countsByValue.put(readable(sorted[0]), 0.0);
      countsByValue.put(readable(sorted[sorted.length - 1]), 1.0);
    }
    if (countsByValue.size() < 2) {
      return List.of();
    }
    List<CurvePoint> points = new ArrayList<>();
    double first = countsByValue.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double last = countsByValue.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
    countsByValue.forEach(
        (at, counts) ->
            points.add(new CurvePoint(at, readable((counts - first) / (last - first)))));
    var curve = new Curve(points);
    double mean = Arrays.stream(sorted).map(curve::at).sum() / sorted.length;
    return List.of(new DesignColumn(field, "", curve, readable(mean)));
  }

  private static double quantile(double[] sorted, double share) {
    return readable(sorted[(int) StrictMath.floor(share * (sorted.length - 1))]);
  }

  /** Four significant digits: people read these numbers. */
  private static double readable(double number) {
    return BigDecimal.valueOf(number).round(READABLE).doubleValue();
  }

  private List<DesignColumn> categories() {
    List<DesignColumn> columns = new ArrayList<>();
    for (String level : frequent()) {
      columns.add(new DesignColumn(field, level, only(level), 0));
    }
    long missing = values.stream().filter(FieldValue::isMissing).count();
    if (missing >= settings.leastRows() && !columns.isEmpty()) {
      columns.add(new DesignColumn(field, DesignColumn.MISSING, new CategoryTable(Map.of(), 0), 1));
    }
    return columns.size() < 2 && missing == 0 && coversAll(columns) ? List.of() : columns;
  }

  private boolean coversAll(List<DesignColumn> columns) {
    return values.stream()
        .allMatch(value -> columns.stream().anyMatch(column -> column.value(value) > 0));
  }

  private List<DesignColumn> entries() {
    double known = values.stream().filter(value -> !value.isMissing()).count();
    List<DesignColumn> columns = new ArrayList<>();
    for (String entry : frequent()) {
      CategoryTable table = only(entry);
      double holders =
          values.stream().filter(value -> !value.isMissing()).mapToDouble(table::fulfilment).sum();
      if (holders < known) {
        columns.add(new DesignColumn(field, entry, table, readable(holders / known)));
      }
    }
    return columns;
  }

  private static CategoryTable only(String level) {
    return new CategoryTable(Map.of(level, 1.0), 0);
  }

  /** Categories or entries with enough rows, by name, as they were first written. */
  private List<String> frequent() {
    Map<String, Integer> rowsByLevel = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    values.stream()
        .filter(value -> !value.isMissing())
        .forEach(
            value ->
                new HashSet<>(value.entries())
                    .forEach(level -> rowsByLevel.merge(level, 1, Integer::sum)));
    return rowsByLevel.entrySet().stream()
        .filter(entry -> entry.getValue() >= settings.leastRows())
        .sorted(
            Comparator.comparing(Map.Entry<String, Integer>::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey, String.CASE_INSENSITIVE_ORDER))
        .limit(settings.mostCategories())
        .map(Map.Entry::getKey)
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }
}
