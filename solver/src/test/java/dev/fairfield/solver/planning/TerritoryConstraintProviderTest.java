package dev.fairfield.solver.planning;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import ai.timefold.solver.test.api.score.stream.SingleConstraintAssertion;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.Prices;
import dev.fairfield.solver.support.AccountBuilder;
import dev.fairfield.solver.support.BookBuilder;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class TerritoryConstraintProviderTest {

  private final ConstraintVerifier<TerritoryConstraintProvider, TerritoryPlan> verifier =
      ConstraintVerifier.build(
          new TerritoryConstraintProvider(), TerritoryPlan.class, PlanningUnit.class);

  private SingleConstraintAssertion verify(
      BiFunction<TerritoryConstraintProvider, ConstraintFactory, Constraint> rule,
      Object... facts) {
    return verifier.verifyThat(rule).given(facts);
  }

  // One owner and open pool

  @Test
  void oneOwner_unitWithoutOwner_penalizesEachOfItsAccounts() {
    BookBuilder book =
        reps(rep("R1")).accounts(account("A1"), account("A2").parent("A1"), account("A3"));

    verify(TerritoryConstraintProvider::oneOwner, PlanFacts.of(book, "A3 R1")).penalizesBy(2_000);
  }

  @Test
  void oneOwner_everyUnitOwned_hasNoImpact() {
    BookBuilder book = reps(rep("R1")).accounts(account("A1"), account("A2"));

    verify(TerritoryConstraintProvider::oneOwner, PlanFacts.of(book, "A1 R1", "A2 R1"))
        .hasNoImpact();
  }

  @Test
  void oneOwner_openPool_penalizesOnlyThePinnedUnit() {
    BookBuilder book =
        reps(rep("R1"))
            .accounts(account("A1"), account("A2"), account("A3").parent("A2"), account("A4"))
            .openPool()
            .pins(Map.of("A3", "R1"));

    verify(TerritoryConstraintProvider::oneOwner, PlanFacts.of(book, "A4 R1")).penalizesBy(2_000);
  }

  @Test
  void openPool_unownedUnits_penalizesTheirPotentialInCents() {
    BookBuilder book =
        reps(rep("R1"))
            .accounts(
                account("A1").potentialUsd(12.34),
                account("A2").parent("A1").potentialUsd(5),
                account("A3").potentialUsd(900))
            .openPool();

    verify(TerritoryConstraintProvider::openPool, PlanFacts.of(book, "A3 R1")).penalizesBy(1_734);
  }

  @Test
  void openPool_accountWithoutPotential_countsOneCent() {
    BookBuilder book = reps(rep("R1")).accounts(account("A1"), account("A2")).openPool();

    verify(TerritoryConstraintProvider::openPool, PlanFacts.of(book)).penalizesBy(2);
  }

  @Test
  void openPool_notAllowed_hasNoImpact() {
    BookBuilder book = reps(rep("R1")).accounts(account("A1").potentialUsd(7));

    verify(TerritoryConstraintProvider::openPool, PlanFacts.of(book)).hasNoImpact();
  }

  // Eligibility

  @Test
  void eligibility_stateLanguageAndIndustryNotCovered_penalizesEachAccountOnce() {
    BookBuilder book =
        reps(rep("R1").states("ON").languages("en").industries("Steel"))
            .accounts(
                account("A1").state("QC").language("fr"),
                account("A2").parent("A1").state("ON"),
                account("A3").industry("Health"),
                account("A4").industry("Steel").language("en").state("ON"));

    verify(TerritoryConstraintProvider::eligibility, PlanFacts.of(book, "A1 R1", "A3 R1", "A4 R1"))
        .penalizesBy(2_000);
  }

  @Test
  void eligibility_otherTeam_isPenalized() {
    BookBuilder book =
        reps(rep("R1").team("East"), rep("R2").team("West"))
            .accounts(account("A1").team("East"), account("A2").team("West"));

    verify(TerritoryConstraintProvider::eligibility, PlanFacts.of(book, "A1 R2", "A2 R2"))
        .penalizesBy(1_000);
  }

  @Test
  void eligibility_blankAttributesOrNoOwner_hasNoImpact() {
    BookBuilder book =
        reps(rep("R1").states("ON").languages("en").industries("Steel"))
            .accounts(account("A1"), account("A2").state("QC"));

    verify(TerritoryConstraintProvider::eligibility, PlanFacts.of(book, "A1 R1")).hasNoImpact();
  }

  // Capacity and account limit

  @Test
  void capacity_aboveCapacity_penalizesExcessMinutesOfEachRep() {
    BookBuilder book =
        reps(rep("R1").minutes(100), rep("R2").minutes(70))
            .accounts(
                account("A1").minutes(90),
                account("A2").minutes(50),
                account("A3").minutes(73),
                account("A4").minutes(999));

    verify(TerritoryConstraintProvider::capacity, PlanFacts.of(book, "A1 R1", "A2 R1", "A3 R2"))
        .penalizesBy(40 + 3);
  }

  @Test
  void capacity_exactlyFull_hasNoImpact() {
    BookBuilder book =
        reps(rep("R1").minutes(140)).accounts(account("A1").minutes(90), account("A2").minutes(50));

    verify(TerritoryConstraintProvider::capacity, PlanFacts.of(book, "A1 R1", "A2 R1"))
        .hasNoImpact();
  }

  @Test
  void accountLimit_aboveLimit_penalizesExcessAccountsOfFamilies() {
    BookBuilder book =
        reps(rep("R1").maxAccounts(2), rep("R2"))
            .accounts(
                account("A1"),
                account("A2").parent("A1"),
                account("A3").parent("A1"),
                account("A4"),
                account("A5"));

    verify(TerritoryConstraintProvider::accountLimit, PlanFacts.of(book, "A1 R1", "A4 R1", "A5 R2"))
        .penalizesBy(2_000);
  }

  @Test
  void accountLimit_exactlyAtLimit_hasNoImpact() {
    BookBuilder book =
        reps(rep("R1").maxAccounts(2))
            .accounts(account("A1"), account("A2").parent("A1"), account("A3"));

    verify(TerritoryConstraintProvider::accountLimit, PlanFacts.of(book, "A1 R1")).hasNoImpact();
  }

  @Test
  void accountLimit_zero_penalizesTheOnlyAccount() {
    BookBuilder book = reps(rep("R1").maxAccounts(0)).accounts(account("A1"));

    verify(TerritoryConstraintProvider::accountLimit, PlanFacts.of(book, "A1 R1"))
        .penalizesBy(1_000);
  }

  // Pinned

  @Test
  void pinned_unitAwayFromItsPins_penalizesThePinnedAccountsAlone() {
    BookBuilder book =
        reps(rep("R1"), rep("R2"))
            .accounts(
                account("A1").owner("R1").pinned(),
                account("A2").parent("A1").owner("R1").pinned(),
                account("A3").parent("A1").owner("R1"),
                account("A4"))
            .pins(Map.of("A4", "R1"));

    verify(TerritoryConstraintProvider::pinned, PlanFacts.of(book, "A1 R2", "A4 R2"))
        .penalizesBy(3_000);
  }

  @Test
  void pinned_unitsWithTheirRep_hasNoImpact() {
    BookBuilder book =
        reps(rep("R1"), rep("R2"))
            .accounts(account("A1").owner("R1").pinned(), account("A2").owner("R1"))
            .pins(Map.of("A2", "R2"));

    verify(TerritoryConstraintProvider::pinned, PlanFacts.of(book, "A1 R1", "A2 R2")).hasNoImpact();
  }

  // Move limit

  private static BookBuilder fiveMoves(int maxMoves) {
    return reps(rep("R1"), rep("R2"))
        .accounts(
            account("A1").owner("R1"),
            account("A2").parent("A1").owner("R1"),
            account("A3").parent("A1").owner("R1"),
            account("A4").owner("R1"),
            account("A5").owner("R2"),
            account("A6").owner("GONE"),
            account("A7"),
            account("A8").owner("R2"))
        .maxMoves(maxMoves);
  }

  private static final String[] MOVED = {
    "A1 R2", "A4 R2", "A5 R1", "A6 R1", "A7 R1", "A8 R2",
  };

  @Test
  void moveLimit_aboveLimit_penalizesEachMoveAboveIt() {
    verify(TerritoryConstraintProvider::moveLimit, PlanFacts.of(fiveMoves(2), MOVED))
        .penalizesBy(3_000);
  }

  @Test
  void moveLimit_exactlyAtLimit_hasNoImpact() {
    verify(TerritoryConstraintProvider::moveLimit, PlanFacts.of(fiveMoves(5), MOVED)).hasNoImpact();
  }

  @Test
  void moveLimit_zero_penalizesEveryMove() {
    verify(TerritoryConstraintProvider::moveLimit, PlanFacts.of(fiveMoves(0), MOVED))
        .penalizesBy(5_000);
  }

  @Test
  void moveLimit_noneRequested_hasNoImpact() {
    BookBuilder book = reps(rep("R1"), rep("R2")).accounts(account("A1").owner("R1"));

    verify(TerritoryConstraintProvider::moveLimit, PlanFacts.of(book, "A1 R2")).hasNoImpact();
  }

  // Exclusive area

  private static Object[] sharedArea(String... owners) {
    BookBuilder book = reps(rep("R1"), rep("R2")).accounts(account("A1"), account("A2"));
    return PlanFacts.and(PlanFacts.of(book, owners), new AreaShare("US/TX", "A1", "A2", 3));
  }

  @Test
  void exclusiveArea_otherOwnerThanTheLead_penalizesItsAccounts() {
    verify(TerritoryConstraintProvider::exclusiveArea, sharedArea("A1 R1", "A2 R2"))
        .penalizesBy(3_000);
  }

  @Test
  void exclusiveArea_oneOfThemUnowned_penalizesItsAccounts() {
    verify(TerritoryConstraintProvider::exclusiveArea, sharedArea("A1 R1")).penalizesBy(3_000);
    verify(TerritoryConstraintProvider::exclusiveArea, sharedArea("A2 R1")).penalizesBy(3_000);
  }

  @Test
  void exclusiveArea_sameOwnerOrNone_hasNoImpact() {
    verify(TerritoryConstraintProvider::exclusiveArea, sharedArea("A1 R2", "A2 R2")).hasNoImpact();
    verify(TerritoryConstraintProvider::exclusiveArea, sharedArea()).hasNoImpact();
  }

  // Travel

  private static AccountBuilder kmEast(AccountBuilder account, double km) {
    return account.at(0, StrictMath.toDegrees(km / GeoPoint.EARTH_RADIUS_KM));
  }

  /** By car: 2 × 1.2 × 100 × (0.45 + 60/80) / 3 = $96 a visit, below $139.43 by air. */
  @Test
  void travel_shortDistance_penalizesTheDrive() {
    BookBuilder book =
        reps(rep("R1")).accounts(kmEast(account("A1").visits(2.5), 100), account("A2").visits(9));

    verify(TerritoryConstraintProvider::travel, PlanFacts.of(book, "A1 R1", "A2 R1"))
        .penalizesBy(24_000);
  }

  /**
   * By air: (350 + 0.30 × 2000 + 120 × (2000/700 + 2.5)) / 5 = $318.5714 a visit, below $1,920 by
   * car; 7 visits: $2,230.00.
   */
  @Test
  void travel_longDistance_penalizesTheFlightOfEachFamilyMember() {
    BookBuilder book =
        reps(rep("R1"))
            .accounts(
                kmEast(account("A1").visits(7), 2_000),
                kmEast(account("A2").visits(14).parent("A1"), 2_000));

    verify(TerritoryConstraintProvider::travel, PlanFacts.of(book, "A1 R1"))
        .penalizesBy(223_000 + 446_000);
  }

  /**
   * By car 2 × 1.5 × 300 × (1 + 100/50) / 2 = $1,350 a visit; by air (100 + 2 × 0.5 × 300 + 2 × 100
   * × 300/600) / 4 = $125.
   */
  @Test
  void travel_otherPrices_changeTheCost() {
    var travel = new Prices.Travel(2, 4, 1.5, 1, 100, 50, 100, 0.5, 600, 0);
    BookBuilder book =
        reps(rep("R1"))
            .accounts(kmEast(account("A1").visits(3), 300))
            .request(PlanRequest.DEFAULT.withPrices(withTravel(travel)));

    verify(TerritoryConstraintProvider::travel, PlanFacts.of(book, "A1 R1")).penalizesBy(37_500);
  }

  @Test
  void travel_unownedOrUnvisited_hasNoImpact() {
    BookBuilder book =
        reps(rep("R1")).accounts(kmEast(account("A1").visits(3), 300), kmEast(account("A2"), 300));

    verify(TerritoryConstraintProvider::travel, PlanFacts.of(book, "A2 R1")).hasNoImpact();
  }

  // Balanced value: T = 100 for R1 and 300 for R2 by capacity, of a potential of $400

  private static BookBuilder quarterAndRest(double potentialOfA1, double potentialOfA2) {
    return reps(rep("R1").minutes(10), rep("R2").minutes(30))
        .accounts(
            account("A1").potentialUsd(potentialOfA1), account("A2").potentialUsd(potentialOfA2));
  }

  /**
   * R1 with all: x = 4, 100 × (0.66 × 4 + 0.34 − 4^0.66) = 100 × (2.98 − 2.4966610978) =
   * $48.33389022. R2 with nothing: 300 × 0.34 = $102.
   */
  @Test
  void balancedValue_oneRepHasAll_penalizesBothAlsoTheOneWithout() {
    verify(
            TerritoryConstraintProvider::balancedValue,
            PlanFacts.of(quarterAndRest(150, 250), "A1 R1", "A2 R1"))
        .penalizesBy(4_833 + 10_200);
  }

  @Test
  void balancedValue_everyoneAtTheirShare_hasNoImpact() {
    verify(
            TerritoryConstraintProvider::balancedValue,
            PlanFacts.of(quarterAndRest(100, 300), "A1 R1", "A2 R2"))
        .hasNoImpact();
  }

  /** 100 × 0.34 + 300 × 0.34 = $136. */
  @Test
  void balancedValue_nothingOwned_penalizesEveryRep() {
    verify(TerritoryConstraintProvider::balancedValue, PlanFacts.of(quarterAndRest(150, 250)))
        .penalizesBy(13_600);
  }

  /** β = 0.5, margin 0.2: 0.2 × 100 × (0.5 × 4 + 0.5 − 2) = $10; 0.2 × 300 × 0.5 = $30. */
  @Test
  void balancedValue_otherPrices_changeTheCost() {
    BookBuilder book =
        quarterAndRest(150, 250).request(PlanRequest.DEFAULT.withPrices(halfElasticity(0.2)));

    verify(TerritoryConstraintProvider::balancedValue, PlanFacts.of(book, "A1 R1", "A2 R1"))
        .penalizesBy(4_000);
  }

  /** Nothing is due to R1, so each of its dollars costs 1 − β: 150 × 0.66 = $99; R2 is at 250. */
  @Test
  void balancedValue_shareOfZero_penalizesTheLimit() {
    BookBuilder book =
        reps(rep("R1").targetShare(0), rep("R2").targetShare(5))
            .accounts(account("A1").potentialUsd(150), account("A2").potentialUsd(250));

    // R2: x = 0.625, 400 × (0.66 × 0.625 + 0.34 − 0.625^0.66) = 400 × (0.7525 − 0.7333125)
    verify(TerritoryConstraintProvider::balancedValue, PlanFacts.of(book, "A1 R1", "A2 R2"))
        .penalizesBy(9_900 + 768);
  }

  // Fairness band

  /** R1: (400 − 100 − 10) × 0.25 = $72.50; R2 with nothing: (300 − 30) × 0.25 = $67.50. */
  @Test
  void fairnessBand_outsideTheBand_penalizesDollarsOutside() {
    verify(
            TerritoryConstraintProvider::fairnessBand,
            PlanFacts.of(quarterAndRest(150, 250), "A1 R1", "A2 R1"))
        .penalizesBy(7_250 + 6_750);
  }

  /** Shares of 200 each: indexes 1.10 and 0.90. */
  @Test
  void fairnessBand_exactlyOnBothEdges_hasNoImpact() {
    BookBuilder book =
        reps(rep("R1"), rep("R2"))
            .accounts(account("A1").potentialUsd(220), account("A2").potentialUsd(180));

    verify(TerritoryConstraintProvider::fairnessBand, PlanFacts.of(book, "A1 R1", "A2 R2"))
        .hasNoImpact();
  }

  /** A dollar beyond each edge: 2 × $1 × 0.25. */
  @Test
  void fairnessBand_aDollarBeyondBothEdges_penalizesIt() {
    BookBuilder book =
        reps(rep("R1"), rep("R2"))
            .accounts(account("A1").potentialUsd(221), account("A2").potentialUsd(179));

    verify(TerritoryConstraintProvider::fairnessBand, PlanFacts.of(book, "A1 R1", "A2 R2"))
        .penalizesBy(50);
  }

  /** Half width 0.5, price 2, untouched by the margin: (400 − 150) × 2 + (300 − 150) × 2 = $800. */
  @Test
  void fairnessBand_otherPrices_changeTheCost() {
    Prices prices = withBand(new Prices.Band(2, 0.5));
    BookBuilder book = quarterAndRest(150, 250).request(PlanRequest.DEFAULT.withPrices(prices));

    verify(TerritoryConstraintProvider::fairnessBand, PlanFacts.of(book, "A1 R1", "A2 R1"))
        .penalizesBy(80_000);
  }

  // Handover

  /** 0.154 × 1000 = $154; expert 0.154 × 0.6 × 500 = $46.20; orphan 0.154 × 300 = $46.20. */
  @Test
  void handover_newOwner_penalizesRevenueLostAlsoOfOrphans() {
    BookBuilder book =
        reps(rep("R1"), rep("R2").expertise("Health"))
            .accounts(
                account("A1").owner("R1").revenueUsd(1_000).industry("Steel"),
                account("A2").owner("R1").revenueUsd(500).industry("Health"),
                account("A3").owner("GONE").revenueUsd(300),
                account("A4").revenueUsd(7_000),
                account("A5").owner("R2").revenueUsd(8_000));

    verify(
            TerritoryConstraintProvider::handover,
            PlanFacts.of(book, "A1 R2", "A2 R2", "A3 R2", "A4 R2", "A5 R2"))
        .penalizesBy(15_400 + 4_620 + 4_620);
  }

  @Test
  void handover_orphan_isNoMove() {
    BookBuilder book =
        reps(rep("R1")).accounts(account("A1").owner("GONE").revenueUsd(300)).maxMoves(0);

    verify(TerritoryConstraintProvider::moveLimit, PlanFacts.of(book, "A1 R1")).hasNoImpact();
    verify(TerritoryConstraintProvider::handover, PlanFacts.of(book, "A1 R1")).penalizesBy(4_620);
  }

  /** 0.1 × 0.5 × 0.25 × 1000 = $12.50 for the expert. */
  @Test
  void handover_otherPrices_changeTheCost() {
    Prices defaults = Prices.DEFAULT;
    var prices =
        new Prices(
            defaults.travel(),
            defaults.balance(),
            defaults.band(),
            new Prices.Handover(0.1, 0.5),
            defaults.fit(),
            0.25);
    BookBuilder book =
        reps(rep("R1"), rep("R2").expertise("Health"))
            .accounts(account("A1").owner("R1").revenueUsd(1_000).industry("Health"))
            .request(PlanRequest.DEFAULT.withPrices(prices));

    verify(TerritoryConstraintProvider::handover, PlanFacts.of(book, "A1 R2")).penalizesBy(1_250);
  }

  // Fit: team win rate (10 × 0.7 + 90 × 0.2) / 100 = 0.25

  private static BookBuilder winners() {
    return reps(
            rep("R1").minutes(10).winRate(0.7),
            rep("R2").minutes(90).winRate(0.2),
            rep("R3").minutes(500))
        .accounts(
            account("A1").potentialUsd(100),
            account("A2").potentialUsd(300),
            account("A3").potentialUsd(700));
  }

  /** R2 lacks 1 − 0.2/0.25 = 0.2: 0.2 × 300 = $60; a better rep and one without a rate: nothing. */
  @Test
  void fit_repBelowTheTeam_penalizesItsAccounts() {
    verify(TerritoryConstraintProvider::fit, PlanFacts.of(winners(), "A1 R1", "A2 R2", "A3 R3"))
        .penalizesBy(6_000);
  }

  @Test
  void fit_switchedOff_hasNoImpact() {
    Prices defaults = Prices.DEFAULT;
    var prices =
        new Prices(
            defaults.travel(),
            defaults.balance(),
            defaults.band(),
            defaults.handover(),
            new Prices.Fit(0),
            1);

    verify(
            TerritoryConstraintProvider::fit,
            PlanFacts.of(winners().request(PlanRequest.DEFAULT.withPrices(prices)), "A2 R2"))
        .hasNoImpact();
  }

  // All rules

  /**
   * Design, section 4, with β = 0.5. R1: 1,000 minutes, R2: 9,000, potential $1,000 in all, so T =
   * 100 and 900. R1 owns A1 and A2 (V = 400), R2 owns A3 (V = 225).
   *
   * <pre>
   * one owner       family A5, A6 pinned and unowned                     2 × 1,000
   * eligibility     A3 in QC, R2 covers ON                               1,000
   * capacity        R1: 700 + 400 − 1,000 minutes                        100
   * account limit   R1: 2 accounts, 1 allowed                            1,000
   * pinned          A3 pinned to R1                                      1,000
   * move limit      A1 and A3, 1 allowed (A2 is an orphan)               1,000
   * exclusive area  3 accounts of A3 in the area A1 leads                3,000     hard 9,100
   * open pool       A4                                                   $300    medium 30,000
   * travel          A1: 12 × 9.60 = 115.20 (10 km: 2.4 × 10 × 1.2 / 3)
   *                 A3: 2 × 318.5714 = 637.14 (2,000 km by air)          $752.34
   * balanced value  100 × (0.5 × 4 + 0.5 − 2) + 900 × (0.125 + 0.5 − 0.5)  50 + 112.50
   * fairness band   0.25 × (300 − 10) + 0.25 × (675 − 90)                72.50 + 146.25
   * handover        A1 0.154 × 0.6 × 1,000; A2 0.154 × 500; A3 0.154 × 200
   *                                                                      92.40 + 77 + 30.80
   * fit             A3: 225 × (1 − 0.2/0.25)                             45   soft 137,879 cents
   * </pre>
   */
  @Test
  void everyConstraint_hasItsLevelAndWeight() {
    BookBuilder book =
        reps(
                rep("R1").minutes(1_000).maxAccounts(1).expertise("Health").winRate(0.7),
                rep("R2").minutes(9_000).states("ON").winRate(0.2))
            .accounts(
                kmEast(account("A1").visits(12), 10)
                    .potentialUsd(300)
                    .minutes(700)
                    .revenueUsd(1_000)
                    .owner("R2")
                    .industry("Health"),
                account("A2").potentialUsd(100).minutes(400).revenueUsd(500).owner("GONE"),
                kmEast(account("A3").visits(2), 2_000)
                    .potentialUsd(225)
                    .revenueUsd(200)
                    .owner("R1")
                    .state("QC"),
                account("A4").potentialUsd(300),
                account("A5").potentialUsd(75),
                account("A6").parent("A5"))
            .request(PlanRequest.DEFAULT.withPrices(halfElasticity(1)))
            .openPool()
            .maxMoves(1)
            .pins(Map.of("A3", "R1", "A5", "R2"));
    Object[] facts = PlanFacts.of(book, "A1 R1", "A2 R1", "A3 R2");

    verifier
        .verifyThat()
        .given(PlanFacts.and(facts, new AreaShare("US/TX", "A1", "A3", 3)))
        .scores(HardMediumSoftLongScore.of(-9_100, -30_000, -137_879));
  }

  private static Prices halfElasticity(double grossMargin) {
    Prices defaults = Prices.DEFAULT;
    return new Prices(
        defaults.travel(),
        new Prices.Balance(0.5),
        defaults.band(),
        defaults.handover(),
        defaults.fit(),
        grossMargin);
  }

  private static Prices withTravel(Prices.Travel travel) {
    Prices defaults = Prices.DEFAULT;
    return new Prices(
        travel, defaults.balance(), defaults.band(), defaults.handover(), defaults.fit(), 1);
  }

  private static Prices withBand(Prices.Band band) {
    Prices defaults = Prices.DEFAULT;
    return new Prices(
        defaults.travel(), defaults.balance(), band, defaults.handover(), defaults.fit(), 0.1);
  }
}
