package dev.fairfield.scenarios.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a logistic model as a profile. Each number or entry of a list becomes a criterion whose
 * weight is its coefficient, turned round where the coefficient is negative; the categories of one
 * field become one table from the least to the most telling one. The score is then the model's log
 * odds, moved and stretched to 0 to 100.
 */
final class ProposedProfile {

  private static final double NOTHING = 1e-9;

  private final List<Criterion> criteria = new ArrayList<>();
  private double lowest;
  private double span;

  /** What the criteria add up to in log odds when none is fulfilled. */
  double lowest() {
    return lowest;
  }

  /** What they add in log odds when all are fulfilled. */
  double span() {
    return span;
  }

  List<Criterion> criteria() {
    return criteria;
  }

  static ProposedProfile of(List<DesignColumn> design, LogisticModel model) {
    Map<String, List<Integer>> columnsByCriterion = new LinkedHashMap<>();
    for (int i = 0; i < design.size(); i++) {
      DesignColumn column = design.get(i);
      String name = isCategory(column) ? column.field() : column.words();
      columnsByCriterion.computeIfAbsent(name, key -> new ArrayList<>()).add(i);
    }
    var proposed = new ProposedProfile();
    columnsByCriterion.forEach((name, columns) -> proposed.add(name, columns, design, model));
    return proposed.withWeightsOf100();
  }

  /** A category of a word field counts nothing when it is missing; an entry of a list its share. */
  private static boolean isCategory(DesignColumn column) {
    return !column.level().isBlank()
        && (column.missing() == 0 || column.level().equals(DesignColumn.MISSING));
  }

  private void add(
      String name, List<Integer> columns, List<DesignColumn> design, LogisticModel model) {
    DesignColumn first = design.get(columns.get(0));
    if (isCategory(first)) {
      addTable(first.field(), columns, design, model);
      return;
    }
    double coefficient = model.coefficients()[columns.get(0)];
    boolean falls = coefficient < 0;
    lowest += falls ? coefficient : 0;
    span += StrictMath.abs(coefficient);
    criteria.add(
        new Criterion(
            name,
            first.field(),
            StrictMath.abs(coefficient),
            falls ? first.measure().reversed() : first.measure(),
            falls ? 1 - first.missing() : first.missing()));
  }

  private void addTable(
      String field, List<Integer> columns, List<DesignColumn> design, LogisticModel model) {
    double least = 0;
    double most = 0;
    double missing = 0;
    for (int column : columns) {
      least = StrictMath.min(least, model.coefficients()[column]);
      most = StrictMath.max(most, model.coefficients()[column]);
    }
    Map<String, Double> counts = new LinkedHashMap<>();
    double range = StrictMath.max(most - least, NOTHING);
    for (int column : columns) {
      double share = share((model.coefficients()[column] - least) / range);
      if (design.get(column).level().equals(DesignColumn.MISSING)) {
        missing = share;
      } else {
        counts.put(design.get(column).level(), share);
      }
    }
    boolean hasMissing =
        columns.stream().anyMatch(i -> design.get(i).level().equals(DesignColumn.MISSING));
    double otherwise = share(-least / range);
    lowest += least;
    span += most - least;
    criteria.add(
        new Criterion(
            field,
            field,
            most - least,
            new CategoryTable(counts, otherwise),
            hasMissing ? missing : otherwise));
  }

  /** Four decimals, within 0 to 1. */
  private static double share(double number) {
    return StrictMath.min(1, StrictMath.max(0, rounded(number, 4)));
  }

  private static double rounded(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
  }

  /** Weights as percentages; criteria that round to nothing are left out. */
  private ProposedProfile withWeightsOf100() {
    List<Criterion> scaled = new ArrayList<>();
    for (Criterion criterion : criteria) {
      double weight = rounded(criterion.weight() / StrictMath.max(span, NOTHING) * 100, 2);
      if (weight > 0) {
        scaled.add(
            new Criterion(
                criterion.name(),
                criterion.field(),
                weight,
                criterion.measure(),
                rounded(criterion.missing(), 4)));
      }
    }
    criteria.clear();
    criteria.addAll(scaled);
    return this;
  }
}
