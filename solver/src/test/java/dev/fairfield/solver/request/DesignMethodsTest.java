package dev.fairfield.solver.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.SourceLines;
import dev.fairfield.solver.feasibility.FeasibilityCheck;
import dev.fairfield.solver.feasibility.RequestCheck;
import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.support.SampleBooks;
import dev.fairfield.solver.variation.PlanningCase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example requests on the sample book. */
class DesignMethodsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"geographic", "industry", "potential", "hybrid"})
  void example_onTheSampleBook_isValidAndFits(String name) throws IOException {
    Book book = SampleBooks.northAmerica(folder);
    PlanRequest request = request(name);

    assertThat(RequestCheck.checkAgainst(request, book, SourceLines.NONE))
        .extracting(Problem::message)
        .noneMatch(message -> message.contains("assignment rule"));
    assertThat(new FeasibilityCheck(new PlanningCase(book, request)).findClash()).isEmpty();
  }

  @Test
  void hybrid_planned_keepsItsRulesInOrder() throws IOException {
    Book book = SampleBooks.northAmerica(folder);
    PlanRequest request = request("hybrid");
    SolvedPlan plan =
        new PlanSolver(() -> 0)
            .solve(
                PricedBook.of(book, request),
                SolveLimits.ofSteps(0, 1),
                Map.of(),
                SolveListener.SILENT,
                () -> false);

    assertThat(plan.outcome()).isEqualTo(Outcome.FEASIBLE);
    assertThat(plan.hardUnits()).isZero();
    assertThat(owners(plan, request, "Enterprise healthcare in the Northeast"))
        .isSubsetOf("R01", "R03");
    assertThat(owners(plan, request, "Enterprise healthcare"))
        .isSubsetOf("R14", "R16", "R19", "R26", "R31");
    assertThat(plan.cost().totalCents()).isGreaterThanOrEqualTo(plan.lowerBoundCents());
  }

  private PlanRequest request(String name) throws IOException {
    return PlanRequestReader.read(SampleBooks.copy("requests/" + name + ".yaml", folder));
  }

  private static Set<String> owners(SolvedPlan plan, PlanRequest request, String rule) {
    Set<String> owners = new TreeSet<>();
    for (Account account : plan.priced().book().assignableAccounts()) {
      request
          .assignment()
          .findRule(account)
          .filter(found -> found.name().equals(rule))
          .ifPresent(found -> owners.add(plan.ownersByAccount().get(account.id())));
    }
    assertThat(owners).isNotEmpty();
    return owners;
  }
}
