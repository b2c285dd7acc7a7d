package dev.fairfield.solver.scenarios;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;

import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.solver.support.BookBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * FEATURE UNDER TEST: all accounts of a team in one postal code, county or state share an owner.
 */
class C02_ExclusiveAreaTest {

  /**
   * A1 and A4 live with R1 (3 and 4 visits), A2 and A3 with R2 (2 visits each); a visit to the
   * other place costs $106.7473. B1 is of another team and never bound.
   *
   * <ul>
   *   <li>none: everybody at home
   *   <li>postal (A1, A2): R1 travels to A2, $213.49, rather than R2 to A1, $320.24
   *   <li>county (A1 to A3): R2 travels to A1, $320.24, rather than R1 to A2 and A3, $426.98
   *   <li>state (A1 to A4): R1 travels to A2 and A3, $426.98, rather than R2 seven times
   * </ul>
   */
  @ParameterizedTest
  @CsvSource({
    "NONE,   A1=R1 A2=R2 A3=R2 A4=R1 B1=S2,      0",
    "POSTAL, A1=R1 A2=R1 A3=R2 A4=R1 B1=S2, 21_349",
    "COUNTY, A1=R2 A2=R2 A3=R2 A4=R1 B1=S2, 32_024",
    "STATE,  A1=R1 A2=R1 A3=R1 A4=R1 B1=S2, 42_698"
  })
  void area_ofEachSize_hasTheCheapestCommonOwner(ExclusiveArea area, String owners, String cents) {
    BookBuilder book =
        reps(
                rep("R1").team("East"),
                rep("R2").team("East").at(0, 1),
                rep("S1").team("South"),
                rep("S2").team("South").at(0, 1))
            .accounts(
                account("A1")
                    .team("East")
                    .visits(3)
                    .state("TX")
                    .county("48113")
                    .postalCode("75001"),
                account("A2")
                    .team("East")
                    .visits(2)
                    .state("TX")
                    .county("48113")
                    .postalCode("75001")
                    .at(0, 1),
                account("A3")
                    .team("East")
                    .visits(2)
                    .state("TX")
                    .county("48113")
                    .postalCode("75002")
                    .at(0, 1),
                account("A4")
                    .team("East")
                    .visits(4)
                    .state("TX")
                    .county("48085")
                    .postalCode("75003"),
                account("B1")
                    .team("South")
                    .visits(9)
                    .state("TX")
                    .county("48113")
                    .postalCode("75001")
                    .at(0, 1))
            .exclusive(area);

    TinyPlan.of(book).isBest(owners, Long.parseLong(cents.replace("_", ""))).withTightBound();
  }
}
