package dev.fairfield.simulator.document;

import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.simulator.replay.ReplayedWorld;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * All events of one replication as rows: first those that happen under every plan, with a blank
 * plan, then those of each plan; in order of time.
 */
public final class EventsCsv {

  private static final List<String> HEADER =
      List.of(
          "plan", "week", "event", "rep_id", "account_id", "account", "value", "unit", "sentence");

  private EventsCsv() {}

  /**
   * Writes the file.
   *
   * @throws IOException when it cannot be written; nothing is left behind then
   */
  public static void write(Path file, ReplayedWorld world) throws IOException {
    SpreadsheetCsv.write(file, HEADER, rows(world));
  }

  /** Writes to a stream, which stays open. */
  public static void write(OutputStream out, ReplayedWorld world) throws IOException {
    SpreadsheetCsv.write(out, HEADER, rows(world));
  }

  private static Stream<List<Cell>> rows(ReplayedWorld world) {
    return EventRow.stream(world)
        .map(
            row ->
                List.of(
                    Cell.text(row.plan()),
                    Cell.number(row.week()),
                    Cell.text(row.event()),
                    Cell.text(row.repId()),
                    Cell.text(row.accountId()),
                    Cell.text(row.account()),
                    row.value().map(Cell::number).orElse(Cell.blank()),
                    Cell.text(row.unit()),
                    Cell.text(row.sentence())));
  }
}
