package dev.fairfield.solver.scenarios;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.SourceLines;
import dev.fairfield.solver.explanation.Ineligibility;
import dev.fairfield.solver.explanation.OwnerReasons;
import dev.fairfield.solver.feasibility.RequestCheck;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.request.HardRule;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.PlanRequestReader;
import dev.fairfield.solver.support.BookBuilder;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * FEATURE UNDER TEST: assignment rules name the reps of certain accounts; of an account the first
 * rule that matches holds. They join bound, search, checker and explanations as eligibility.
 */
class D04_AssignmentRuleTest {

  private static PlanRequest rules(String json) {
    try {
      JsonNode rules = new ObjectMapper().readTree("{\"assignmentRules\": " + json + "}");
      return PlanRequestReader.fromJson(rules, "plan.yaml");
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Both accounts live with R2. */
  private static BookBuilder book() {
    return reps(rep("R1"), rep("R2").at(0, 1))
        .accounts(
            account("A1").at(0, 1).visits(1).industry("Hospital").state("NY"),
            account("A2").at(0, 1).visits(2).industry("School").state("NY"));
  }

  @Test
  void accounts_withoutRules_goToTheNearRep() {
    TinyPlan.of(book()).isBest("A1=R2 A2=R2", 0).withTightBound();
  }

  @Test
  void industryRule_givesTheNamedRep() {
    BookBuilder book =
        book()
            .request(
                rules(
                    "[{\"name\": \"Hospitals\", \"match\": {\"industries\": [\"Hospital\"]}, \"to\": [\"R1\"]}]"));

    TinyPlan.of(book).isBest("A1=R1 A2=R2", 10_675).withTightBound();
  }

  @Test
  void rules_firstThatMatchesHolds() {
    BookBuilder book =
        book()
            .request(
                rules(
                    """
                    [{"name": "Hospitals", "match": {"industries": ["Hospital"]}, "to": ["R2"]},
                     {"name": "New York", "match": {"states": ["NY"]}, "to": ["R1"]}]"""));

    TinyPlan.of(book).isBest("A1=R2 A2=R1", 21_349).withTightBound();
  }

  @Test
  void why_repLeftOutByARule_isSaidSo() {
    BookBuilder book =
        book()
            .request(
                rules(
                    "[{\"name\": \"Hospitals\", \"match\": {\"industries\": [\"Hospital\"]}, \"to\": [\"R1\"]}]"));
    var reason = new OwnerReasons(TinyPlan.of(book).solved()).find("A1", 3).orElseThrow();

    assertThat(reason.alternatives()).isEmpty();
    assertThat(reason.eligibleReps()).isEqualTo(1);
    assertThat(reason.ineligibleReps()).isEqualTo(Map.of(Ineligibility.ASSIGNMENT_RULE, 1));
  }

  @Test
  void checker_ownerAgainstARule_countsAsIneligible() {
    BookBuilder book =
        book()
            .request(
                rules(
                    "[{\"name\": \"Hospitals\", \"match\": {\"industries\": [\"Hospital\"]}, \"to\": [\"R1\"]}]"));

    assertThat(
            PlanSolver.asIs(book.priced(), Map.of("A1", "R2", "A2", "R2"))
                .hardUnitsByRule()
                .get(HardRule.ELIGIBILITY))
        .isEqualTo(HardRule.UNITS_PER_ACCOUNT);
  }

  @Test
  void rule_unknownRep_isRefusedWithTheNearest() {
    BookBuilder book = book().request(rules("[{\"name\": \"All\", \"to\": [\"R1\", \"R22\"]}]"));

    assertThatThrownBy(() -> TinyPlan.of(book))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "The assignment rule All names the rep R22, who is not in the book. Did you mean R2?");
  }

  @Test
  void rules_thatLeaveNobody_areRefusedWithTheMembers() {
    BookBuilder book =
        reps(rep("R1"), rep("R2").industries("School"))
            .accounts(
                account("A1").industry("Hospital").potentialUsd(70_000),
                account("A2").industry("School").parent("A1"))
            .request(
                rules(
                    "[{\"name\": \"Large\", \"match\": {\"potentialAtLeastUsd\": 50000}, \"to\": [\"R2\"]}]"));

    assertThatThrownBy(() -> TinyPlan.of(book))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "No rep may own the account A1 (team none, industry Hospital, language none, state none), since the assignment rule Large names only reps who may not: R2. It must share an owner with: A1, A2.")
        .hasMessageContaining("name more reps in the assignment rule");
  }

  @Test
  void rule_thatNeverHolds_isWarnedOf() {
    BookBuilder book =
        book()
            .request(
                rules(
                    """
                    [{"name": "All", "to": ["R1", "R2"]},
                     {"name": "Late", "match": {"states": ["NY"]}, "to": ["R1"]},
                     {"name": "Idle", "match": {"states": ["TX"]}, "to": ["R1"]}]"""));

    assertThat(RequestCheck.checkAgainst(book.request(), book.book(), SourceLines.NONE))
        .extracting(Problem::message)
        .contains(
            "The assignment rule Late holds for no account: rules before it take all that it matches. Move it up or take it out.",
            "The assignment rule Idle matches no account of the book; check its industries, states, regions and numbers.");
  }

  @Test
  void read_wrongKey_namesPathAndNearest() {
    assertThatThrownBy(
            () ->
                rules(
                    "[{\"name\": \"X\", \"match\": {\"industry\": [\"Hospital\"]}, \"to\": [\"R1\"]}]"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "The setting assignmentRules[0].match.industry is unknown; did you mean industries?");
  }

  @Test
  void read_oneNameTwice_isRefused() {
    assertThatThrownBy(
            () ->
                rules("[{\"name\": \"X\", \"to\": [\"R1\"]}, {\"name\": \"X\", \"to\": [\"R2\"]}]"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("Two assignment rules are named X; names must be unique.");
  }
}
