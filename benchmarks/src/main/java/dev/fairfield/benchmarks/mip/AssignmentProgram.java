package dev.fairfield.benchmarks.mip;

import dev.fairfield.benchmarks.mip.MixedIntegerProgram.Column;
import dev.fairfield.benchmarks.mip.MixedIntegerProgram.Row;
import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A priced model as a mixed-integer program: one binary column for each option that is kept, a row
 * for each unit, a row for each limit, and the cost of each rep's potential as segments of rising
 * slope. Costs are in US dollars, workloads in minutes, potential in hundredths of the rep's share.
 */
public final class AssignmentProgram {

  /** Distance of the lines under the balance cost; see {@link BalanceSegments}. */
  public static final double DENSE_STEP = 0.005;

  private static final double CENTS_PER_DOLLAR = 100;
  private static final double HUNDREDTHS = 100;

  private final PricedModel model;
  private final int[] optionByColumn;
  private final int[] columnByOption;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<BalanceSegments> segments = new ArrayList<>();
  private final int[] firstSegmentColumn;
  private double constant;

  private AssignmentProgram(PricedModel model, int[][] optionsByUnit) {
    this.model = model;
    this.optionByColumn = Arrays.stream(optionsByUnit).flatMapToInt(Arrays::stream).toArray();
    this.columnByOption = new int[model.optionCount()];
    this.firstSegmentColumn = new int[model.repCount()];
    Arrays.fill(columnByOption, -1);
    for (int column = 0; column < optionByColumn.length; column++) {
      int option = optionByColumn[column];
      columnByOption[option] = column;
      columns.add(Column.binary(model.costCents(option) / CENTS_PER_DOLLAR));
    }
    addUnitRows(optionsByUnit);
    int[] unitByColumn = unitByColumn(optionsByUnit);
    for (int rep = 0; rep < model.repCount(); rep++) {
      int of = rep;
      int[] held =
          IntStream.range(0, optionByColumn.length)
              .filter(column -> model.rep(optionByColumn[column]) == of)
              .toArray();
      addLimits(rep, held, unitByColumn);
      addBalance(rep, held, unitByColumn);
    }
    addMoveLimit();
  }

  /**
   * @param optionsByUnit the options a plan may use; all of a unit's for a program whose bound
   *     speaks of every plan
   * @throws IllegalArgumentException when a unit may stay in the open pool: its rule ranks above
   *     cost, which one objective cannot say
   */
  public static AssignmentProgram of(PricedModel model, int[][] optionsByUnit) {
    for (int unit = 0; unit < model.unitCount(); unit++) {
      if (model.findOption(unit, PricedModel.POOL) >= 0) {
        throw new IllegalArgumentException(
            "Unit %d may stay in the open pool; only models without a pool become a mixed-integer program."
                .formatted(unit));
      }
    }
    return new AssignmentProgram(model, optionsByUnit);
  }

  /** All options of all units. */
  public static int[][] allOptions(PricedModel model) {
    int[][] options = new int[model.unitCount()][];
    Arrays.setAll(
        options, unit -> IntStream.range(model.optionBegin(unit), model.optionEnd(unit)).toArray());
    return options;
  }

  private static int[] unitByColumn(int[][] optionsByUnit) {
    return IntStream.range(0, optionsByUnit.length)
        .flatMap(unit -> IntStream.generate(() -> unit).limit(optionsByUnit[unit].length))
        .toArray();
  }

  private void addUnitRows(int[][] optionsByUnit) {
    for (int[] options : optionsByUnit) {
      int[] of = Arrays.stream(options).map(option -> columnByOption[option]).toArray();
      double[] ones = new double[of.length];
      Arrays.fill(ones, 1);
      rows.add(new Row(1, 1, of, ones));
    }
  }

  private void addLimits(int rep, int[] held, int[] unitByColumn) {
    double[] minutes =
        Arrays.stream(held).mapToDouble(column -> model.minutes(optionByColumn[column])).toArray();
    if (Arrays.stream(minutes).sum() > model.capacityMinutes(rep)) {
      rows.add(new Row(Double.NEGATIVE_INFINITY, model.capacityMinutes(rep), held, minutes));
    }
    double[] accounts =
        Arrays.stream(held).mapToDouble(column -> model.accounts(unitByColumn[column])).toArray();
    if (Arrays.stream(accounts).sum() > model.maxAccounts(rep)) {
      rows.add(new Row(Double.NEGATIVE_INFINITY, model.maxAccounts(rep), held, accounts));
    }
  }

