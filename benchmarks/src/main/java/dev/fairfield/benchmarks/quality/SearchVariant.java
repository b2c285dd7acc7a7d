package dev.fairfield.benchmarks.quality;

import ai.timefold.solver.benchmark.config.SolverBenchmarkConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.AcceptorType;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.PreviewFeature;
import ai.timefold.solver.core.config.solver.SolverConfig;
import dev.fairfield.solver.planning.SearchConfiguration;
import dev.fairfield.solver.planning.SearchSettings;
import dev.fairfield.solver.planning.SearchSettings.Temperature;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One way to search.
 *
 * @param acceptor null for annealing
 * @param heat starting temperature as a part of the median margin; 0 for other acceptors
 * @param excess minutes above capacity that pass at first, as a part of the mean unit's
 * @param moves parts of the moves by kind; empty for the default
 * @param contested most units searched
 */
record SearchVariant(
    String name,
    LocalSearchAcceptorConfig acceptor,
    double heat,
    double excess,
    Map<String, String> moves,
    int contested) {

  private static final int CONTESTED = 400;
  private static final int MEMORY = 400;
  private static final double EXCESS = 0.05;
  private static final double DELUGE_RATIO = 1e-8;

  /** All ways compared, with the annealing at the given temperatures. */
  static List<SearchVariant> all(double heat) {
    return List.of(
        annealing("annealing", heat, Map.of(), CONTESTED),
        new SearchVariant("annealing, within limits", null, heat, 0, Map.of(), CONTESTED),
        new SearchVariant(
            "annealing, twice the excess", null, heat, 2 * EXCESS, Map.of(), CONTESTED),
        annealing("annealing, ten times colder", heat / 10, Map.of(), CONTESTED),
        annealing("annealing, three times hotter", heat * 3, Map.of(), CONTESTED),
        annealing("annealing, shifts and swaps alone", heat, mix(0.7, 0, 0, 0), CONTESTED),
        annealing("annealing, rings of three too", heat, mix(0.4, 0.15, 0.2, 0), CONTESTED),
        annealing("annealing, one against two too", heat, mix(0.4, 0.15, 0, 0.2), CONTESTED),
        annealing("annealing, 200 units", heat, Map.of(), 200),
        annealing("annealing, 800 units", heat, Map.of(), 800),
        annealing("annealing, 1,600 units", heat, Map.of(), 1_600),
        other(
            "late acceptance",
            acceptor(AcceptorType.LATE_ACCEPTANCE).withLateAcceptanceSize(MEMORY)),
        other(
            "diversified late acceptance",
            acceptor(AcceptorType.DIVERSIFIED_LATE_ACCEPTANCE).withLateAcceptanceSize(MEMORY)),
        other(
            "step counting",
            acceptor(AcceptorType.STEP_COUNTING_HILL_CLIMBING)
                .withStepCountingHillClimbingSize(MEMORY)),
        other("great deluge", deluge()));
  }

  private static LocalSearchAcceptorConfig acceptor(AcceptorType type) {
    return new LocalSearchAcceptorConfig().withAcceptorTypeList(List.of(type));
  }

  private static LocalSearchAcceptorConfig deluge() {
    LocalSearchAcceptorConfig deluge = acceptor(AcceptorType.GREAT_DELUGE);
    deluge.setGreatDelugeWaterLevelIncrementRatio(DELUGE_RATIO);
    return deluge;
  }

  private static Map<String, String> mix(double swaps, double chains, double rings, double splits) {
    return Map.of(
        "swaps", Double.toString(swaps),
        "chains", Double.toString(chains),
        "rings", Double.toString(rings),
        "splits", Double.toString(splits));
  }

  private static SearchVariant annealing(
      String name, double heat, Map<String, String> moves, int contested) {
    return new SearchVariant(name, null, heat, EXCESS, moves, contested);
  }

  private static SearchVariant other(String name, LocalSearchAcceptorConfig acceptor) {
    return new SearchVariant(name, acceptor, 0, 0, Map.of(), CONTESTED);
  }

  /**
   * The way on one problem.
   *
   * @param runs searches with a seed of their own
   */
  SolverBenchmarkConfig benchmark(SearchProblem problem, Duration time, int runs) {
    long cents = Math.max(1, Math.round(heat * problem.marginCents()));
    long minutes = Math.round(excess * problem.meanMinutes());
    var settings = new SearchSettings(time, 0, 0, new Temperature(minutes, 0, cents));
    SolverConfig config =
        acceptor == null
            ? SearchConfiguration.of(settings)
            : SearchConfiguration.of(
                settings, acceptor, new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    if (!moves.isEmpty()) {
      var phase = (LocalSearchPhaseConfig) config.getPhaseConfigList().get(0);
      var selector = (MoveIteratorFactoryConfig) phase.getMoveSelectorConfig();
      selector.setMoveIteratorFactoryCustomProperties(moves);
    }
    // Without a seed of its own, each run of the benchmarker gets another one.
    config.setRandomSeed(null);
    return new SolverBenchmarkConfig()
        .withName(name.replace(",", ""))
        .withSolverConfig(config.withPreviewFeature(PreviewFeature.DIVERSIFIED_LATE_ACCEPTANCE))
        .withSubSingleCount(runs);
  }
}
