package dev.fairfield.benchmarks.simulation;

import dev.fairfield.benchmarks.books.BenchmarkBook;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioReader;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A book, an ordinary year and plans for it, as people compare them: the first is a plan made for
 * the book without local search, each other one gives another part of the accounts to the nearest
 * other rep who may own them.
 *
 * @param plans the first is the baseline
 */
public record SimulatedCase(Book book, Scenario scenario, List<NamedPlan> plans) {

  private static final int TENTH = 10;
  private static final String STEADY_STATE =
      "/dev/fairfield/scenarios/data/scenarios/steady-state.yaml";

  /**
   * Plans for the sample book, a tenth of the accounts moved in each but the first.
   *
   * @param planCount 1 to 11
   */
  public static SimulatedCase ofSample(int planCount) {
    return of(BenchmarkBook.shipped(), planCount, TENTH);
  }

  /**
   * Two plans for the sample book.
   *
   * @param part one of so many accounts has another owner in the second
   */
  public static SimulatedCase ofSampleMoving(int part) {
    return of(BenchmarkBook.shipped(), 2, part);
  }

  private static SimulatedCase of(Book book, int planCount, int part) {
    Map<String, String> made =
        new PlanSolver(System::nanoTime)
            .solve(
                PricedBook.of(book, PlanRequest.DEFAULT),
                SolveLimits.ofSteps(0, 1),
                Map.of(),
                SolveListener.SILENT,
                () -> false)
            .ownersByAccount();
    List<NamedPlan> plans = new ArrayList<>();
    for (int plan = 0; plan < planCount; plan++) {
      plans.add(new NamedPlan("Plan " + plan, moved(book, made, plan, part)));
    }
    return new SimulatedCase(book, steadyState(), List.copyOf(plans));
  }

  private static Map<String, String> moved(
      Book book, Map<String, String> made, int plan, int part) {
    Map<String, String> owners = new TreeMap<>(made);
    int place = 0;
    for (Account account : book.assignableAccounts()) {
      if (plan > 0 && place++ % part == plan - 1) {
        findNearestOther(book, account, made.get(account.id()))
            .ifPresent(rep -> owners.put(account.id(), rep));
      }
    }
    return owners;
  }

  private static Optional<String> findNearestOther(Book book, Account account, String owner) {
    return book.reps().stream()
        .filter(rep -> rep.mayOwn(account) && !rep.id().equals(owner))
        .min(Comparator.comparingDouble(rep -> rep.home().distanceKmTo(account.place().location())))
        .map(Rep::id);
  }

  private static Scenario steadyState() {
    try (InputStream in = Book.class.getResourceAsStream(STEADY_STATE)) {
      Path file = Files.createTempFile("steady-state", ".yaml");
      try {
        Files.write(file, in.readAllBytes());
        return ScenarioReader.read(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The scenario steady-state cannot be read.", e);
    }
  }
}
