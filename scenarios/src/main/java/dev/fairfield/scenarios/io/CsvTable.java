package dev.fairfield.scenarios.io;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Reads one CSV file of a known format row by row; what is wrong with it becomes a problem. */
final class CsvTable<C extends Enum<C> & Column> implements CsvRecords.Target {

  private final TableFormat<C> format;
  private final FileProblems problems;
  private final Consumer<TableRow<C>> rows;
  private TableHeader<C> header;

  private CsvTable(TableFormat<C> format, FileProblems problems, Consumer<TableRow<C>> rows) {
    this.format = format;
    this.problems = problems;
    this.rows = rows;
  }

  /** Hands every row that has as many fields as the header to the consumer. */
  static <C extends Enum<C> & Column> void read(
      Path file,
      TableFormat<C> format,
      ReadBounds bounds,
      FileProblems problems,
      Consumer<TableRow<C>> rows) {
    CsvRecords.read(file, bounds, problems, new CsvTable<>(format, problems, rows));
  }

  @Override
  public void header(long line, List<String> cells) {
    header = TableHeader.of(format, line, cells, problems);
  }

  @Override
  public void row(long line, List<String> cells) {
    rows.accept(new TableRow<>(header, line, cells));
  }

  @Override
  public Collection<String> required() {
    return format.required().stream().map(format::headerOf).toList();
  }
}
