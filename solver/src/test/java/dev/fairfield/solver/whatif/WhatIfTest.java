package dev.fairfield.solver.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.kpi.PlanKpis;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.SoftRule;
import dev.fairfield.solver.support.AccountBuilder;
import dev.fairfield.solver.support.BookBuilder;
import dev.fairfield.solver.support.RandomBooks;
import dev.fairfield.solver.support.RepBuilder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfTest {

  private static final BookBuilder TWO_REPS =
      BookBuilder.reps(
              RepBuilder.rep("ann").at(40, -100).minutes(120),
              RepBuilder.rep("bob").at(41, -90).minutes(500))
          .accounts(
              AccountBuilder.account("a").at(40, -99).potentialUsd(700).minutes(60).owner("ann"),
              AccountBuilder.account("b").at(41, -91).potentialUsd(900).minutes(90).owner("bob"),
              AccountBuilder.account("c").at(42, -95).potentialUsd(500).minutes(50).owner("gone"));

  private static SolvedPlan plan(BookBuilder book, Map<String, String> owners) {
    return PlanSolver.asIs(PricedBook.of(book.book(), book.request()), owners);
  }

  /** The whole plan priced anew. */
  private static void assertEqualsFullPricing(SolvedPlan plan, Map<String, String> moves) {
    WhatIfResult result = new WhatIf(plan).move(moves);
    Map<String, String> owners = new TreeMap<>(plan.ownersByAccount());
    owners.putAll(moves);
    owners.values().removeIf(String::isBlank);
    SolvedPlan full = PlanSolver.asIs(plan.priced(), owners);
    for (SoftRule rule : SoftRule.values()) {
      assertThat(result.cost().cents(rule)).as(rule.key()).isEqualTo(full.cost().cents(rule));
    }
    plan.priced()
        .reps()
        .forEach(
            rep ->
                assertThat(result.cost().centsByRule(rep.id()))
                    .isEqualTo(full.cost().centsByRule(rep.id())));
    assertThat(result.cost().unavoidableHandoverCents())
        .isEqualTo(full.cost().unavoidableHandoverCents());
    assertThat(result.hardUnitsByRule()).isEqualTo(full.hardUnitsByRule());
    assertThat(result.pooledCents()).isEqualTo(full.pooledCents());
    assertThat(result.kpis()).isEqualTo(PlanKpis.of(plan.priced(), owners));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void move_randomMovesUnderEveryRule_equalsFullPricing(long seed) {
    BookBuilder book = RandomBooks.withEveryRule(seed);
    var random = new Random(seed);
    List<Account> accounts = book.book().assignableAccounts();
    List<Rep> reps = book.book().reps();
    for (int trial = 0; trial < 40; trial++) {
      Map<String, String> owners = draw(random, accounts, reps, 0.8);
      owners.values().removeIf(String::isBlank);
      assertEqualsFullPricing(plan(book, owners), draw(random, accounts, reps, 0.3));
    }
  }

  /** Some accounts, each with any rep or none. */
  private static Map<String, String> draw(
      Random random, List<Account> accounts, List<Rep> reps, double share) {
    Map<String, String> drawn = new TreeMap<>();
    for (Account account : accounts) {
      if (random.nextDouble() < share) {
        int rep = random.nextInt(reps.size() + 1);
        drawn.put(account.id(), rep == reps.size() ? "" : reps.get(rep).id());
      }
    }
    return drawn;
  }

  @Test
  void move_toTheSameRep_changesNothing() {
    SolvedPlan plan = plan(TWO_REPS, Map.of("a", "ann", "b", "bob", "c", "ann"));

    WhatIfResult result = new WhatIf(plan).move(Map.of("a", "ann"));

    assertThat(result.changedReps()).isEmpty();
    assertThat(result.cost().totalCents()).isEqualTo(plan.cost().totalCents());
    assertThat(result.hardUnits()).isZero();
  }

  @Test
  void move_aboveCapacity_tellsMinutesAndChangedReps() {
    SolvedPlan plan = plan(TWO_REPS, Map.of("a", "ann", "b", "bob", "c", "bob"));

    WhatIfResult result = new WhatIf(plan).move(Map.of("b", "ann"));

    assertThat(result.changedReps()).containsExactly("ann", "bob");
    assertThat(result.hardUnits()).isEqualTo(30);
    assertThat(result.kpis().moves()).isEqualTo(1);
  }

  @Test
  void move_unknownAccountOrRep_isRefused() {
    var whatIf = new WhatIf(plan(TWO_REPS, Map.of("a", "ann")));

    assertThatThrownBy(() -> whatIf.move(Map.of("x", "ann")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no account 'x' that a plan assigns.");
    assertThatThrownBy(() -> whatIf.move(Map.of("a", "eve")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no rep 'eve'.");
  }
}
