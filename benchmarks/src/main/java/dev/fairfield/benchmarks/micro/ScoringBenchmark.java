package dev.fairfield.benchmarks.micro;

import dev.fairfield.benchmarks.books.BenchmarkBook;
import dev.fairfield.benchmarks.books.BookCut;
import dev.fairfield.solver.planning.PlanScore;
import dev.fairfield.solver.planning.TerritorySearch;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.PlanState;
import dev.fairfield.solver.refinement.Rounding;
import dev.fairfield.solver.relaxation.Relaxation;
import dev.fairfield.solver.request.PlanRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What scoring takes on the sample book: a whole plan by the priced model and by Timefold's
 * constraints, in microseconds, and one shift of a unit, in nanoseconds.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScoringBenchmark {

  private static final int SAMPLE_ACCOUNTS = 5_000;
  private static final long SEED = 1;

  /** A power of two, so that going round needs no division. */
  private static final int SHIFTS = 1 << 14;

  /** Accounts of the book; 500 are every tenth of the sample book's. */
  @Param({"500", "5000"})
  public int accounts;

  private final int[] shiftedUnit = new int[SHIFTS];
  private final int[] shiftedTo = new int[SHIFTS];
  private PricedBook priced;
  private PlanState state;
  private Map<String, String> ownersByAccount;
  private int[] repByUnit;
  private TerritorySearch search;
  private int next;

  /** Reads and prices the book, makes a plan and draws shifts, once. */
  @Setup(Level.Trial)
  public void makePlan() {
    var book = BookCut.everyNthAccount(BenchmarkBook.shipped(), SAMPLE_ACCOUNTS / accounts);
    priced = PricedBook.of(book, PlanRequest.DEFAULT);
    PricedModel model = priced.model();
    var relaxed =
        new Relaxation(model, Relaxation.Settings.DEFAULT).solve(() -> false, bound -> {});
    state = Rounding.cheapest(model, relaxed.prices());
    ownersByAccount = priced.ownersByAccount(model, state.options());
    repByUnit = new int[model.unitCount()];
    Arrays.setAll(repByUnit, state::rep);
    search = new TerritorySearch(book, priced.request(), priced.units(), priced.pins());
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < SHIFTS; i++) {
      shiftedUnit[i] = random.nextInt(model.unitCount());
      shiftedTo[i] =
          random.nextInt(model.optionBegin(shiftedUnit[i]), model.optionEnd(shiftedUnit[i]));
    }
  }

  /** A plan from its owners, account by account, by rule and rep. */
  @Benchmark
  public long pricePlan() {
    return PlanCost.of(priced, ownersByAccount).totalCents();
  }

  /** A plan by Timefold's constraints, from building its facts to the score by constraint. */
  @Benchmark
  public PlanScore scorePlanByConstraints() {
    return search.score(repByUnit);
  }

  /** What moving one unit would cost. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public OptionalLong priceShift() {
    next = next + 1 & SHIFTS - 1;
    return state.findShiftCents(shiftedUnit[next], shiftedTo[next]);
  }

  /** Moving one unit, loads and cost kept up to date. */
  @Benchmark
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public long shift() {
    next = next + 1 & SHIFTS - 1;
    state.shift(shiftedUnit[next], shiftedTo[next]);
    return state.costCents();
  }
}
