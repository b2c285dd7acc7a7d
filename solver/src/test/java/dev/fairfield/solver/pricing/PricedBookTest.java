package dev.fairfield.solver.pricing;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.solver.support.BookBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PricedBookTest {

  private static List<Integer> repsOf(PricedModel model, int unit) {
    return IntStream.range(model.optionBegin(unit), model.optionEnd(unit))
        .map(model::rep)
        .boxed()
        .toList();
  }

  /** Units: A1 with A2 (QC and ON), A3 (ON), A4 (pinned). */
  private static BookBuilder book() {
    return reps(rep("R1").states("ON"), rep("R2").maxAccounts(4), rep("R3").minutes(250))
        .accounts(
            account("A1").state("QC").potentialUsd(5).minutes(30).owner("R1").revenueUsd(100),
            account("A2").parent("A1").state("ON").potentialUsd(7).minutes(20).owner("R2"),
            account("A3").state("ON").potentialUsd(11).minutes(60).owner("GONE").revenueUsd(50),
            account("A4").minutes(5).owner("R2").pinned(),
            account("A9").potentialUsd(900).notAssignable());
  }

  @Test
  void model_units_carryTheSumsOfTheirMembers() {
    PricedBook priced = book().priced();
    PricedModel model = priced.model();

    assertThat(priced.units()).extracting(AccountUnit::id).containsExactly("A1", "A3", "A4");
    assertThat(model.potentialCents(0)).isEqualTo(1_200);
    assertThat(model.minutes(model.optionBegin(0))).isEqualTo(50);
    assertThat(model.accounts(0)).isEqualTo(2);
    assertThat(model.poolWeight(0)).isEqualTo(1_200);
    assertThat(model.poolWeight(2)).isEqualTo(1);
  }

  @Test
  void model_options_areTheRepsWhoMayOwnAllOfAUnit() {
    PricedModel model = book().priced().model();

    assertThat(repsOf(model, 0)).containsExactly(1, 2);
    assertThat(repsOf(model, 1)).containsExactly(0, 1, 2);
    assertThat(repsOf(model, 2)).containsExactly(1);
    assertThat(model.optionCount()).isEqualTo(6);
    assertThat(model.eligiblePotentialCents(0)).isEqualTo(1_100);
    assertThat(model.eligiblePotentialCents(1)).isEqualTo(2_300);
  }

  @Test
  void model_openPool_isTheLastOptionOfFreeUnits() {
    PricedModel model = book().openPool().priced().model();

    assertThat(repsOf(model, 0)).containsExactly(1, 2, PricedModel.POOL);
    assertThat(repsOf(model, 2)).containsExactly(1);
    assertThat(model.costCents(model.findOption(0, PricedModel.POOL))).isZero();
    assertThat(model.moves(model.findOption(0, PricedModel.POOL))).isZero();
  }

  /** A1 leaves R1: 0.154 × 100; A3 has lost its owner: 0.154 × 50, and that is no move. */
  @Test
  void model_costsAndMoves_countTheMembersThatChangeOwner() {
    PricedModel model = book().priced().model();

    assertThat(model.costCents(model.findOption(0, 1))).isEqualTo(1_540);
    assertThat(model.moves(model.findOption(0, 1))).isEqualTo(1);
    assertThat(model.moves(model.findOption(0, 2))).isEqualTo(2);
    assertThat(model.costCents(model.findOption(1, 0))).isEqualTo(770);
    assertThat(model.moves(model.findOption(1, 0))).isZero();
  }

  @Test
  void model_limits_areThoseOfRepsAndRequest() {
    PricedModel model = book().priced().model();

    assertThat(model.maxAccounts(0)).isEqualTo(PricedModel.NO_LIMIT);
    assertThat(model.maxAccounts(1)).isEqualTo(4);
    assertThat(model.capacityMinutes(2)).isEqualTo(250);
    assertThat(model.hasMoveLimit()).isFalse();
    assertThat(book().maxMoves(3).priced().model().maxMoves()).isEqualTo(3);
    assertThat(book().maxMoves(0).priced().model().hasMoveLimit()).isTrue();
  }

  @Test
  void findOption_repWhoMayNotOrNoPool_isMinusOne() {
    PricedModel model = book().priced().model();

    assertThat(model.findOption(0, 0)).isEqualTo(-1);
    assertThat(model.findOption(0, PricedModel.POOL)).isEqualTo(-1);
    assertThat(model.findOption(2, 1)).isEqualTo(model.optionBegin(2));
  }

  @Test
  void findOption_unitThatNobodyMayOwn_isMinusOneAndNotItsNeighbours() {
    PricedModel model =
        reps(rep("R1").states("ON"))
            .accounts(account("A1").state("QC"), account("A2"), account("A3").state("QC"))
            .openPool()
            .pins(Map.of("A1", "R1", "A3", "R1"))
            .priced()
            .model();

    assertThat(model.optionCount()).isEqualTo(2);
    assertThat(model.findOption(0, PricedModel.POOL)).isEqualTo(-1);
    assertThat(model.findOption(2, PricedModel.POOL)).isEqualTo(-1);
    assertThat(model.findOption(2, 0)).isEqualTo(-1);
  }

  @Test
  void model_exclusiveArea_joinsAccountsIntoOneUnit() {
    PricedBook priced = book().exclusive(ExclusiveArea.STATE).priced();

    assertThat(priced.units()).extracting(AccountUnit::id).containsExactly("A1", "A4");
    assertThat(priced.model().accounts(0)).isEqualTo(3);
  }

  @Test
  void ownersByAccount_optionsOfUnits_leadBackToTheSameOptions() {
    PricedBook priced = book().openPool().priced();
    PricedModel model = priced.model();
    int[] options = {
      model.findOption(0, 2), model.findOption(1, PricedModel.POOL), model.findOption(2, 1)
    };

    Map<String, String> owners = priced.ownersByAccount(priced.model(), options);

    assertThat(owners).isEqualTo(Map.of("A1", "R3", "A2", "R3", "A4", "R2"));
    assertThat(priced.optionByUnit(priced.model(), owners))
        .containsExactly(Optional.of(options[0]), Optional.empty(), Optional.of(options[2]));
  }

  @Test
  void optionByUnit_dividedOrIneligibleOwner_isEmpty() {
    PricedBook priced = book().priced();

    assertThat(
            priced.optionByUnit(
                priced.model(), Map.of("A1", "R2", "A2", "R3", "A3", "R1", "A4", "R1")))
        .containsExactly(
            Optional.empty(), Optional.of(priced.model().findOption(1, 0)), Optional.empty());
  }

  @Test
  void pins_ofRequestBookAndCoolOff_nameTheOwnerThatMustStay() {
    BookBuilder book =
        reps(rep("R1"), rep("R2"))
            .accounts(
                account("A1").owner("R1").pinned(),
                account("A2").owner("R1").pinned(),
                account("A3").owner("R2").changedOwner(BookBuilder.PLANNING_DATE.minusMonths(3)),
                account("A4")
                    .owner("R2")
                    .changedOwner(BookBuilder.PLANNING_DATE.minusMonths(3).plusDays(1)),
                account("A5").owner("GONE").pinned(),
                account("A6").owner("R1"))
            .coolOffMonths(3)
            .pins(Map.of("A2", "R2"));

    assertThat(book.priced().pins()).isEqualTo(Map.of("A1", "R1", "A2", "R2", "A4", "R2"));
  }

  /** Of the members' owners: A1 leaves R1 and A2 keeps R2 under R2; A3 is an orphan. */
  @Test
  void planCost_orphans_areReportedAsUnavoidable() {
    PricedBook priced = book().priced();
    PlanCost cost = PlanCost.of(priced, Map.of("A1", "R2", "A2", "R2", "A3", "R3", "A4", "R2"));

    assertThat(cost.unavoidableHandoverCents()).isEqualTo(770);
    assertThat(cost.potentialCents("R2")).isEqualTo(1_200);
    assertThat(cost.potentialCents("R1")).isZero();
    assertThat(cost.centsByRule("R1").values().stream().mapToLong(Long::longValue).sum())
        .isPositive();
  }
}
