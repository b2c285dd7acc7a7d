package dev.fairfield.benchmarks.mip;

import dev.fairfield.benchmarks.mip.MixedIntegerProgram.Column;
import dev.fairfield.benchmarks.mip.MixedIntegerProgram.Row;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a program as a free-format MPS file, which every solver reads. Columns are called x0, x1,
 * …, rows r0, r1, … in order, the objective cost; its right-hand side is minus the constant.
 */
final class MpsWriter {

  private final MixedIntegerProgram program;
  private final PrintWriter out;

  private MpsWriter(MixedIntegerProgram program, PrintWriter out) {
    this.program = program;
    this.out = out;
  }

  static void write(MixedIntegerProgram program, Path file) throws IOException {
    try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.US_ASCII))) {
      new MpsWriter(program, out).write();
      if (out.checkError()) {
        throw new IOException("The program could not be written to %s.".formatted(file));
      }
    }
  }

  private void write() {
    out.println("NAME program");
    out.println("ROWS");
    out.println(" N cost");
    for (int row = 0; row < program.rows().size(); row++) {
      out.println(" " + kind(program.rows().get(row)) + " r" + row);
    }
    out.println("COLUMNS");
    writeColumns();
    out.println("RHS");
    if (program.constant() != 0) {
      out.println(" rhs cost " + -program.constant());
    }
    for (int row = 0; row < program.rows().size(); row++) {
      Row of = program.rows().get(row);
      out.println(" rhs r" + row + " " + (Double.isFinite(of.upper()) ? of.upper() : of.lower()));
    }
    out.println("BOUNDS");
    for (int column = 0; column < program.columns().size(); column++) {
      double upper = program.columns().get(column).upper();
      if (Double.isFinite(upper)) {
        out.println(" UP bound x" + column + " " + upper);
      }
    }
    out.println("ENDATA");
  }

  private static String kind(Row row) {
    if (row.lower() == row.upper()) {
      return "E";
    }
    if (Double.isFinite(row.lower()) && Double.isFinite(row.upper())) {
      throw new IllegalArgumentException("Rows with two different limits are not written.");
    }
    return Double.isFinite(row.upper()) ? "L" : "G";
  }

  private void writeColumns() {
    List<StringBuilder> entries = new ArrayList<>();
    for (int column = 0; column < program.columns().size(); column++) {
      entries.add(new StringBuilder());
    }
    for (int row = 0; row < program.rows().size(); row++) {
      Row of = program.rows().get(row);
      for (int i = 0; i < of.columns().length; i++) {
        if (of.coefficients()[i] != 0) {
          entries
              .get(of.columns()[i])
              .append(" x" + of.columns()[i] + " r" + row + " " + of.coefficients()[i] + "\n");
        }
      }
    }
    boolean integer = false;
    for (int column = 0; column < entries.size(); column++) {
      Column of = program.columns().get(column);
      if (of.integer() != integer) {
        integer = of.integer();
        out.println(" mark" + column + " 'MARKER' " + (integer ? "'INTORG'" : "'INTEND'"));
      }
      out.println(" x" + column + " cost " + of.cost());
      out.print(entries.get(column));
    }
    if (integer) {
      out.println(" last 'MARKER' 'INTEND'");
    }
  }
}
