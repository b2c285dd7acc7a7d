package dev.fairfield.solver.refinement;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.support.AccountBuilder;
import dev.fairfield.solver.support.BookBuilder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** R1 at (0, 0) is full; A9 waits in the pool. Units are listed in the order of their ids. */
class PoolExchangeTest {

  private static final AccountBuilder WAITING = account("A9").minutes(60).potentialUsd(500);

  private static BookBuilder bookOf(int capacityMinutes, AccountBuilder... held) {
    return reps(rep("R1").minutes(capacityMinutes)).accounts(held).accounts(WAITING).openPool();
  }

  /** All held by the first rep but the last unit, which is in the pool. */
  private static PlanState lastPooled(PricedModel model) {
    int[] options = new int[model.unitCount()];
    Arrays.setAll(options, unit -> model.findOption(unit, 0));
    int last = options.length - 1;
    options[last] = model.findOption(last, PricedModel.POOL);
    return new PlanState(model, options);
  }

  private static boolean run(PlanState state) {
    int[] units = IntStream.range(0, state.model().unitCount()).toArray();
    return new PoolExchange(state, units, () -> false).run();
  }

  /** A1 weighs less than A9, but so does A2, and less than A1. */
  @Test
  void run_severalMakeRoom_theLightestLeaves() {
    PlanState state =
        lastPooled(
            bookOf(
                    120,
                    account("A1").minutes(60).potentialUsd(300),
                    account("A2").minutes(60).potentialUsd(200))
                .priced()
                .model());

    assertThat(run(state)).isTrue();
    assertThat(state.rep(0)).isZero();
    assertThat(state.rep(1)).isEqualTo(PricedModel.POOL);
    assertThat(state.rep(2)).isZero();
    assertThat(state.pooledWeight()).isEqualTo(20_000);
  }

  /** A1 and A2 weigh the same, but A2 is a degree away: its 20 visits are saved. */
  @Test
  void run_equalWeights_theDearestToVisitLeaves() {
    PlanState state =
        lastPooled(
            bookOf(
                    130,
                    account("A1").minutes(65).potentialUsd(200).visits(20),
                    account("A2").minutes(65).potentialUsd(200).visits(20).at(0, 1))
                .priced()
                .model());

    assertThat(run(state)).isTrue();
    assertThat(state.rep(0)).isZero();
    assertThat(state.rep(1)).isEqualTo(PricedModel.POOL);
  }

  /** A1 is the lightest, but its ten minutes are no room for sixty. */
  @Test
  void run_lightestTooSmall_theNextLightestLeaves() {
    PlanState state =
        lastPooled(
            bookOf(
                    70,
                    account("A1").minutes(10).potentialUsd(50),
                    account("A2").minutes(60).potentialUsd(450))
                .priced()
                .model());

    assertThat(run(state)).isTrue();
    assertThat(state.rep(0)).isZero();
    assertThat(state.rep(1)).isEqualTo(PricedModel.POOL);
    assertThat(state.hard()).isZero();
  }

  /** A9 goes to R2, who gives up $150, though R1 comes first and would give up $400. */
  @Test
  void run_severalReps_theOneWithTheLightestUnitTakesIt() {
    PricedModel model =
        reps(rep("R1").minutes(60), rep("R2").minutes(70))
            .accounts(
                account("A1").minutes(60).potentialUsd(400),
                account("A2").minutes(70).potentialUsd(150),
                WAITING)
            .openPool()
            .priced()
            .model();
    var state =
        new PlanState(
            model,
            new int[] {
              model.findOption(0, 0), model.findOption(1, 1), model.findOption(2, PricedModel.POOL)
            });

    assertThat(run(state)).isTrue();
    assertThat(state.rep(2)).isEqualTo(1);
    assertThat(state.rep(1)).isEqualTo(PricedModel.POOL);
  }

  /** One weighs as much as A9, the other is too small to make room. */
  @Test
  void run_nothingToWin_leavesThePlan() {
    PlanState state =
        lastPooled(
            bookOf(
                    80,
                    account("A1").minutes(60).potentialUsd(500),
                    account("A2").minutes(20).potentialUsd(40))
                .priced()
                .model());
    int[] before = state.options();

    assertThat(run(state)).isFalse();
    assertThat(state.options()).isEqualTo(before);
  }

  /** A8 and A9 wait, the heavier A9 first; then A8 finds A2 still lighter than itself. */
  @Test
  void run_severalPooled_eachFindsAPlace() {
    PricedModel model =
        reps(rep("R1").minutes(120))
            .accounts(
                account("A1").minutes(60).potentialUsd(100),
                account("A2").minutes(60).potentialUsd(250),
                account("A8").minutes(60).potentialUsd(350),
                WAITING)
            .openPool()
            .priced()
            .model();
    int pool8 = model.findOption(2, PricedModel.POOL);
    int pool9 = model.findOption(3, PricedModel.POOL);
    var state =
        new PlanState(
            model, new int[] {model.findOption(0, 0), model.findOption(1, 0), pool8, pool9});

    assertThat(run(state)).isTrue();
    assertThat(state.pooledWeight()).isEqualTo(10_000 + 25_000);
    assertThat(state.rep(2)).isZero();
    assertThat(state.rep(3)).isZero();
  }
}
