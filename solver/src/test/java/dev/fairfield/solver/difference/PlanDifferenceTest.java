package dev.fairfield.solver.difference;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.Prices;
import dev.fairfield.solver.request.SoftRule;
import dev.fairfield.solver.support.BookBuilder;
import dev.fairfield.solver.support.RandomBooks;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlanDifferenceTest {

  private static final BookBuilder BOOK =
      reps(rep("R1").minutes(600), rep("R2").minutes(400))
          .accounts(
              account("A1").potentialUsd(700).revenueUsd(500).owner("R1").minutes(90),
              account("A2").potentialUsd(200).minutes(20),
              account("A3").potentialUsd(100).revenueUsd(40).owner("R2").minutes(30));

  private static SolvedPlan plan(BookBuilder book, String... owners) {
    Map<String, String> byAccount = new TreeMap<>();
    for (int i = 0; i < owners.length; i++) {
      if (!owners[i].isBlank()) {
        byAccount.put("A" + (i + 1), owners[i]);
      }
    }
    return PlanSolver.asIs(book.priced(), byAccount);
  }

  /** A1 leaves R1 for R2: handover 0.154 × 500 = 77.00; 700 of R1's 900 are lost. */
  @Test
  void between_oneAccountMoved_tellsItsCostAndBothReps() {
    PlanDifference difference =
        PlanDifference.between(plan(BOOK, "R1", "R1", "R2"), plan(BOOK, "R2", "R1", "R2"));

    assertThat(difference.accounts()).hasSize(1);
    assertThat(difference.accounts().get(0).differenceCentsByRule())
        .containsEntry(SoftRule.HANDOVER, 7_700L);
    assertThat(difference.pairs())
        .containsExactly(new RepPairChange("R1", "R2", 1, 70_000, 90, 50_000));
    RepChange first = difference.reps().get(0);
    assertThat(first.lost()).isEqualTo(1);
    assertThat(first.gained()).isZero();
    assertThat(first.lostShare()).isEqualTo(700 / 900.0);
    assertThat(first.before().index()).isEqualTo(1.5);
    assertThat(difference.reps().get(1).newShare()).isEqualTo(700 / 800.0);
    assertThat(difference.differenceCents())
        .isEqualTo(difference.to().cost().totalCents() - difference.from().cost().totalCents());
  }

  @Test
  void between_accountLeftOut_namesNobody() {
    PlanDifference difference =
        PlanDifference.between(plan(BOOK, "R1", "R1", "R2"), plan(BOOK, "R1", "", "R2"));

    assertThat(difference.pairs()).containsExactly(new RepPairChange("R1", "", 1, 20_000, 20, 0));
  }

  @Test
  void between_planAndItself_isEmpty() {
    PlanDifference difference =
        PlanDifference.between(plan(BOOK, "R1", "R1", "R2"), plan(BOOK, "R1", "R1", "R2"));

    assertThat(difference.accounts()).isEmpty();
    assertThat(difference.pairs()).isEmpty();
    assertThat(difference.reps()).noneMatch(RepChange::isReshaped);
    assertThat(difference.differenceCents()).isZero();
  }

  @Test
  void between_otherBookOrPrices_isRefused() {
    SolvedPlan plan = plan(BOOK, "R1", "R1", "R2");
    SolvedPlan other = plan(reps(rep("R1")).accounts(account("A1")), "R1");
    Prices half =
        new Prices(
            Prices.Travel.DEFAULT,
            Prices.Balance.DEFAULT,
            Prices.Band.DEFAULT,
            Prices.Handover.DEFAULT,
            Prices.Fit.DEFAULT,
            0.5);
    SolvedPlan cheaper =
        PlanSolver.asIs(
            PricedBook.of(BOOK.book(), PlanRequest.DEFAULT.withPrices(half)),
            plan.ownersByAccount());

    assertThatThrownBy(() -> PlanDifference.between(plan, other))
        .hasMessage(
            "The two plans are of different books: accounts or reps differ. Plan both on the same files.");
    assertThatThrownBy(() -> PlanDifference.between(plan, cheaper))
        .hasMessage(
            "The two plans were priced differently: prices or rules.rampShares of their requests differ. Plan both with the same prices.");
  }

  @Test
  void between_turnedRound_changesEverySignAndNothingElse() {
    for (int seed = 0; seed < 100; seed++) {
      PricedBook priced = RandomBooks.withEveryRule(seed).priced();
      SolvedPlan one = PlanSolver.asIs(priced, anyOwners(priced, new Random(seed)));
      SolvedPlan two = PlanSolver.asIs(priced, anyOwners(priced, new Random(-seed - 1L)));
      PlanDifference there = PlanDifference.between(one, two);
      PlanDifference back = PlanDifference.between(two, one);

      there
          .differenceCentsByRule()
          .forEach(
              (rule, cents) ->
                  assertThat(back.differenceCentsByRule()).containsEntry(rule, -cents));
      assertThat(back.accounts()).hasSameSizeAs(there.accounts());
      long own = 0;
      for (int i = 0; i < there.accounts().size(); i++) {
        AccountChange go = there.accounts().get(i);
        AccountChange come = back.accounts().get(i);
        assertThat(come.fromRepId()).isEqualTo(go.toRepId());
        assertThat(come.differenceCents()).isEqualTo(-go.differenceCents());
        own += go.differenceCents();
      }
      long rep = 0;
      for (int i = 0; i < there.reps().size(); i++) {
        assertThat(back.reps().get(i).gained()).isEqualTo(there.reps().get(i).lost());
        assertThat(back.reps().get(i).differenceCents())
            .isEqualTo(-there.reps().get(i).differenceCents());
        rep +=
            there.reps().get(i).differenceCentsByRule().get(SoftRule.BALANCED_VALUE)
                + there.reps().get(i).differenceCentsByRule().get(SoftRule.FAIRNESS_BAND);
      }
      assertThat(own + rep).isEqualTo(there.differenceCents());
    }
  }

  private static Map<String, String> anyOwners(PricedBook priced, Random random) {
    Map<String, String> owners = new TreeMap<>();
    for (AccountUnit unit : priced.units()) {
      String rep = priced.reps().get(random.nextInt(priced.reps().size())).id();
      unit.members().forEach(member -> owners.put(member.id(), rep));
    }
    return owners;
  }
}
