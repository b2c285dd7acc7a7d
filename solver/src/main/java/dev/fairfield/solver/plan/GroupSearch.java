package dev.fairfield.solver.plan;

import dev.fairfield.solver.planning.SearchSettings;
import dev.fairfield.solver.planning.SubPlan;
import dev.fairfield.solver.planning.TerritorySearch;
import dev.fairfield.solver.planning.WholePlan;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.Candidates;
import dev.fairfield.solver.refinement.PlanState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Local search by groups of reps, side by side: within a round groups share nothing but the move
 * limit, of which each gets a part before they start. So the result does not depend on the number
 * of threads.
 */
final class GroupSearch {

  private final PricedModel model;
  private final TerritorySearch search;
  private final Candidates candidates;
  private final OptionListener listener;
  private final BooleanSupplier stop;
  private final RepGroups groups;

  GroupSearch(
      PricedModel model,
      TerritorySearch search,
      Candidates candidates,
      OptionListener listener,
      BooleanSupplier stop) {
    this.model = model;
    this.search = search;
    this.candidates = candidates;
    this.listener = listener;
    this.stop = stop;
    this.groups = RepGroups.of(model, candidates);
  }

  /**
   * One round over all groups.
   *
   * @param round counted from 0
   * @param left time until the search must end; null under a step limit
   */
  PlanState improve(PlanState start, int round, Duration left, SolveLimits limits) {
    List<int[]> repsByGroup = groups.cut(round);
    List<GroupUnits> unitsByGroup = GroupUnits.of(model, candidates, start, repsByGroup);
    OptionalLong maxMoves = maxMovesOfEach(start, unitsByGroup.size());
    int turns = Math.max(1, (unitsByGroup.size() + limits.threads() - 1) / limits.threads());
    Duration time = left == null ? null : SearchTuning.turnTime(left, turns);
    WholePlan whole = search.wholePlan(owners(start));
    List<SubPlan> parts = new ArrayList<>();
    var progress = new Progress(start, parts, unitsByGroup.size());
    List<Callable<int[]>> searches = new ArrayList<>();
    for (int group = 0; group < unitsByGroup.size(); group++) {
      int of = group;
      GroupUnits units = unitsByGroup.get(group).contested(SearchTuning.contestedUnits(round));
      SubPlan part = new SubPlan(units.reps(), units.units(), units.choices(), maxMoves);
      var settings =
          new SearchSettings(
              time,
              limits.steps() / SearchTuning.ROUNDS_OF_STEPS,
              SearchTuning.seed(limits.seed(), round, group),
              SearchTuning.startingTemperature(model, candidates, unitsByGroup.get(group), round));
      parts.add(part);
      searches.add(
          () ->
              search.improve(
                  whole,
                  part,
                  settings,
                  (cents, reps) -> progress.improved(of, cents, reps),
                  stop));
    }
    return combine(start, parts, runAll(searches, limits.threads()));
  }

  private int[] owners(PlanState plan) {
    int[] reps = new int[model.unitCount()];
    Arrays.setAll(reps, plan::rep);
    return reps;
  }

  /** What one group may use: all moves made so far and an equal part of those left. */
  private OptionalLong maxMovesOfEach(PlanState start, int groupCount) {
    if (!model.hasMoveLimit()) {
      return OptionalLong.empty();
    }
    long spare = Math.max(0, model.maxMoves() - start.moves());
    return OptionalLong.of(start.moves() + spare / Math.max(1, groupCount));
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

  private PlanState combine(PlanState start, List<SubPlan> parts, List<int[]> owners) {
    int[] option = start.options();
    for (int group = 0; group < parts.size(); group++) {
      assign(option, parts.get(group).units(), owners.get(group));
    }
    return new PlanState(model, option);
  }

  private void assign(int[] option, int[] units, int[] reps) {
    for (int i = 0; i < units.length; i++) {
      option[units[i]] = model.findOption(units[i], reps[i]);
    }
  }

  /** Each group's search knows its own savings only; the listener hears of all of them together. */
  private final class Progress {

    private final long startCents;
    private final int[] startOptions;
    private final List<SubPlan> parts;
    private final long[] savedByGroup;
    private final Map<Integer, Supplier<int[]>> repsByGroup = new TreeMap<>();

    Progress(PlanState start, List<SubPlan> parts, int groupCount) {
      this.startCents = start.costCents();
      this.startOptions = start.options();
      this.parts = parts;
      this.savedByGroup = new long[groupCount];
    }

    synchronized void improved(int group, long cents, Supplier<int[]> reps) {
      savedByGroup[group] = startCents - cents;
      repsByGroup.put(group, reps);
      Map<Integer, Supplier<int[]>> found = new TreeMap<>(repsByGroup);
      listener.improved(startCents - Arrays.stream(savedByGroup).sum(), () -> options(found));
    }

    private int[] options(Map<Integer, Supplier<int[]>> found) {
      int[] option = startOptions.clone();
      found.forEach((group, reps) -> assign(option, parts.get(group).units(), reps.get()));
      return option;
    }
  }
}
