package dev.fairfield.solver.scenarios;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;

import dev.fairfield.solver.support.AccountBuilder;
import dev.fairfield.solver.support.BookBuilder;
import dev.fairfield.solver.support.RepBuilder;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * FEATURE UNDER TEST: a rep restricted to states, languages or industries owns only such accounts;
 * an account that does not say which it is may go to anyone.
 */
class A03_EligibilityTest {

  static Stream<Arguments> restrictions() {
    return Stream.of(
        restriction("states", r -> r.states("TX"), a -> a.state("TX"), a -> a.state("ON")),
        restriction(
            "languages", r -> r.languages("fr"), a -> a.language("fr"), a -> a.language("en")),
        restriction(
            "industries",
            r -> r.industries("Steel"),
            a -> a.industry("Steel"),
            a -> a.industry("Food")));
  }

  private static Arguments restriction(
      String name,
      UnaryOperator<RepBuilder> rep,
      UnaryOperator<AccountBuilder> fitting,
      UnaryOperator<AccountBuilder> other) {
    return Arguments.of(Named.of(name, rep), fitting, other);
  }

  /** All live with R1, who may own A1 and the blank A3; A2 goes to R2 for 2 × $106.7473. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("restrictions")
  void coverage_ofTheNearRep_leavesTheOthersToTheFar(
      UnaryOperator<RepBuilder> restricted,
      UnaryOperator<AccountBuilder> fitting,
      UnaryOperator<AccountBuilder> other) {
    BookBuilder book =
        reps(restricted.apply(rep("R1")), rep("R2").at(0, 1))
            .accounts(
                fitting.apply(account("A1").visits(1)),
                other.apply(account("A2").visits(2)),
                account("A3").visits(3));

    TinyPlan.of(book).isBest("A1=R1 A2=R2 A3=R1", 21_349).withTightBound();
  }
}
