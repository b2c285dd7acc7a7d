package dev.fairfield.benchmarks.simulation;

import dev.fairfield.benchmarks.books.BenchmarkBook;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.ScenarioReader;
import dev.fairfield.simulator.comparison.NamedPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A book, an ordinary year and plans for it. The first plan leaves accounts with their owner and
 * gives the others to the nearest eligible rep; each further plan gives another tenth of the
 * accounts to the second nearest.
 *
 * @param plans the first is the baseline
 */
public record SimulatedCase(Book book, Scenario scenario, List<NamedPlan> plans) {

  private static final int TENTH = 10;
  private static final String STEADY_STATE =
      "/dev/fairfield/scenarios/data/scenarios/steady-state.yaml";

  /** The sample book. */
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

  /**
   * @param planCount 1 to 11
   */
  public static SimulatedCase of(Book book, int planCount) {
    return of(book, planCount, TENTH);
  }

  private static SimulatedCase of(Book book, int planCount, int part) {
    List<NamedPlan> plans = new ArrayList<>();
    Map<String, List<String>> nearest = new TreeMap<>();
    for (Account account : book.assignableAccounts()) {
      nearest.put(account.id(), twoNearest(book, account));
    }
    for (int plan = 0; plan < planCount; plan++) {
      plans.add(new NamedPlan("Plan " + plan, owners(book, nearest, plan, part)));
    }
    return new SimulatedCase(book, steadyState(), List.copyOf(plans));
  }

  private static Map<String, String> owners(
      Book book, Map<String, List<String>> nearest, int plan, int part) {
    Map<String, String> owners = new TreeMap<>();
    int place = 0;
    for (Account account : book.assignableAccounts()) {
      List<String> near = nearest.get(account.id());
      boolean moved = plan > 0 && place++ % part == plan - 1;
      String present = book.findPresentOwner(account).map(Rep::id).orElse(near.get(0));
      owners.put(account.id(), moved ? near.get(near.size() - 1) : present);
    }
    return owners;
  }

  private static List<String> twoNearest(Book book, Account account) {
    return book.reps().stream()
        .filter(rep -> rep.mayOwn(account))
        .sorted(
            Comparator.comparingDouble(rep -> rep.home().distanceKmTo(account.place().location())))
        .limit(2)
        .map(Rep::id)
        .toList();
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
