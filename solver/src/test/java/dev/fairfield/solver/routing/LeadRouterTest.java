package dev.fairfield.solver.routing;

import static dev.fairfield.solver.routing.Leads.lead;
import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.support.BookBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeadRouterTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
  private static final RoutingSettings SETTINGS = new RoutingSettings(100, 1, 1, 3);

  /** R1 owns New York, R2 California; a house account and a family that spans both. */
  private static BookBuilder book() {
    return reps(
            rep("R1").at(40.7, -74).minutes(900),
            rep("R2").at(37.8, -122.4).minutes(950),
            rep("R3").at(41.9, -87.6).minutes(700).industries("Hospital"))
        .accounts(
            account("A1")
                .at(40.7, -74)
                .state("NY")
                .postalCode("10001")
                .potentialUsd(900)
                .minutes(60),
            account("A2")
                .at(37.8, -122.4)
                .state("CA")
                .postalCode("94105")
                .potentialUsd(800)
                .visits(2),
            account("A3")
                .at(37.7, -122.4)
                .state("CA")
                .postalCode("94107")
                .potentialUsd(300)
                .parent("A1"),
            account("A4").at(37.7, -122.4).state("CA").notAssignable());
  }

  private static final Map<String, String> OWNERS = Map.of("A1", "R1", "A2", "R2", "A3", "R1");

  private static LeadRouter router(
      BookBuilder book, RoutingSettings settings, Absence... absences) {
    PricedBook priced = book.priced();
    return new LeadRouter(
        priced,
        OWNERS,
        RoutingTable.of(priced, OWNERS, TableSettings.DEFAULT),
        settings,
        Absences.of(List.of(absences), priced.reps()),
        Map.of("Beta.example", "A2"));
  }

  private static RoutingDecision route(LeadRouter router, Leads lead) {
    return router.route(lead.build(), DAY, RoutingState.START).decision();
  }

  private static RoutingDecision route(Leads lead, Absence... absences) {
    return route(router(book(), SETTINGS, absences), lead);
  }

  @Test
  void accountIdGiven_goesToItsOwner() {
    RoutingDecision decision = route(lead("L1").account("A3").in("CA", "", "94105"));

    assertThat(decision.repId()).isEqualTo("R1");
    assertThat(decision.reason()).isEqualTo(RoutingReason.EXISTING_ACCOUNT);
    assertThat(decision.accountId()).isEqualTo("A3");
    assertThat(decision.sentence()).isEqualTo("The company is the account A3, which R1 owns.");
  }

  @Test
  void domainOfAnAccount_isFoundIgnoringCaseAndWww() {
    assertThat(route(lead("L1").domain("www.BETA.example")).accountId()).isEqualTo("A2");
  }

  @Test
  void nameInTheSamePlace_isFoundWithoutLegalForm() {
    assertThat(route(lead("L1").company("a2, Inc.").in("CA", "", "94105")).accountId())
        .isEqualTo("A2");
  }

  @Test
  void nameInAnotherState_isNotEnough() {
    RoutingDecision decision = route(lead("L1").company("A2").in("NY", "", "10001"));

    assertThat(decision.accountId()).isEmpty();
    assertThat(decision.reason()).isEqualTo(RoutingReason.TERRITORY);
    assertThat(decision.repId()).isEqualTo("R1");
  }

  /** The parent A1 has a child in California; the largest member with an owner speaks. */
  @Test
  void parentGiven_goesToTheFamilysOwner() {
    RoutingDecision decision = route(lead("L1").parent("A3").in("CA", "", "94105"));

    assertThat(decision.repId()).isEqualTo("R1");
    assertThat(decision.reason()).isEqualTo(RoutingReason.FAMILY);
    assertThat(decision.sentence())
        .isEqualTo("The company belongs to the family of A1, which R1 owns.");
  }

  @Test
  void houseAccount_goesToNobody() {
    RoutingDecision decision = route(lead("L1").account("A4"));

    assertThat(decision.repId()).isEmpty();
    assertThat(decision.reason()).isEqualTo(RoutingReason.HOUSE_ACCOUNT);
    assertThat(decision.sentence())
        .isEqualTo("The company is the house account A4, which no rep owns.");
  }

  @Test
  void newCompany_goesToItsTerritory() {
    RoutingDecision decision = route(lead("L1").company("Nova").in("NY", "", "14604"));

    assertThat(decision.repId()).isEqualTo("R1");
    assertThat(decision.reason()).isEqualTo(RoutingReason.TERRITORY);
    assertThat(decision.sentence()).isEqualTo("NY lies in the territory of R1.");
  }

  @Test
  void placeWithoutTerritory_goesToTheCheapest_withAlternativesRanked() {
    RoutingDecision decision =
        route(lead("L1").company("Nova").industry("Retail").in("IL", "", "60601").at(41.9, -100));

    assertThat(decision.reason()).isEqualTo(RoutingReason.LEAST_COST);
    assertThat(decision.repId()).isEqualTo("R2");
    assertThat(decision.alternatives()).hasSize(1);
    assertThat(decision.alternatives().get(0).repId()).isEqualTo("R1");
    assertThat(decision.alternatives().get(0).differenceCents()).isPositive();
    assertThat(decision.exclusions())
        .containsExactly(new Exclusion("R3", Exclusion.Kind.INDUSTRY, "without the industry"));
    assertThat(decision.sentence())
        .matches("R2 can take such an account at the least cost: \\$[0-9.,]+ a year less than R1.");
  }

  @Test
  void ownerAway_coverTakesIt() {
    RoutingDecision decision =
        route(lead("L1").account("A1"), new Absence("R1", DAY, DAY.plusDays(4), "R2"));

    assertThat(decision.repId()).isEqualTo("R2");
    assertThat(decision.coversFor()).isEqualTo("R1");
    assertThat(decision.sentence())
        .isEqualTo(
            "The company is the account A1, which R1 owns. R1 is away until 2026-10-09; R2 covers.");
  }

  @Test
  void ownerBackNextDay_takesItAgain() {
    assertThat(
            route(
                    lead("L1").account("A1"),
                    new Absence("R1", DAY.minusDays(9), DAY.minusDays(1), "R2"))
                .repId())
        .isEqualTo("R1");
  }

  @Test
  void ownerAwayWithoutCover_theCheapestOfTheOthersTakesIt() {
    RoutingDecision decision =
        route(
            lead("L1").account("A1").industry("Retail").in("NY", "", "10001"),
            new Absence("R1", DAY, DAY, ""));

    assertThat(decision.repId()).isEqualTo("R2");
    assertThat(decision.reason()).isEqualTo(RoutingReason.LEAST_COST);
    assertThat(decision.sentence()).isEqualTo("R2 is the only rep who can take such an account.");
    assertThat(decision.exclusions())
        .contains(new Exclusion("R1", Exclusion.Kind.AWAY, "away until 2026-10-05"));
  }

  /** A1 counts in R1's load already; a company new to the family does not. */
  @Test
  void state_companyOfTheFamily_addsToTheLoad_theAccountItselfDoesNot() {
    LeadRouter router = router(book(), SETTINGS);
    RoutingState afterAccount =
        router.route(lead("L1").account("A1").build(), DAY, RoutingState.START).state();
    RoutingState afterFamily =
        router.route(lead("L2").parent("A1").build(), DAY, afterAccount).state();

    assertThat(afterAccount.of("R1").leads()).isEqualTo(1);
    assertThat(afterAccount.of("R1").potentialCents()).isZero();
    assertThat(afterFamily.of("R1").leads()).isEqualTo(2);
    assertThat(afterFamily.of("R1").potentialCents()).as("mean of 900, 800, 300").isEqualTo(66_667);
    assertThat(afterFamily.of("R1").minutes()).isEqualTo(20);
  }

  @Test
  void everybodyAway_nobodyIsAvailable() {
    RoutingDecision decision =
        route(
            lead("L1").industry("Retail").in("NY", "", "10001"),
            new Absence("R1", DAY, DAY, "R2"),
            new Absence("R2", DAY, DAY, "R1"));

    assertThat(decision.repId()).isEmpty();
    assertThat(decision.reason()).isEqualTo(RoutingReason.NOBODY_AVAILABLE);
    assertThat(decision.sentence())
        .isEqualTo("Every rep who may own such an account is away or has no room.");
  }

  @Test
  void teamNobodyHas_nobodyIsEligible() {
    RoutingDecision decision = route(lead("L1").team("Strategic").in("NY", "", "10001"));

    assertThat(decision.reason()).isEqualTo(RoutingReason.NOBODY_ELIGIBLE);
    assertThat(decision.sentence())
        .isEqualTo("No rep covers the team, language, industry and state of the company.");
  }

  /** A usual account takes 20 minutes (60 over three) and R1 has 15 left. */
  @Test
  void territoryRepFull_theNextOneTakesIt() {
    BookBuilder full =
        reps(rep("R1").at(40.7, -74).minutes(75), rep("R2").at(37.8, -122.4).minutes(950))
            .accounts(
                account("A1").at(40.7, -74).state("NY").potentialUsd(900).minutes(60),
                account("A2").at(37.8, -122.4).state("CA").potentialUsd(800),
                account("A3").at(37.7, -122.4).state("CA").potentialUsd(300));
    RoutingDecision decision =
        route(router(full, SETTINGS), lead("L1").in("NY", "", "10001").at(40.7, -74));

    assertThat(decision.repId()).isEqualTo("R2");
    assertThat(decision.exclusions())
        .containsExactly(
            new Exclusion("R1", Exclusion.Kind.FULL, "without hours or account limit to spare"));
    assertThat(
            route(
                    router(full, new RoutingSettings(100, 1, 1.07, 3)),
                    lead("L1").in("NY", "", "10001").at(40.7, -74))
                .repId())
        .isEqualTo("R1");
  }

  @Test
  void absenceOfAStranger_isRefused() {
    assertThatThrownBy(() -> router(book(), SETTINGS, new Absence("R9", DAY, DAY, "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An absence names the rep R9, who is not among the reps; name a present rep.");
  }

  /** Three reps at one place with equal loads; nothing weighs, so all stay equal. */
  @Test
  void equals_takeTurns() {
    PricedBook priced =
        reps(rep("R1"), rep("R2"), rep("R3")).accounts(account("A1").state("NY")).priced();
    LeadRouter router = LeadRouter.of(priced, Map.of());
    RoutingState state = RoutingState.START;
    StringBuilder order = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      RoutedLead routed = router.route(lead("L" + i).in("OR", "", "").build(), DAY, state);
      assertThat(routed.decision().reason()).isEqualTo(RoutingReason.ROTATION);
      state = routed.state();
      order.append(routed.decision().repId());
    }

    assertThat(order).hasToString("R1R2R3R1R2R3R1");
    assertThat(router.route(lead("L8").in("OR", "", "").build(), DAY, state).decision().sentence())
        .isEqualTo(
            "3 reps cost the same to within $1.00 a year, and it is the turn of R2 (2 turns before this).");
  }
}