  /** Potential held = Σ segments, which fill in order since their slopes rise. */
  private void addBalance(int rep, int[] held, int[] unitByColumn) {
    BalanceCost balance = model.balance(rep);
    long most =
        Arrays.stream(held).mapToLong(column -> model.potentialCents(unitByColumn[column])).sum();
    BalanceSegments of = BalanceSegments.of(balance, most, DENSE_STEP);
    segments.add(of);
    constant += of.startCents() / CENTS_PER_DOLLAR;
    firstSegmentColumn[rep] = columns.size();
    double scale = potentialScale(rep);
    int[] columnsOfRow = Arrays.copyOf(held, held.length + of.slope().length);
    double[] coefficients = new double[columnsOfRow.length];
    for (int i = 0; i < held.length; i++) {
      coefficients[i] = model.potentialCents(unitByColumn[held[i]]) / scale;
    }
    for (int segment = 0; segment < of.slope().length; segment++) {
      columnsOfRow[held.length + segment] = columns.size();
      coefficients[held.length + segment] = -1;
      boolean last = segment == of.slope().length - 1;
      columns.add(
          new Column(
              of.slope()[segment] * scale / CENTS_PER_DOLLAR,
              last ? Double.POSITIVE_INFINITY : of.widthCents()[segment] / scale,
              false));
    }
    rows.add(new Row(0, 0, columnsOfRow, coefficients));
  }

  /** Cents of potential that make up one unit of the segment columns. */
  private double potentialScale(int rep) {
    double share = model.balance(rep).shareCents();
    return share > 0 ? share / HUNDREDTHS : CENTS_PER_DOLLAR * 1_000;
  }

  private void addMoveLimit() {
    if (model.hasMoveLimit()) {
      rows.add(
          new Row(
              Double.NEGATIVE_INFINITY,
              model.maxMoves(),
              IntStream.range(0, optionByColumn.length).toArray(),
              Arrays.stream(optionByColumn).mapToDouble(model::moves).toArray()));
    }
  }

  public PricedModel model() {
    return model;
  }

  /** The program itself; its first columns are the options. */
  public MixedIntegerProgram program() {
    return new MixedIntegerProgram(constant, columns, rows);
  }

  /** Number of binary columns. */
  public int optionColumns() {
    return optionByColumn.length;
  }

  /** The option that a binary column stands for. */
  public int option(int column) {
    return optionByColumn[column];
  }

  /** The column of an option; empty for one that was not kept. */
  public OptionalInt findColumn(int option) {
    return columnByOption[option] < 0
        ? OptionalInt.empty()
        : OptionalInt.of(columnByOption[option]);
  }

  /** Cost of a rep's potential from below. */
  BalanceSegments segments(int rep) {
    return segments.get(rep);
  }

  /** The option of each unit whose column is nearest to 1. */
  public int[] options(double[] values) {
    int[] chosen = new int[model.unitCount()];
    for (int unit = 0; unit < chosen.length; unit++) {
      double most = Double.NEGATIVE_INFINITY;
      for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
        int column = columnByOption[option];
        if (column >= 0 && values[column] > most) {
          most = values[column];
          chosen[unit] = option;
        }
      }
    }
    return chosen;
  }

  /**
   * Values of all columns for a plan.
   *
   * @throws IllegalArgumentException when the plan uses an option that was not kept
   */
  public double[] values(int[] optionByUnit) {
    double[] values = new double[columns.size()];
    long[] potentialCents = new long[model.repCount()];
    for (int unit = 0; unit < optionByUnit.length; unit++) {
      int option = optionByUnit[unit];
      int of = unit;
      values[
              findColumn(option)
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException(
                              "Unit %d uses option %d, which the program does not hold."
                                  .formatted(of, option)))] =
          1;
      potentialCents[model.rep(option)] += model.potentialCents(unit);
    }
    for (int rep = 0; rep < potentialCents.length; rep++) {
      double left = potentialCents[rep] / potentialScale(rep);
      for (int i = 0; i < segments.get(rep).slope().length && left > 0; i++) {
        int column = firstSegmentColumn[rep] + i;
        values[column] = Math.min(left, columns.get(column).upper());
        left -= values[column];
      }
    }
    return values;
  }
}
