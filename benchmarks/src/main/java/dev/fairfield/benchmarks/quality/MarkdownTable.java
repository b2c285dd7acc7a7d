package dev.fairfield.benchmarks.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown; the first column is text, the others are set to the right. */
public final class MarkdownTable {

  private final int columns;
  private final List<String> lines = new ArrayList<>();

  public MarkdownTable(String... headers) {
    this.columns = headers.length;
    add(headers);
    lines.add("|---|" + String.join("|", Collections.nCopies(columns - 1, "--:")) + "|");
  }

  /**
   * @param cells one for each column
   */
  public void add(String... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(
          "A row of %d cells does not fit %d columns.".formatted(cells.length, columns));
    }
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  @Override
  public String toString() {
    return String.join("\n", lines) + "\n";
  }
}
