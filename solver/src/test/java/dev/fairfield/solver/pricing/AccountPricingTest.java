package dev.fairfield.solver.pricing;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.Prices;
import dev.fairfield.solver.request.SoftRule;
import dev.fairfield.solver.support.AccountBuilder;
import dev.fairfield.solver.support.RepBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountPricingTest {

  private static long cents(SoftRule rule, AccountBuilder account, RepBuilder rep) {
    Rep only = rep.build();
    return new AccountPricing(List.of(only), Prices.DEFAULT).cents(rule, account.build(), only);
  }

  private static AccountBuilder kmNorth(double km) {
    return account("A1").at(StrictMath.toDegrees(km / GeoPoint.EARTH_RADIUS_KM), 0);
  }

  /** 2.5 visits × $9.60. */
  @Test
  void travel_tenKilometres_isVisitsTimesTheDrive() {
    assertThat(cents(SoftRule.TRAVEL, kmNorth(10).visits(2.5), rep("R1"))).isEqualTo(2_400);
  }

  @Test
  void travel_noVisitsOrNoDistance_costsNothing() {
    assertThat(cents(SoftRule.TRAVEL, kmNorth(900), rep("R1"))).isZero();
    assertThat(cents(SoftRule.TRAVEL, account("A1").visits(40), rep("R1"))).isZero();
  }

  /** 0.154 × $1,000, and 0.6 of it for an expert. */
  @Test
  void handover_newOwner_losesRevenueLessWithExpertise() {
    AccountBuilder account = account("A1").owner("R9").revenueUsd(1_000).industry("Health");

    assertThat(cents(SoftRule.HANDOVER, account, rep("R1"))).isEqualTo(15_400);
    assertThat(cents(SoftRule.HANDOVER, account, rep("R1").expertise("Health", "Steel")))
        .isEqualTo(9_240);
  }

  @Test
  void handover_sameOwnerOrNone_costsNothing() {
    assertThat(cents(SoftRule.HANDOVER, account("A1").owner("R1").revenueUsd(9), rep("R1")))
        .isZero();
    assertThat(cents(SoftRule.HANDOVER, account("A1").revenueUsd(9), rep("R1"))).isZero();
  }

  /** 0.154 × 25 cents = 3.85, and × 0.6 = 2.31 cents. */
  @Test
  void handover_partsOfACent_areRoundedHalfUpOnce() {
    AccountBuilder account = account("A1").owner("R9").revenueUsd(0.25).industry("Health");

    assertThat(cents(SoftRule.HANDOVER, account, rep("R1"))).isEqualTo(4);
    assertThat(cents(SoftRule.HANDOVER, account, rep("R1").expertise("Health"))).isEqualTo(2);
    assertThat(AccountPricing.roundHalfUp(2.5)).isEqualTo(3);
  }

  /**
   * Team win rate (10 × 0.7 + 90 × 0.2) / 100 = 0.25; R2 lacks a fifth; another team counts not.
   */
  @Test
  void fit_repBelowTheTeam_losesPotential() {
    Rep better = rep("R1").minutes(10).winRate(0.7).build();
    Rep worse = rep("R2").minutes(90).winRate(0.2).build();
    Rep unknown = rep("R3").minutes(500).build();
    Rep elsewhere = rep("R4").team("West").winRate(0.9).build();
    var pricing = new AccountPricing(List.of(better, worse, unknown, elsewhere), Prices.DEFAULT);
    Account account = account("A1").potentialUsd(300).build();

    assertThat(pricing.cents(SoftRule.FIT, account, better)).isZero();
    assertThat(pricing.cents(SoftRule.FIT, account, worse)).isEqualTo(6_000);
    assertThat(pricing.cents(SoftRule.FIT, account, unknown)).isZero();
    assertThat(pricing.cents(SoftRule.FIT, account, elsewhere)).isZero();
  }

  @Test
  void fit_teamThatNeverWins_costsNothing() {
    assertThat(cents(SoftRule.FIT, account("A1").potentialUsd(300), rep("R1").winRate(0))).isZero();
  }

  @Test
  void cents_ofAnAccount_isTheSumOfItsRules() {
    Rep worse = rep("R1").minutes(90).winRate(0.2).build();
    Rep better = rep("R2").minutes(10).winRate(0.7).build();
    var pricing = new AccountPricing(List.of(worse, better), Prices.DEFAULT);
    Account account =
        kmNorth(10).visits(2.5).owner("R2").revenueUsd(1_000).potentialUsd(300).build();

    assertThat(pricing.cents(account, worse)).isEqualTo(2_400 + 15_400 + 6_000);
    assertThat(pricing.cents(SoftRule.BALANCED_VALUE, account, worse)).isZero();
    assertThat(pricing.cents(SoftRule.FAIRNESS_BAND, account, worse)).isZero();
  }

  @Test
  void grossMargin_half_halvesHandoverAndFitButNotTravel() {
    Prices full = Prices.DEFAULT;
    var half =
        new Prices(full.travel(), full.balance(), full.band(), full.handover(), full.fit(), 0.5);
    Rep worse = rep("R1").minutes(90).winRate(0.2).build();
    Rep better = rep("R2").minutes(10).winRate(0.7).build();
    var pricing = new AccountPricing(List.of(worse, better), half);
    Account account =
        kmNorth(10).visits(2.5).owner("R2").revenueUsd(1_000).potentialUsd(300).build();

    assertThat(pricing.cents(account, worse)).isEqualTo(2_400 + 7_700 + 3_000);
  }
}
