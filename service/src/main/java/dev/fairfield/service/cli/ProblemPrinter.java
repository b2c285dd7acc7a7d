package dev.fairfield.service.cli;

import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Sentence;
import java.io.PrintWriter;
import java.util.List;

/** Prints problems for people: errors first, the first of each kind in full. */
final class ProblemPrinter {

  private static final int SHOWN = 20;

  private ProblemPrinter() {}

  static void print(List<Problem> problems, PrintWriter out) {
    print("Errors, which stop the run", problems.stream().filter(Problem::isError).toList(), out);
    print("Warnings", problems.stream().filter(problem -> !problem.isError()).toList(), out);
  }

  private static void print(String heading, List<Problem> problems, PrintWriter out) {
    if (problems.isEmpty()) {
      return;
    }
    out.println(Sentence.of("%s: %,d", heading, problems.size()));
    problems.stream().limit(SHOWN).forEach(problem -> out.println("  " + problem.describe()));
    if (problems.size() > SHOWN) {
      out.println(
          Sentence.of(
              "  … and %,d more; --out DIR writes them all to problems.csv.",
              problems.size() - SHOWN));
    }
  }
}
