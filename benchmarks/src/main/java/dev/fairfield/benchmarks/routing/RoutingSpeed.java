package dev.fairfield.benchmarks.routing;

import dev.fairfield.benchmarks.books.BenchmarkBook;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.solver.market.MarketAnalysis;
import dev.fairfield.solver.market.MarketSettings;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.routing.LeadRouter;
import dev.fairfield.solver.routing.LeadStream;
import dev.fairfield.solver.routing.Rehearsal;
import dev.fairfield.solver.routing.RoutedLead;
import dev.fairfield.solver.routing.RoutingState;
import dev.fairfield.solver.routing.RoutingTable;
import dev.fairfield.solver.routing.RoutingTableCheck;
import dev.fairfield.solver.routing.TableLine;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Routes a stream of leads of the sample book, one by one, and prints how long decisions take. */
public final class RoutingSpeed {

  private static final int LEADS = 10_000;
  private static final double NANOS_PER_MICRO = 1e3;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);

  private RoutingSpeed() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    Book book = BenchmarkBook.shipped();
    PricedBook priced = PricedBook.of(book, PlanRequest.DEFAULT);
    Map<String, String> owners =
        new PlanSolver(System::nanoTime)
            .solve(priced, SolveLimits.ofSteps(0, 1), Map.of(), SolveListener.SILENT, () -> false)
            .ownersByAccount();
    long begun = THREADS.getCurrentThreadCpuTime();
    LeadRouter router = LeadRouter.of(priced, owners);
    print(
        "router and table built, CPU seconds",
        (THREADS.getCurrentThreadCpuTime() - begun) / NANOS_PER_SECOND);
    describe(router.table());
    List<Lead> leads =
        new LeadStream(book, new LeadStream.Settings(LEADS, 1, 0.3)).leads().toList();
    measure("first run", router, leads);
    measure("second run", router, leads);
    rehearse(priced, router, leads);
    begun = THREADS.getCurrentThreadCpuTime();
    MarketAnalysis market = MarketAnalysis.of(priced, owners, MarketSettings.DEFAULT);
    print(
        "market analysis, CPU seconds",
        (THREADS.getCurrentThreadCpuTime() - begun) / NANOS_PER_SECOND);
    print("uncovered accounts", market.total().uncoveredAccounts());
    print("uncovered potential, USD", market.total().uncoveredCents() / 100.0);
  }

  private static void describe(RoutingTable table) {
    RoutingTableCheck check =
        RoutingTableCheck.of(table.lines().stream().map(TableLine::rule).toList(), table.domain());
    long all = table.lines().stream().mapToLong(TableLine::potentialCents).sum();
    long kept = table.lines().stream().mapToLong(TableLine::withOwnerCents).sum();
    print("table: lines", table.lines().size());
    print("table: (area, segment) pairs", check.pairs());
    print("table: proven (1 is yes)", check.isProven() ? 1 : 0);
    print("table: deviating accounts", table.deviations().size());
    print("table: share of potential with the table's owner", (double) kept / all);
  }

  private static void measure(String run, LeadRouter router, List<Lead> leads) {
    double[] wall = new double[leads.size()];
    double[] cpu = new double[leads.size()];
    RoutingState state = RoutingState.START;
    for (int i = 0; i < wall.length; i++) {
      long begun = System.nanoTime();
      long cpuBegun = THREADS.getCurrentThreadCpuTime();
      RoutedLead routed = router.route(leads.get(i), DAY, state);
      cpu[i] = (THREADS.getCurrentThreadCpuTime() - cpuBegun) / NANOS_PER_MICRO;
      wall[i] = (System.nanoTime() - begun) / NANOS_PER_MICRO;
      state = routed.state();
    }
    printSpread(run + ", wall clock", wall);
    printSpread(run + ", CPU", cpu);
  }

  private static void printSpread(String what, double[] micros) {
    Arrays.sort(micros);
    print(what + ": median, microseconds", micros[micros.length / 2]);
    print(what + ": p99, microseconds", micros[micros.length * 99 / 100]);
    print(what + ": most, microseconds", micros[micros.length - 1]);
  }

  private static void rehearse(PricedBook priced, LeadRouter router, List<Lead> leads) {
    Rehearsal rehearsal = Rehearsal.of(priced, router, leads.stream(), DAY, decision -> {});
    rehearsal.leadsByReason().forEach((reason, count) -> print("leads: " + reason, count));
    print(
        "largest share against fair share",
        rehearsal.reps().stream()
            .mapToDouble(rep -> rep.share() / rep.fairShare())
            .max()
            .orElse(0));
    print(
        "smallest share against fair share",
        rehearsal.reps().stream()
            .mapToDouble(rep -> rep.share() / rep.fairShare())
            .min()
            .orElse(0));
  }

  private static void print(String what, double number) {
    System.out.printf("%s: %,.3f%n", what, number);
  }
}
