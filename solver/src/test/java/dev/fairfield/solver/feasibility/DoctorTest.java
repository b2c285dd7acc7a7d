package dev.fairfield.solver.feasibility;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.AccountMatch;
import dev.fairfield.scenarios.model.AssignmentRule;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import dev.fairfield.solver.support.BookBuilder;
import dev.fairfield.solver.support.RandomBooks;
import dev.fairfield.solver.variation.PlanningCase;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DoctorTest {

  private static Diagnosis examine(BookBuilder book) {
    return Doctor.examine(new PlanningCase(book.book(), book.request()));
  }

  private static Remedy remedy(Diagnosis diagnosis, Remedy.Kind kind) {
    return diagnosis.remedies().stream()
        .filter(remedy -> remedy.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  /** 810 minutes in QC for the one rep with 600: 210 are missing. R2 has room for any state. */
  private static BookBuilder quebec() {
    return reps(rep("R1").minutes(600), rep("R2").minutes(9_000).states("ON"))
        .accounts(
            account("A1").state("QC").minutes(400).potentialUsd(900),
            account("A2").state("QC").minutes(410).potentialUsd(700),
            account("A3").state("ON").minutes(1_000).potentialUsd(5_000));
  }

  @Test
  void examine_accountsOfOneState_ranksRemediesThatAllFit() {
    Diagnosis diagnosis = examine(quebec());

    assertThat(diagnosis.clashes()).hasSize(1);
    assertThat(diagnosis.remedies())
        .extracting(Remedy::sentence)
        .containsExactly(
            "Let R2 own accounts of any state.",
            "Lower workload_hours of 2 accounts by 26.1 %, 3.5 hours in all: A1, A2.",
            "Raise capacity_hours by 3.5 hours in all: R1 by 3.5.",
            "Set rules.openPool: true; leaving out 1 account with $700 of potential would do: A2.",
            "Add 1 rep with 150.0 hours, states QC near account A2.");
    assertThat(remedy(diagnosis, Remedy.Kind.RAISE_LIMITS).yearlyCents()).isEqualTo(21_000);
  }

  @Test
  void examine_pinsThatOverfillARep_takesTheHeaviestOff() {
    BookBuilder book =
        reps(rep("R1").minutes(100), rep("R2").minutes(500))
            .accounts(
                account("A1").minutes(70).owner("R1").pinned(),
                account("A2").minutes(60).owner("R1").pinned());

    assertThat(examine(book).remedies().get(0).sentence())
        .isEqualTo("Take the pin off: A1 from R1.");
  }

  /** R1 has 100 minutes for 130 in Ohio; with R3, who has 70, they fit; R2 has only 20. */
  private static BookBuilder ohioForR1() {
    AccountMatch ohio =
        new AccountMatch(
            Set.of(),
            Set.of(),
            Set.of("OH"),
            Set.of(),
            Set.of(),
            OptionalLong.empty(),
            OptionalInt.empty());
    BookBuilder book =
        reps(rep("R1").minutes(100), rep("R2").minutes(20), rep("R3").minutes(70))
            .accounts(account("A1").state("OH").minutes(70), account("A2").state("OH").minutes(60));
    return book.request(
        book.request()
            .withAssignment(
                new AssignmentRules(
                    List.of(
                        new AssignmentRule("Ohio", ohio, Set.of("R1")),
                        new AssignmentRule("Rest", AccountMatch.ANYTHING, Set.of("R2"))))));
  }

  @Test
  void examine_ruleForTooFewReps_namesTheRepToAdd() {
    Diagnosis diagnosis = examine(ohioForR1());

    assertThat(remedy(diagnosis, Remedy.Kind.WIDER_RULE).sentence())
        .isEqualTo("Add R3 to the assignment rule “Ohio”.");
    assertThat(remedy(diagnosis, Remedy.Kind.WIDER_RULE).remedied().request().assignment().rules())
        .extracting(AssignmentRule::repIds)
        .containsExactly(Set.of("R1", "R3"), Set.of("R2"));
  }

  @Test
  void examine_ruleThatNeedsTwoMoreReps_isOpenedToAll() {
    BookBuilder book =
        ohioForR1()
            .accounts(
                account("A3").state("OH").minutes(15),
                account("A4").state("OH").minutes(16),
                account("A5").state("OH").minutes(14));

    assertThat(remedy(examine(book), Remedy.Kind.WIDER_RULE).sentence())
        .isEqualTo("Let any rep own what the assignment rule “Ohio” matches.");
  }

  @Test
  void examine_twoRulesThatBothClash_areOpenedTogether() {
    BookBuilder book = ohioForR1().accounts(account("A3").state("ON").minutes(25));

    assertThat(remedy(examine(book), Remedy.Kind.WIDER_RULE).sentence())
        .isEqualTo("Let any rep own what these rules match: Ohio, Rest.");
  }

  @Test
  void examine_clashThatNoRuleCauses_leavesRulesAlone() {
    BookBuilder book = ohioForR1().accounts(account("A3").state("OH").minutes(90));

    assertThat(examine(book).remedies())
        .isNotEmpty()
        .extracting(Remedy::kind)
        .doesNotContain(Remedy.Kind.WIDER_RULE);
  }

  /** Texas takes 170 minutes and the largest rep has 120: no rep can own it whole. */
  @Test
  void examine_stateLargerThanAnyRep_namesItWithTheHours() {
    BookBuilder book =
        reps(rep("R1").minutes(120), rep("R2").minutes(110))
            .accounts(
                account("A1").state("TX").minutes(80),
                account("A2").state("TX").minutes(90),
                account("A3").state("ON").minutes(7))
            .exclusive(ExclusiveArea.STATE);

    Diagnosis diagnosis = examine(book);

    assertThat(diagnosis.clashes().get(0).message())
        .isEqualTo(
            "No plan can fit: the state US/TX (2 accounts) must have one owner and needs 2.83 selling hours a year; the largest of the 2 reps who may own it (R1, R2) has 2.0: 0.83 hours are missing. Raise capacity_hours, lower workload_hours, divide it (a smaller rules.exclusiveArea or other parent_id) or set rules.openPool: true to leave it unassigned. Accounts: A1, A2.");
    assertThat(remedy(diagnosis, Remedy.Kind.FINER_AREA).sentence())
        .isEqualTo(
            "Set rules.exclusiveArea: county instead of state, which lets several reps share the state US/TX (2 accounts).");
    assertThat(remedy(diagnosis, Remedy.Kind.RAISE_LIMITS).sentence())
        .isEqualTo("Raise capacity_hours by 0.8 hours in all: R1 by 0.8.");
    assertThat(diagnosis.remedies())
        .extracting(Remedy::kind)
        .doesNotContain(Remedy.Kind.ADD_REPS, Remedy.Kind.UNPIN);
  }

  /** The family is too large for its only rep, which is one finding and not two. */
  @Test
  void examine_familyTooLargeForItsOnlyRep_isToldOnce() {
    BookBuilder book =
        reps(rep("R1").minutes(120), rep("R2").minutes(500).states("ON"))
            .accounts(
                account("A1").state("QC").minutes(80),
                account("A2").state("QC").minutes(90).parent("A1"));

    assertThat(examine(book).clashes())
        .extracting(Clash::unitName)
        .containsExactly("the family of A1 (2 accounts)");
  }

  /** Two teams that clash on their own are two findings, not one. */
  @Test
  void examine_twoTeams_findsOneClashEach() {
    BookBuilder book =
        reps(rep("R1").team("East").minutes(10), rep("R2").team("West").minutes(20))
            .accounts(
                account("A1").team("East").minutes(15),
                account("A2").team("West").minutes(13),
                account("A3").team("West").minutes(14));

    assertThat(examine(book).clashes())
        .extracting(Clash::accountIds)
        .containsExactly(List.of("A2", "A3"), List.of("A1"));
  }

  /** The group that fits anyone is left out: without it the clash stands all the same. */
  @Test
  void clash_withAccountsThatDoNotMatter_leavesThemOut() {
    BookBuilder book =
        reps(rep("R1").minutes(100), rep("R2").minutes(50).states("ON"))
            .accounts(account("A1").state("QC").minutes(140), account("A2").minutes(90));

    assertThat(examine(book).clashes().get(0).accountIds()).containsExactly("A1");
  }

  @Test
  void examine_bookThatFits_findsNothing() {
    Diagnosis diagnosis = examine(reps(rep("R1")).accounts(account("A1").minutes(9)));

    assertThat(diagnosis.clashes()).isEmpty();
    assertThat(diagnosis.remedies()).isEmpty();
  }

  /** On random books that clash, every remedy leaves no clash and the raise is the least. */
  @Test
  void remedies_ofRandomBooks_leaveNoClash() {
    int examined = 0;
    for (int seed = 0; seed < 150; seed++) {
      BookBuilder book = RandomBooks.withoutFamilies(seed);
      var given = new PlanningCase(book.book(), book.request());
      Diagnosis diagnosis = Doctor.examine(given);
      for (Remedy remedy : diagnosis.remedies()) {
        examined++;
        assertThat(new FeasibilityCheck(remedy.remedied()).findClash())
            .as("seed %d: %s", seed, remedy.sentence())
            .isEmpty();
      }
      assertThat(diagnosis.remedies())
          .isSortedAccordingTo(
              (one, other) -> Long.compare(one.yearlyCents(), other.yearlyCents()));
    }
    assertThat(examined).isGreaterThan(30);
  }

  @Test
  void remedies_ofQuebec_letAPlanBeFound() {
    for (Remedy remedy : examine(quebec()).remedies()) {
      assertThat(
              new PlanSolver(System::nanoTime)
                  .solve(
                      remedy.remedied().priced(),
                      SolveLimits.ofSteps(20, 1),
                      Map.of(),
                      SolveListener.SILENT,
                      () -> false)
                  .outcome())
          .as(remedy.sentence())
          .isEqualTo(Outcome.FEASIBLE);
    }
  }

  /** 190 minutes for R1's 100: A2 and one of 50 must go, and one move is allowed. */
  @Test
  void examine_moreMovesThanAllowed_namesWhatMendsIt() {
    BookBuilder book =
        reps(rep("R1").minutes(100), rep("R2"))
            .accounts(
                account("A1").minutes(30).potentialUsd(10).owner("R1"),
                account("A2").minutes(60).potentialUsd(80).owner("R1"),
                account("A3").minutes(50).potentialUsd(70).owner("R1"),
                account("A4").minutes(50).potentialUsd(60).owner("R1"))
            .maxMoves(1);

    Diagnosis diagnosis = examine(book);

    assertThat(diagnosis.clashes()).extracting(Clash::needed).containsExactly(2L);
    assertThat(diagnosis.remedies())
        .extracting(Remedy::sentence)
        .containsExactly(
            "Set rules.maxMoves: 2.",
            "Set rules.openPool: true; leaving out 1 account with $70 of potential would do: A3.");
  }
}
