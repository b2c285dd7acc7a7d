package dev.fairfield.scenarios.scoring;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Rows as regressors.
 *
 * @param columns values by row and column
 */
record FitData(List<DecidedRow> rows, double[][] columns, boolean[] won) {

  static FitData of(List<DecidedRow> rows, List<DesignColumn> design, AccountValues values) {
    double[][] columns = new double[rows.size()][design.size()];
    boolean[] won = new boolean[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < design.size(); i++) {
        DesignColumn column = design.get(i);
        columns[row][i] = column.value(values.get(rows.get(row).account(), column.field()));
      }
      won[row] = rows.get(row).won();
    }
    return new FitData(rows, columns, won);
  }

  int size() {
    return rows.size();
  }

  /** The rows that a test picks by their number. */
  FitData where(IntPredicate picked) {
    int[] numbers = IntStream.range(0, size()).filter(picked).toArray();
    double[][] some = new double[numbers.length][];
    boolean[] wins = new boolean[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      some[i] = columns[numbers[i]];
      wins[i] = won[numbers[i]];
    }
    return new FitData(IntStream.of(numbers).mapToObj(rows::get).toList(), some, wins);
  }

  long wins() {
    return IntStream.range(0, size()).filter(row -> won[row]).count();
  }

  /** Whether both outcomes occur, without which nothing can be learnt or judged. */
  boolean hasBoth() {
    return wins() > 0 && wins() < size();
  }
}
