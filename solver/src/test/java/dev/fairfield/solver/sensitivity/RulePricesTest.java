package dev.fairfield.solver.sensitivity;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.fairfield.scenarios.model.AccountMatch;
import dev.fairfield.scenarios.model.AssignmentRule;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.support.BookBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulePricesTest {

  private static RulePrice price(RulePrices prices, LiftedRule rule) {
    return prices.prices().stream()
        .filter(price -> price.rule() == rule)
        .findFirst()
        .orElseThrow(() -> new AssertionError(prices.prices()));
  }

  /**
   * A1 lies on R2's doorstep and is pinned to R1, 111.195 km away: 12 visits × 2·1.2·d·1.2/3 =
   * $1,280.97 of travel that the pin alone costs. Equal shares, no potential: nothing else speaks.
   */
  private static final BookBuilder PINNED =
      reps(rep("R1").at(1, 0), rep("R2").at(0, 0))
          .accounts(account("A1").visits(12).owner("R1").pinned().minutes(7));

  @Test
  void bookPin_againstTheNearRep_costsItsTravelProven() {
    SolvedPlan plan = SensitivityBooks.solved(PINNED);
    RulePrices prices = RulePrices.of(plan, 3, SensitivityBooks.resolving());
    RulePrice pin = price(prices, LiftedRule.BOOK_PINS);

    assertThat(plan.cost().totalCents()).isEqualTo(128_097);
    assertThat(pin.label()).isEqualTo("Pins of the book (1 account)");
    assertThat(pin.savedCents()).isEqualTo(128_097);
    assertThat(pin.provenCents()).isBetween(128_000L, 128_097L);
    assertThat(pin.atMostCents()).isEqualTo(128_097);
    assertThat(pin.moves()).isEqualTo(1);
    assertThat(price(prices, LiftedRule.CAPACITY).savedCents()).isZero();
    assertThat(prices.control().savedCents()).isZero();
  }

  /** The same trip as above, asked for by a rule; the rule behind it holds nothing back. */
  @Test
  void assignmentRule_againstTheNearRep_costsItsTravel() {
    BookBuilder book =
        reps(rep("R1").at(1, 0), rep("R2").at(0, 0))
            .accounts(account("A1").visits(12).industry("Hospital").minutes(7));
    var far = new AssignmentRule("Hospitals", AccountMatch.ANYTHING, Set.of("R1"));
    var later = new AssignmentRule("Rest", AccountMatch.ANYTHING, Set.of("R1"));
    book.request(book.request().withAssignment(new AssignmentRules(List.of(far, later))));
    RulePrices prices =
        RulePrices.of(SensitivityBooks.solved(book), 0, SensitivityBooks.resolving());

    assertThat(prices.prices())
        .filteredOn(price -> price.rule() == LiftedRule.ASSIGNMENT_RULE)
        .extracting(RulePrice::label, RulePrice::savedCents)
        .containsExactly(
            tuple("Assignment rule Hospitals", 128_097L), tuple("Assignment rule Rest", 0L));
  }

  @Test
  void rules_notInTheRequest_haveNoPrice() {
    RulePrices prices =
        RulePrices.of(SensitivityBooks.solved(PINNED), 0, SensitivityBooks.resolving());

    assertThat(prices.prices())
        .extracting(RulePrice::rule)
        .containsExactly(LiftedRule.CAPACITY, LiftedRule.BOOK_PINS, LiftedRule.FAIRNESS_BAND);
  }

  /**
   * R2 lives next door to both accounts and has hours for one; R1 is far. Unequal win rates: the
   * lifted hours leave fit as it was, so the saving is travel alone.
   */
  @Test
  void repHours_thatForceALongTrip_arePricedWithFitAsItWas() {
    BookBuilder book =
        reps(
                rep("R1").at(1, 0).minutes(100).winRate(0.31).targetShare(1),
                rep("R2").at(0, 0).minutes(50).winRate(0.30).targetShare(1))
            .accounts(
                account("A1").visits(12).minutes(40),
                account("A2").visits(12).minutes(45),
                account("A3").at(1, 0).minutes(30).potentialUsd(10));
    SolvedPlan plan = SensitivityBooks.solved(book);

    RulePrices prices = RulePrices.of(plan, 2, SensitivityBooks.resolving());
    RulePrice hours = price(prices, LiftedRule.REP_HOURS);

    assertThat(hours.repId()).isEqualTo("R2");
    assertThat(hours.label()).isEqualTo("Capacity of R2");
    assertThat(hours.savedCents()).isBetween(128_000L, 128_200L);
    assertThat(hours.savedCents()).isEqualTo(price(prices, LiftedRule.CAPACITY).savedCents());
    assertThat(hours.atMostCents()).isGreaterThanOrEqualTo(hours.savedCents());
  }

  /** A plan worse than need be: what is saved comes from searching, and nothing is proven. */
  @Test
  void poorPlan_savingBySearchingOn_isNotTakenForTheRules() {
    BookBuilder book =
        reps(rep("R1").at(1, 0), rep("R2").at(0, 0)).accounts(account("A1").visits(12).minutes(7));
    SolvedPlan poor = SensitivityBooks.given(book, Map.of("A1", "R1"), 0);

    RulePrices prices = RulePrices.of(poor, 0, SensitivityBooks.resolving());
    RulePrice capacity = price(prices, LiftedRule.CAPACITY);

    assertThat(prices.control().savedCents()).isEqualTo(128_097);
    assertThat(prices.planCents()).isEqualTo(128_097);
    assertThat(prices.bestCents()).isZero();
    assertThat(capacity.savedCents()).isZero();
    assertThat(capacity.provenCents()).isZero();
    assertThat(prices.openCents()).isZero();
  }

  @Test
  void study_ofAPlanThatBreaksRules_isRefused() {
    BookBuilder book = reps(rep("R1").minutes(5)).accounts(account("A1").minutes(7));

    assertThatThrownBy(
            () ->
                RulePrices.of(
                    SensitivityBooks.given(book, Map.of("A1", "R1"), 0),
                    0,
                    SensitivityBooks.resolving()))
        .hasMessage(
            "The plan breaks hard rules; only the rules of a plan that keeps them have a price.");
  }

  @Test
  void listener_everySolve_isCounted() {
    List<String> heard = new ArrayList<>();
    Resolving silent = SensitivityBooks.resolving();
    RulePrices.of(
        SensitivityBooks.solved(PINNED),
        0,
        new Resolving(
            silent.solver(),
            silent.limits(),
            (name, step, steps) -> heard.add(step + "/" + steps + " " + name),
            silent.stop()));

    assertThat(heard)
        .containsExactly(
            "1/4 No rule lifted, searched on",
            "2/4 Capacity",
            "3/4 Pins of the book (1 account)",
            "4/4 Fairness band (its price 0)");
  }
}
