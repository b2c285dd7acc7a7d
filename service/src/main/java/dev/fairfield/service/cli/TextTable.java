package dev.fairfield.service.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table of text whose columns are as wide as they must be; numbers stand to the right. */
final class TextTable {

  private static final int MOST_WIDTH = 44;
  private static final String GAP = "  ";

  private final int leftColumns;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param leftColumns how many columns, from the first, hold words and stand to the left
   */
  TextTable(int leftColumns, String... header) {
    this.leftColumns = leftColumns;
    rows.add(List.of(header));
  }

  TextTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  void print(PrintWriter out) {
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(
                column ->
                    rows.stream().mapToInt(row -> cut(row.get(column)).length()).max().orElse(0))
            .toArray();
    for (List<String> row : rows) {
      var line = new StringBuilder("  ");
      for (int column = 0; column < widths.length; column++) {
        String cell = cut(row.get(column));
        String blank = " ".repeat(widths[column] - cell.length());
        line.append(column < leftColumns ? cell + blank : blank + cell).append(GAP);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static String cut(String cell) {
    return cell.length() <= MOST_WIDTH ? cell : cell.substring(0, MOST_WIDTH - 1) + "…";
  }
}
