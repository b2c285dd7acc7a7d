package dev.fairfield.solver.plan;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.solver.checking.PlanChecker;
import dev.fairfield.solver.planning.PlanScore;
import dev.fairfield.solver.planning.TerritoryConstraintProvider;
import dev.fairfield.solver.planning.TerritorySearch;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.request.HardRule;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.Prices;
import dev.fairfield.solver.request.SoftRule;
import dev.fairfield.solver.support.BookBuilder;
import dev.fairfield.solver.support.RandomBooks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CertificationTest {

  private static final int BOOKS = 200;

  /** An assignment with what both paths make of it. */
  private record Scored(
      PlanCost cost, Map<HardRule, Long> hardUnits, long pooledCents, PlanScore score) {

    static Scored of(PricedBook priced, int[] repByUnit) {
      Map<String, String> owners = owners(priced, priced.units(), repByUnit);
      return new Scored(
          PlanCost.of(priced, owners),
          checker(priced).hardUnitsByRule(owners),
          pooledCents(priced.model(), repByUnit),
          new TerritorySearch(priced.book(), priced.request(), priced.units(), priced.pins())
              .score(repByUnit));
    }

    private static long pooledCents(PricedModel model, int[] repByUnit) {
      long cents = 0;
      for (int unit = 0; unit < repByUnit.length; unit++) {
        boolean pooled = repByUnit[unit] < 0 && model.findOption(unit, PricedModel.POOL) >= 0;
        cents += pooled ? model.poolWeight(unit) : 0;
      }
      return cents;
    }

    void certify() {
      Certification.requireEqual(cost, hardUnits, pooledCents, score);
    }

    Scored withScore(String rule, long units) {
      Map<String, Long> changed = new TreeMap<>(score.unitsByConstraint());
      changed.put(rule, units);
      return new Scored(
          cost,
          hardUnits,
          pooledCents,
          new PlanScore(score.hardUnits(), score.pooledCents(), score.costCents(), changed));
    }
  }

  private static PlanChecker checker(PricedBook priced) {
    return new PlanChecker(priced.book(), priced.request(), priced.pins());
  }

  private static Map<String, String> owners(
      PricedBook priced, List<AccountUnit> units, int[] repByUnit) {
    Map<String, String> owners = new TreeMap<>();
    for (int unit = 0; unit < repByUnit.length; unit++) {
      if (repByUnit[unit] >= 0) {
        String owner = priced.reps().get(repByUnit[unit]).id();
        units.get(unit).members().forEach(account -> owners.put(account.id(), owner));
      }
    }
    return owners;
  }

  private static int[] randomOwners(Random random, int units, int reps) {
    return random.ints(units, -1, reps).toArray();
  }

  @Test
  void requireEqual_randomAssignmentsOfRandomBooks_bothPathsAgreeOnEveryRule() {
    Map<HardRule, Integer> broken = new EnumMap<>(HardRule.class);
    Map<SoftRule, Integer> priced = new EnumMap<>(SoftRule.class);
    int pooled = 0;
    for (int seed = 0; seed < BOOKS; seed++) {
      PricedBook book = RandomBooks.withEveryRule(seed).priced();
      int[] owners = randomOwners(new Random(seed), book.units().size(), book.reps().size());
      Scored scored = Scored.of(book, owners);

      assertThatCode(scored::certify).as("seed %d", seed).doesNotThrowAnyException();
      scored
          .hardUnits()
          .forEach((rule, units) -> broken.merge(rule, units > 0 ? 1 : 0, Integer::sum));
      for (SoftRule rule : SoftRule.values()) {
        priced.merge(rule, scored.cost().cents(rule) > 0 ? 1 : 0, Integer::sum);
      }
      pooled += scored.pooledCents() > 0 ? 1 : 0;
    }
    // The books are worth nothing as a test unless every rule had something to say.
    broken.remove(HardRule.EXCLUSIVE_AREA);
    assertThat(broken.values()).allMatch(count -> count > BOOKS / 20);
    assertThat(priced.values()).allMatch(count -> count > BOOKS / 20);
    assertThat(pooled).isGreaterThan(BOOKS / 20);
  }

  /** Units that ignore the area make the one rule count that right units keep by construction. */
  @Test
  void exclusiveArea_unitsThatIgnoreTheArea_bothPathsCountTheSameAccounts() {
    int outside = 0;
    for (int seed = 0; seed < BOOKS / 4; seed++) {
      PricedBook priced = RandomBooks.withoutFamilies(seed).exclusive(ExclusiveArea.STATE).priced();
      List<AccountUnit> units = AccountUnit.of(priced.book(), ExclusiveArea.NONE);
      int[] owners = randomOwners(new Random(seed), units.size(), priced.reps().size());
      long checked =
          checker(priced)
              .hardUnitsByRule(owners(priced, units, owners))
              .get(HardRule.EXCLUSIVE_AREA);
      PlanScore score =
          new TerritorySearch(priced.book(), priced.request(), units, priced.pins()).score(owners);

      assertThat(score.unitsByConstraint().getOrDefault(HardRule.EXCLUSIVE_AREA.label(), 0L))
          .as("seed %d", seed)
          .isEqualTo(checked);
      outside += checked > 0 ? 1 : 0;
    }
    assertThat(outside).isGreaterThan(BOOKS / 8);
  }

  /** Breaks every rule and costs by every rule. */
  private static PricedBook everyRuleBroken() {
    return everyRuleBroken(PlanRequest.DEFAULT);
  }

  private static PricedBook everyRuleBroken(PlanRequest request) {
    BookBuilder book =
        reps(
                rep("R1").minutes(100).maxAccounts(0).winRate(0.5).states("ON"),
                rep("R2").minutes(300).winRate(0.2).at(1, 1))
            .accounts(
                account("A1")
                    .visits(3)
                    .at(2, 2)
                    .potentialUsd(500)
                    .minutes(70)
                    .revenueUsd(90)
                    .owner("R2"),
                account("A2").visits(2).potentialUsd(400).minutes(50).revenueUsd(80).owner("R2"),
                account("A3").potentialUsd(30).state("QC").owner("R2"),
                account("A4").potentialUsd(200).minutes(999),
                account("A5").potentialUsd(20),
                account("A6").potentialUsd(10))
            .request(request)
            .openPool()
            .maxMoves(1)
            .pins(Map.of("A2", "R2", "A6", "R1"));
    return book.priced();
  }

  /** A1 to A3 with R1, A4 with R2, A5 pooled, A6 pinned and yet unowned. */
  private static final int[] OWNERS = {0, 0, 0, 1, -1, -1};

  static Stream<String> rulesButArea() {
    return Stream.concat(
        Stream.of(HardRule.values())
            .filter(rule -> rule != HardRule.EXCLUSIVE_AREA)
            .map(HardRule::label),
        Stream.concat(
            Stream.of(SoftRule.values()).map(SoftRule::label),
            Stream.of(TerritoryConstraintProvider.OPEN_POOL)));
  }

  @Test
  void requireEqual_equalPaths_passes() {
    assertThatCode(Scored.of(everyRuleBroken(), OWNERS)::certify).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("rulesButArea")
  void requireEqual_signOfOneRuleFlippedInTheConstraints_namesTheRule(String rule) {
    Scored right = Scored.of(everyRuleBroken(), OWNERS);
    long units = right.score().unitsByConstraint().get(rule);
    assertThat(units).isPositive();

    assertThatThrownBy(right.withScore(rule, -units)::certify)
        .isInstanceOf(ScoreMismatchException.class)
        .hasMessage(
            "The rule '%s' scores %d by the priced model and %d by the constraints. This is a defect: please report it with the book."
                .formatted(rule, units, -units));
  }

  @ParameterizedTest
  @EnumSource(HardRule.class)
  void requireEqual_oneUnitMoreInTheChecker_namesTheRule(HardRule rule) {
    Scored right = Scored.of(everyRuleBroken(), OWNERS);
    Map<HardRule, Long> hardUnits = new EnumMap<>(right.hardUnits());
    hardUnits.merge(rule, 1L, Long::sum);

    assertThatThrownBy(
            () ->
                Certification.requireEqual(
                    right.cost(), hardUnits, right.pooledCents(), right.score()))
        .isInstanceOf(ScoreMismatchException.class)
        .hasMessageStartingWith("The rule '%s' scores ".formatted(rule.label()));
  }

  @Test
  void requireEqual_otherTotalInTheConstraints_namesBothTotals() {
    Scored right = Scored.of(everyRuleBroken(), OWNERS);
    PlanScore score = right.score();
    var wrong =
        new PlanScore(
            score.hardUnits(), score.pooledCents(), -score.costCents(), score.unitsByConstraint());

    assertThatThrownBy(
            () ->
                Certification.requireEqual(
                    right.cost(), right.hardUnits(), right.pooledCents(), wrong))
        .isInstanceOf(ScoreMismatchException.class)
        .hasMessageStartingWith(
            "The plan costs %d cents by the priced model and %d by the constraints."
                .formatted(score.costCents(), -score.costCents()));
  }

  @Test
  void requireEqual_costByAnotherPriceTable_namesTheRule() {
    Scored right = Scored.of(everyRuleBroken(), OWNERS);
    Prices defaults = Prices.DEFAULT;
    var dearer =
        new Prices(
            defaults.travel(),
            defaults.balance(),
            defaults.band(),
            new Prices.Handover(0.155, 0.6),
            defaults.fit(),
            1);
    Scored other = Scored.of(everyRuleBroken(PlanRequest.DEFAULT.withPrices(dearer)), OWNERS);

    assertThatThrownBy(
            () ->
                Certification.requireEqual(
                    other.cost(), right.hardUnits(), right.pooledCents(), right.score()))
        .isInstanceOf(ScoreMismatchException.class)
        .hasMessageStartingWith("The rule 'Handover' scores ");
  }
}
