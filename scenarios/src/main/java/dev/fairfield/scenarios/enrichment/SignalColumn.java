package dev.fairfield.scenarios.enrichment;

import java.util.Objects;

/**
 * Where a file keeps a signal.
 *
 * @param column header of the column
 * @param type what its cells hold
 * @param separator what separates the entries of a cell that holds a list
 */
public record SignalColumn(String column, SignalType type, String separator) {

  public SignalColumn {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(separator, "separator");
  }
}
