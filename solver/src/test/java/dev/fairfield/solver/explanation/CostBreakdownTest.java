package dev.fairfield.solver.explanation;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.SoftRule;
import dev.fairfield.solver.support.BookBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostBreakdownTest {

  /** Team potential 1,000; shares 600 and 400 by capacity. */
  private static final BookBuilder BOOK =
      reps(rep("R1").minutes(600).winRate(0.2), rep("R2").minutes(400).winRate(0.3))
          .accounts(
              account("A1").potentialUsd(700).revenueUsd(500).owner("R2").minutes(10),
              account("A2").potentialUsd(300).minutes(20));

  private static CostBreakdown breakdown(Map<String, String> owners) {
    return CostBreakdown.of(PlanSolver.asIs(BOOK.priced(), owners));
  }

  /**
   * Handover 0.154 × 500 = 77.00; team win rate (0.2·600 + 0.3·400)/1,000 = 0.24, so fit is 700 ×
   * (1 − 0.2/0.24) = 116.67. Without A1, R1 would hold nothing of its share of 600: the balance
   * cost there is 0.34·600 = 204.00 and the band 0.25·(600 − 60) = 135.00.
   */
  @Test
  void account_movedToAWeakerRep_hasItsOwnCostAndItsEffectOnTheRep() {
    PricedBook priced = BOOK.priced();
    AccountCost cost = breakdown(Map.of("A1", "R1", "A2", "R2")).accounts().get(0);
    var balance = new BalanceCost(60_000, priced.request().prices());

    assertThat(cost.moved()).isTrue();
    assertThat(cost.cents(SoftRule.HANDOVER)).isEqualTo(7_700);
    assertThat(cost.cents(SoftRule.FIT)).isEqualTo(11_667);
    assertThat(cost.ownCents()).isEqualTo(19_367);
    assertThat(cost.cents(SoftRule.BALANCED_VALUE))
        .isEqualTo(balance.balanceCents(70_000) - 20_400);
    assertThat(cost.cents(SoftRule.FAIRNESS_BAND)).isEqualTo(1_000 - 13_500);
  }

  @Test
  void reps_sum_isTheCostOfThePlan() {
    CostBreakdown costs = breakdown(Map.of("A1", "R1", "A2", "R2"));

    assertThat(costs.reps().stream().mapToLong(RepCost::totalCents).sum())
        .isEqualTo(costs.plan().cost().totalCents());
    assertThat(
            costs.accounts().stream().mapToLong(AccountCost::ownCents).sum()
                + costs.reps().stream()
                    .mapToLong(
                        rep ->
                            rep.cents(SoftRule.BALANCED_VALUE) + rep.cents(SoftRule.FAIRNESS_BAND))
                    .sum())
        .isEqualTo(costs.plan().cost().totalCents());
  }

  @Test
  void account_inTheOpenPool_costsNothing() {
    SolvedPlan plan = PlanSolver.asIs(BOOK.priced(), Map.of("A2", "R2"));
    AccountCost cost = CostBreakdown.of(plan).accounts().get(0);

    assertThat(cost.ownerId()).isEmpty();
    assertThat(cost.ownCents() + cost.marginalCents()).isZero();
    assertThat(cost.moved()).isFalse();
  }

  @Test
  void dearestAccounts_two_areOrderedByOwnCost() {
    assertThat(breakdown(Map.of("A1", "R1", "A2", "R2")).dearestAccounts(5))
        .extracting(cost -> cost.account().id())
        .containsExactly("A1", "A2");
  }
}
