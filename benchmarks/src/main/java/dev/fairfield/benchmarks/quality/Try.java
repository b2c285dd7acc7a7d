package dev.fairfield.benchmarks.quality;

import dev.fairfield.scenarios.io.*;
import dev.fairfield.solver.plan.*;
import dev.fairfield.solver.pricing.*;
import dev.fairfield.solver.request.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;

public final class Try {
  public static void main(String[] args) {
    long t0 = System.nanoTime();
    var reading =
        BookReader.of(BookPreset.getByName(args[0])).read(Path.of(args[1]), Path.of(args[2]));
    reading.problems().stream().filter(p -> p.isError()).limit(5).forEach(System.out::println);
    var book = reading.getBook();
    System.out.printf(
        "read %.2f s, %d problems%n", (System.nanoTime() - t0) / 1e9, reading.problems().size());
    var priced = PricedBook.of(book, PlanRequest.DEFAULT);
    System.out.printf(
        "priced %.2f s units %d options %d%n",
        (System.nanoTime() - t0) / 1e9, priced.model().unitCount(), priced.model().optionCount());
    var today = PlanSolver.asIs(priced, PlanSolver.todaysOwners(priced));
    System.out.println(
        "today " + today.cost().totalCents() / 100 + " hard " + today.hardUnitsByRule());
    long start = System.nanoTime();
    var limits =
        args[3].endsWith("s")
            ? SolveLimits.ofTime(Duration.ofSeconds(Long.parseLong(args[3].replace("s", ""))), 1)
            : SolveLimits.ofSteps(Integer.parseInt(args[3]), 1);
    var solved =
        new PlanSolver(System::nanoTime)
            .solve(
                priced,
                limits,
                Map.of(),
                new SolveListener() {
                  long last;
                  long bound;

                  public void phaseStarted(String phase) {
                    System.out.printf("%.2f %s%n", (System.nanoTime() - start) / 1e9, phase);
                  }

                  public void boundRaised(long b) {
                    bound = b;
                    System.out.printf(
                        "%.2f bound %d%n", (System.nanoTime() - start) / 1e9, b / 100);
                  }

                  public void planImproved(long c) {
                    if (System.nanoTime() - last > 1e9) {
                      last = System.nanoTime();
                      System.out.printf(
                          "%.2f cost %d  %.3f%%%n",
                          (System.nanoTime() - start) / 1e9, c / 100, 100.0 * (c - bound) / bound);
                    }
                  }
                },
                () -> false);
    System.out.printf(
        "%.2f %s cost %d bound %d gap %s hard %s%n",
        (System.nanoTime() - start) / 1e9,
        solved.outcome(),
        solved.cost().totalCents() / 100,
        solved.lowerBoundCents() / 100,
        solved.gap(),
        solved.hardUnitsByRule());
    for (var r : SoftRule.values())
      System.out.println(
          r + " " + solved.cost().cents(r) / 100 + "  today " + today.cost().cents(r) / 100);
  }
}
