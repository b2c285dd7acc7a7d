package dev.fairfield.solver.plan;

import dev.fairfield.solver.planning.SearchSettings;
import dev.fairfield.solver.planning.TerritorySearch;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.Candidates;
import dev.fairfield.solver.refinement.PlanState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Local search team by team, side by side: teams share nothing but the move limit, of which each
 * gets a part before they start. So the result does not depend on the number of threads.
 */
final class TeamSearch {

  private final PricedModel model;
  private final TerritorySearch search;
  private final Candidates candidates;
  private final SolveListener listener;
  private final BooleanSupplier stop;
  private final int[][] choices;
  private final List<int[]> unitsByTeam;

  TeamSearch(
      PricedBook priced,
      PricedModel model,
      TerritorySearch search,
      Candidates candidates,
      SolveListener listener,
      BooleanSupplier stop) {
    this.model = model;
    this.search = search;
    this.candidates = candidates;
    this.listener = listener;
    this.stop = stop;
    this.choices = choices();
    this.unitsByTeam = unitsByTeam(priced);
  }

  private int[][] choices() {
    int[][] reps = new int[model.unitCount()][];
    for (int unit = 0; unit < reps.length; unit++) {
      reps[unit] =
          Arrays.stream(candidates.options(unit))
              .map(model::rep)
              .filter(rep -> rep != PricedModel.POOL)
              .toArray();
    }
    return reps;
  }

  /** Units with a choice, by team, the most contested first. */
  private List<int[]> unitsByTeam(PricedBook priced) {
    Map<String, List<Integer>> lists = new LinkedHashMap<>();
    priced.book().teams().forEach(team -> lists.put(team.name(), new ArrayList<>()));
    for (int unit : candidates.unitsWithChoice()) {
      lists.get(priced.units().get(unit).team()).add(unit);
    }
    return lists.values().stream()
        .filter(list -> !list.isEmpty())
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toList();
  }

  /**
   * One round over all teams.
   *
   * @param round counted from 0
   * @param time for the round; null under a step limit
   */
  PlanState improve(PlanState start, int round, Duration time, SolveLimits limits) {
    int[] reps = new int[model.unitCount()];
    Arrays.setAll(reps, start::rep);
    OptionalLong moveLimit = moveLimitOfEach(start);
    var progress = new Progress(start);
    Duration timeOfEach = timeOfEach(time, limits.threads());
    List<Callable<int[]>> searches = new ArrayList<>();
    for (int team = 0; team < unitsByTeam.size(); team++) {
      int of = team;
      searches.add(
          () -> {
            int[] contested = SearchTuning.contested(unitsByTeam.get(of), round);
            var settings =
                new SearchSettings(
                    timeOfEach,
                    limits.steps() / SearchTuning.ROUNDS_OF_STEPS,
                    limits.seed() + round,
                    SearchTuning.startingTemperature(
                        model, candidates, unitsByTeam.get(of), contested));
            return search.improve(
                reps,
                choices,
                contested,
                settings,
                moveLimit,
                cents -> progress.improved(of, cents),
                stop);
          });
    }
    return combine(start, runAll(searches, limits.threads()));
  }

  /** What one team may use: all moves made so far and an equal part of those left. */
  private OptionalLong moveLimitOfEach(PlanState start) {
    if (!model.hasMoveLimit()) {
      return OptionalLong.empty();
    }
    long spare = Math.max(0, model.maxMoves() - start.moves());
    return OptionalLong.of(start.moves() + spare / Math.max(1, unitsByTeam.size()));
  }

  /** Fewer threads than teams: they take turns, so each gets its part of the time. */
  private Duration timeOfEach(Duration time, int threads) {
    int turns = Math.max(1, (unitsByTeam.size() + threads - 1) / threads);
    return time == null ? null : time.dividedBy(turns);
  }

  private static List<int[]> runAll(List<Callable<int[]>> searches, int threads) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<int[]> results = new ArrayList<>();
      for (Future<int[]> result : executor.invokeAll(searches)) {
        results.add(result.get());
      }
      return results;
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause().getMessage(), failure.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search was interrupted.", interrupted);
    } finally {
      executor.shutdownNow();
    }
  }

  private PlanState combine(PlanState start, List<int[]> improved) {
    int[] option = start.options();
    for (int team = 0; team < improved.size(); team++) {
      for (int unit : unitsByTeam.get(team)) {
        option[unit] = model.findOption(unit, improved.get(team)[unit]);
      }
    }
    return new PlanState(model, option);
  }

  /** Each team's search knows its own savings only; the listener hears of all of them together. */
  private final class Progress {

    private final long startCents;
    private final long[] savedByTeam = new long[unitsByTeam.size()];

    Progress(PlanState start) {
      this.startCents = start.costCents();
    }

    synchronized void improved(int team, long cents) {
      savedByTeam[team] = Math.max(savedByTeam[team], startCents - cents);
      listener.planImproved(startCents - Arrays.stream(savedByTeam).sum());
    }
  }
}
