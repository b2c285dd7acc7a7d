package dev.fairfield.solver.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.planning.TerritorySearch;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.Candidates;
import dev.fairfield.solver.refinement.Descent;
import dev.fairfield.solver.refinement.PlanState;
import dev.fairfield.solver.refinement.Repair;
import dev.fairfield.solver.refinement.Rounding;
import dev.fairfield.solver.relaxation.Relaxation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupSearchTest {

  private static final OptionListener SILENT = (costCents, options) -> {};

  /** A model with its candidates and the plan before the search. */
  private record Descended(PricedModel model, Candidates candidates, PlanState plan) {

    static Descended of(PricedModel model) {
      var relaxed =
          new Relaxation(model, Relaxation.Settings.DEFAULT).solve(() -> false, bound -> {});
      Candidates candidates = Candidates.of(model, relaxed.prices(), 8);
      PlanState plan = Rounding.cheapest(model, relaxed.prices());
      new Repair(plan, candidates, relaxed.prices(), () -> false).run();
      new Descent(plan, candidates, () -> false).run();
      return new Descended(model, candidates, plan);
    }

    RepGroups groups() {
      return RepGroups.of(model, candidates);
    }

    GroupSearch search(OptionListener listener) {
      var search = new TerritorySearch(new RingModel.Facts(model));
      return new GroupSearch(model, search, candidates, listener, () -> false);
    }
  }

  private static List<Integer> allReps(List<int[]> groups) {
    return groups.stream().flatMapToInt(Arrays::stream).sorted().boxed().toList();
  }

  private static List<List<Integer>> lists(List<int[]> groups) {
    return groups.stream().map(group -> Arrays.stream(group).boxed().toList()).toList();
  }

  @Test
  void cut_twoSmallRegions_keepsEachWhole() {
    List<int[]> groups = Descended.of(RingModel.of(1, 12, 28)).groups().cut(0);

    assertThat(groups)
        .containsExactly(IntStream.range(0, 12).toArray(), IntStream.range(12, 40).toArray());
  }

  @Test
  void cut_largeRegion_groupsEveryRepOnceAndElsewhereInTheNextRound() {
    RepGroups groups = Descended.of(RingModel.of(1, 200)).groups();

    for (int round = 0; round < 4; round++) {
      List<int[]> cut = groups.cut(round);
      assertThat(allReps(cut)).containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
      assertThat(cut)
          .allSatisfy(
              group ->
                  assertThat(group.length)
                      .isBetween(
                          SearchTuning.LEAST_GROUP_REPS,
                          SearchTuning.GROUP_REPS + 2 * SearchTuning.LEAST_GROUP_REPS));
      assertThat(lists(cut))
          .isEqualTo(lists(groups.cut(round)))
          .isNotEqualTo(lists(groups.cut(round + 1)));
    }
  }

  @Test
  void improve_manyReps_savesTheSameOnOneThreadAndOnThree() {
    Descended start = Descended.of(RingModel.of(3, 120));
    SolveLimits limits = SolveLimits.ofSteps(2_000, 7);
    PlanState one = start.search(SILENT).improve(start.plan(), 0, null, limits.withThreads(1));
    PlanState three = start.search(SILENT).improve(start.plan(), 0, null, limits.withThreads(3));

    assertThat(one.options()).isEqualTo(three.options());
    assertThat(one.hard()).isZero();
    assertThat(one.costCents()).isLessThan(start.plan().costCents());
  }

  @Test
  void improve_manyGroups_tellsCostsOfTheWholePlan() {
    Descended start = Descended.of(RingModel.of(3, 60));
    List<Long> told = Collections.synchronizedList(new ArrayList<>());
    AtomicReference<Supplier<int[]>> lastOptions = new AtomicReference<>();
    OptionListener listener =
        (costCents, options) -> {
          told.add(costCents);
          lastOptions.set(options);
        };
    PlanState better =
        start.search(listener).improve(start.plan(), 0, null, SolveLimits.ofSteps(2_000, 7));

    assertThat(told).isSortedAccordingTo(Collections.reverseOrder());
    assertThat(told.get(told.size() - 1)).isEqualTo(better.costCents());
    assertThat(lastOptions.get().get()).isEqualTo(better.options());
  }

  @Test
  void improve_stopped_returnsTheStartAtOnce() {
    Descended start = Descended.of(RingModel.of(3, 40));
    var search =
        new GroupSearch(
            start.model(),
            new TerritorySearch(new RingModel.Facts(start.model())),
            start.candidates(),
            SILENT,
            new AtomicBoolean(true)::get);
    SolveLimits limits = SolveLimits.ofTime(Duration.ofHours(1), 1);

    PlanState stopped = search.improve(start.plan(), 0, Duration.ofHours(1), limits);

    assertThat(stopped.options()).isEqualTo(start.plan().options());
  }
}
