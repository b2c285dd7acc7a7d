package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.ScoreAnalysisFetchPolicy;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.solver.request.PlanRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Timefold on one planning problem: scores any plan by the constraints and improves parts of a plan
 * by local search. Safe to use by several threads.
 */
public final class TerritorySearch {

  private static final long ASK_TO_STOP_EVERY_MILLIS = 50;

  private final PlanningFacts facts;
  private final SearchEngine engine;
  private final TerritoryPlanBuilder builder;

  /** Hears of better plans for a part; called from the searching thread. */
  public interface PartListener {

    /**
     * @param costCents of the whole plan
     * @param repByUnit rep index of each unit of the part, in its order; −1 for none. May be asked
     *     for later and by any thread
     */
    void improved(long costCents, Supplier<int[]> repByUnit);
  }

  /** Searches any planning problem given by its numbers. */
  public TerritorySearch(PlanningFacts facts) {
    this(facts, SearchEngine.standalone());
  }

  private TerritorySearch(PlanningFacts facts, SearchEngine engine) {
    this.facts = facts;
    this.engine = engine;
    this.builder = new TerritoryPlanBuilder(facts);
  }

  /**
   * Searches plans of a book.
   *
   * @param units in the order used by all index arrays of this class
   * @param pins account id to the rep that must own it
   */
  public TerritorySearch(
      Book book, PlanRequest request, List<AccountUnit> units, Map<String, String> pins) {
    this(book, request, units, pins, SearchEngine.standalone());
  }

  /** The same with Timefold set up elsewhere. */
  public TerritorySearch(
      Book book,
      PlanRequest request,
      List<AccountUnit> units,
      Map<String, String> pins,
      SearchEngine engine) {
    this(new BookFacts(book, request, units, pins), engine);
  }

  /**
   * Scores a plan of all units by the constraints.
   *
   * @param repByUnit rep index of each unit, −1 for none
   */
  public PlanScore score(int[] repByUnit) {
    var analysis =
        engine
            .scoring()
            .get()
            .analyze(
                builder.whole(repByUnit, noCandidates()), ScoreAnalysisFetchPolicy.FETCH_SHALLOW);
    Map<String, Long> unitsByConstraint = new TreeMap<>();
    for (ConstraintAnalysis<HardMediumSoftLongScore> of : analysis.constraintAnalyses()) {
      HardMediumSoftLongScore score = of.score();
      unitsByConstraint.put(
          of.constraintRef().constraintName(),
          -score.hardScore() - score.mediumScore() - score.softScore());
    }
    HardMediumSoftLongScore total = analysis.score();
    return new PlanScore(
        -total.hardScore(), -total.mediumScore(), -total.softScore(), unitsByConstraint);
  }

  private int[][] noCandidates() {
    int[][] none = new int[facts.unitCount()][];
    Arrays.fill(none, new int[0]);
    return none;
  }

  /**
   * A plan with the loads that follow from it, for {@link #improve}.
   *
   * @param repByUnit rep index of each unit, −1 for none; copied
   */
  public WholePlan wholePlan(int[] repByUnit) {
    return WholePlan.of(facts, repByUnit);
  }

  /**
   * Improves a part of a plan; the result never scores worse than the start.
   *
   * @param listener told each better plan that keeps all hard rules, the rest of it unchanged
   * @param stop asked every 50 ms
   * @return rep index of each unit of the part, in its order; −1 for none
   */
  public int[] improve(
      WholePlan whole,
      SubPlan part,
      SearchSettings settings,
      PartListener listener,
      BooleanSupplier stop) {
    TerritoryPlan start = builder.part(whole, part);
    if (start.getUnits().isEmpty() || stop.getAsBoolean()) {
      return owners(start);
    }
    Solver<TerritoryPlan> solver =
        SolverFactory.<TerritoryPlan>create(SearchConfiguration.of(engine.base().get(), settings))
            .buildSolver();
    if (whole.hardUnits() == 0) {
      long restCents = whole.costCents() - costCents(start);
      solver.addEventListener(
          event -> {
            var score = (HardMediumSoftLongScore) event.getNewBestScore();
            if (score.hardScore() == 0) {
              listener.improved(
                  restCents - score.softScore(), () -> owners(event.getNewBestSolution()));
            }
          });
    }
    var watch = new StopWatch(solver, stop);
    watch.start();
    try {
      return owners(solver.solve(start));
    } finally {
      watch.interrupt();
    }
  }

  private static long costCents(TerritoryPlan plan) {
    var calculator = new TerritoryScoreCalculator();
    calculator.resetWorkingSolution(plan);
    return -calculator.calculateScore().softScore();
  }

  private static int[] owners(TerritoryPlan plan) {
    return plan.getUnits().stream()
        .mapToInt(unit -> unit.getRep() == null ? -1 : unit.getRep().index())
        .toArray();
  }

  /** The part of a plan as a planning solution, for a solver configured elsewhere. */
  public TerritoryPlan solution(WholePlan whole, SubPlan part) {
    return builder.part(whole, part);
  }

  /**
   * The plan before any unit has an owner, for a solver configured elsewhere, such as the peer in
   * the benchmarks.
   *
   * @param candidates rep indexes each unit may go to
   */
  public TerritoryPlan unassigned(int[][] candidates) {
    int[] repByUnit = new int[facts.unitCount()];
    Arrays.fill(repByUnit, -1);
    return builder.whole(repByUnit, candidates);
  }

  /** Passes a wish to stop on to the solver. */
  private static final class StopWatch extends Thread {

    private final Solver<TerritoryPlan> solver;
    private final BooleanSupplier stop;

    StopWatch(Solver<TerritoryPlan> solver, BooleanSupplier stop) {
      super("fairfield-stop-watch");
      this.solver = solver;
      this.stop = stop;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        while (!stop.getAsBoolean()) {
          Thread.sleep(ASK_TO_STOP_EVERY_MILLIS);
        }
        solver.terminateEarly();
      } catch (InterruptedException searchEnded) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
