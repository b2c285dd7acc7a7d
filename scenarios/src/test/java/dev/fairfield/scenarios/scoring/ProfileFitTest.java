package dev.fairfield.scenarios.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.scenarios.enrichment.Fact;
import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.scenarios.enrichment.SignalType;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Opportunity;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Opportunities drawn from a model that is known, so that the right answer is, too. Seeds fixed.
 */
class ProfileFitTest {

  private static final List<String> INDUSTRIES = List.of("Software", "Healthcare", "Energy");
  private static final Map<String, Double> INDUSTRY_EFFECT =
      Map.of("Software", 1.2, "Healthcare", 0.0, "Energy", -1.4);

  /**
   * Accounts with an intent that matters much, a growth that harms and a size that says nothing.
   */
  private static final class World {
    private final List<Account> accounts = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Opportunity> opportunities = new ArrayList<>();
    private final List<Double> chances = new ArrayList<>();

    World(int size, double signal, long seed) {
      var random = new Random(seed);
      for (int i = 0; i < size; i++) {
        String id = "A%05d".formatted(i);
        String industry = INDUSTRIES.get(random.nextInt(3));
        double intent = random.nextDouble() * 100;
        double growth = random.nextDouble() * 0.4;
        boolean kafka = random.nextInt(4) == 0;
        accounts.add(ScoringBooks.account(id, "Field", industry, 10 + random.nextInt(990), 50_000));
        facts.add(ScoringBooks.fact(id, "intent", SignalType.NUMBER, "%.2f".formatted(intent)));
        facts.add(ScoringBooks.fact(id, "growth", SignalType.NUMBER, "%.4f".formatted(growth)));
        facts.add(
            ScoringBooks.fact(
                id, "technologies", SignalType.LIST, kafka ? "Excel;Kafka" : "Excel"));
        double logOdds =
            signal
                * (3.2 * (intent / 100 - 0.5)
                    - 1.5 * (growth / 0.4 - 0.5)
                    + INDUSTRY_EFFECT.get(industry)
                    + (kafka ? 0.6 : -0.2));
        double chance = 1 / (1 + Math.exp(-logOdds));
        chances.add(chance);
        opportunities.add(
            new Opportunity("O" + i, id, random.nextDouble() < chance, OptionalLong.empty(), null));
      }
    }

    Book book() {
      return new Book(accounts, List.of());
    }

    /** What nobody can beat: the area of the true chances. */
    double bayesAuc() {
      boolean[] won = new boolean[opportunities.size()];
      double[] true_ = chances.stream().mapToDouble(Double::doubleValue).toArray();
      for (int i = 0; i < won.length; i++) {
        won[i] = opportunities.get(i).won();
      }
      return Auc.of(true_, won);
    }

    FitReport fit(FitSettings settings) {
      return ProfileFit.fit(book(), new Facts(facts), opportunities, settings);
    }
  }

  private static Map<String, Criterion> byName(FitReport report) {
    return report.profile().criteria().stream()
        .collect(Collectors.toMap(Criterion::name, criterion -> criterion));
  }

  @Test
  void knownModel_isRecoveredInSignsAndOrder() {
    FitReport report = new World(4_000, 1, 11).fit(FitSettings.DEFAULT);

    Map<String, Criterion> criteria = byName(report);
    assertThat(criteria.get("intent").weight())
        .isGreaterThan(criteria.get("growth").weight())
        .isGreaterThan(criteria.get("technologies: Kafka").weight());
    assertThat(criteria.get("industry").weight()).isGreaterThan(criteria.get("growth").weight());
    assertThat(criteria.get("growth").weight())
        .isGreaterThan(criteria.get("technologies: Kafka").weight());
    Curve intent = (Curve) criteria.get("intent").measure();
    Curve growth = (Curve) criteria.get("growth").measure();
    assertThat(intent.at(95)).isGreaterThan(intent.at(5));
    assertThat(growth.at(0.38)).isLessThan(growth.at(0.02));
    var industries = (CategoryTable) criteria.get("industry").measure();
    assertThat(industries.countsByCategory().get("Software")).isEqualTo(1.0);
    assertThat(industries.countsByCategory().get("Energy")).isEqualTo(0.0);
    assertThat(industries.countsByCategory().get("Healthcare")).isBetween(0.35, 0.75);
    assertThat(report.warnings()).isEmpty();
  }

  @Test
  void auc_crossValidated_isNearTheBestPossible() {
    var world = new World(4_000, 1, 12);

    FitReport report = world.fit(FitSettings.DEFAULT);

    assertThat(report.auc()).isCloseTo(world.bayesAuc(), within(0.015));
    assertThat(report.foldAucs()).hasSize(5);
    assertThat(report.aucLow()).isLessThan(report.auc());
    assertThat(report.aucHigh() - report.aucLow()).isBetween(0.02, 0.05);
  }

  @Test
  void score_ofTheProposal_ranksAsTheModelDoes() {
    var world = new World(3_000, 1, 13);
    FitReport report = world.fit(FitSettings.DEFAULT);

    ScoringResult scores = Scoring.score(world.book(), new Facts(world.facts), report.profile());

    double[] byScore = scores.scores().stream().mapToDouble(AccountScore::score).toArray();
    boolean[] won = new boolean[byScore.length];
    for (int i = 0; i < won.length; i++) {
      won[i] = world.opportunities.get(i).won();
    }
    assertThat(Auc.of(byScore, won)).isCloseTo(world.bayesAuc(), within(0.015));
    double expected = Arrays.stream(byScore).map(report::winRate).sum() / byScore.length;
    assertThat(expected).isCloseTo((double) report.won() / report.opportunities(), within(0.01));
    assertThat(report.winRate(90)).isGreaterThan(report.winRate(10));
  }

  @Test
  void calibration_ofAKnownModel_coversTheTruthInMostDeciles() {
    FitReport report = new World(4_000, 1, 14).fit(FitSettings.DEFAULT);

    assertThat(report.calibration()).hasSize(10);
    assertThat(report.calibration().stream().mapToLong(CalibrationRow::opportunities).sum())
        .isEqualTo(4_000);
    assertThat(
            report.calibration().stream()
                .filter(
                    row ->
                        row.meanPredicted() >= row.winRateLow()
                            && row.meanPredicted() <= row.winRateHigh())
                .count())
        .isGreaterThanOrEqualTo(8);
    assertThat(report.calibration().get(9).winRate())
        .isGreaterThan(report.calibration().get(0).winRate() + 0.5);
  }

  @Test
  void pureNoise_hasAnAucOfAboutOneHalfAndAWarning() {
    double sum = 0;
    for (long seed = 21; seed <= 26; seed++) {
      FitReport report = new World(800, 0, seed).fit(FitSettings.DEFAULT);
      sum += report.auc();
      assertThat(report.auc()).isBetween(0.43, 0.57);
    }
    assertThat(sum / 6).isCloseTo(0.5, within(0.025));
    assertThat(new World(800, 0, 22).fit(FitSettings.DEFAULT).warnings())
        .contains(
            "The opportunities give no evidence that the profile tells won from lost ones (the 95 % interval of the AUC reaches 0.5); do not use it.");
  }

  @Test
  void fewOpportunities_areWarnedOf() {
    FitReport report = new World(80, 1, 31).fit(FitSettings.DEFAULT);

    assertThat(report.warnings())
        .anyMatch(warning -> warning.matches("Only \\d+ opportunities were (won|lost); .*"))
        .anyMatch(warning -> warning.matches("There are \\d+ weights to learn from .*"));
  }

  @Test
  void tooFewOpportunities_areRefused() {
    var world = new World(15, 0, 32);

    assertThatThrownBy(() -> world.fit(FitSettings.DEFAULT))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("10 of each are the least to learn from.");
  }

  @Test
  void order_ofOpportunities_decidesNothing() {
    var world = new World(600, 1, 33);
    FitReport forward = world.fit(FitSettings.DEFAULT);
    Collections.shuffle(world.opportunities, new Random(5));

    assertThat(world.fit(FitSettings.DEFAULT)).isEqualTo(forward);
  }

  @Test
  void proposal_writtenAsYaml_isReadBack() {
    Profile profile =
        new World(900, 1, 34).fit(FitSettings.DEFAULT.withName("won-deals")).profile();

    assertThat(ProfileReader.readText("p.yaml", ProfileWriter.toYaml(profile))).isEqualTo(profile);
    assertThat(profile.name()).isEqualTo("won-deals");
    assertThat(profile.criteria().stream().mapToDouble(Criterion::weight).sum())
        .isCloseTo(100, within(0.05));
  }

  @Test
  void consequenceOfWinning_namedAsAField_isWarnedOf() {
    var world = new World(400, 1, 35);

    assertThat(
            world
                .fit(FitSettings.DEFAULT.withFields(List.of("intent", "potential_usd", "kind")))
                .warnings())
        .contains(
            "kind may follow from winning rather than foretell it; the AUC is then too good.");
    assertThatThrownBy(() -> world.fit(FitSettings.DEFAULT.withFields(List.of("intnt"))))
        .hasMessage(
            "opportunities: Neither the book nor a fact has the field intnt. Did you mean intent?");
  }

  @Test
  void area_ofKnownRanks_isTheShareOfRightPairs() {
    double[] probabilities = {0.1, 0.4, 0.4, 0.8, 0.3};
    boolean[] won = {false, true, false, true, false};

    assertThat(Auc.of(probabilities, won)).isCloseTo(5.5 / 6, within(1e-12));
    assertThat(Auc.standardError(0.8, 51, 51)).isCloseTo(0.0441, within(0.001));
  }

  @Test
  void folds_keepAccountsTogetherAndBalanceOutcomes() {
    List<DecidedRow> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Account account = ScoringBooks.account("A" + i % 100, "Field", "Energy", 5, 0);
      rows.add(new DecidedRow("O" + i, account, i % 100 < 37 && i < 100));
    }

    int[] folds = Folds.deal(rows, 5, "outer");

    int[] wins = new int[5];
    for (int i = 0; i < 300; i++) {
      assertThat(folds[i]).isEqualTo(folds[i % 100]);
      wins[folds[i]] += rows.get(i).won() ? 1 : 0;
    }
    assertThat(wins).containsOnly(7, 8);
  }

  @Test
  void winHistory_ofAnAccount_isLaplacesRule() {
    var book = new Book(List.of(ScoringBooks.account("A1", "F", "Energy", 5, 0)), List.of());
    List<Opportunity> decided =
        List.of(
            new Opportunity("O1", "A1", true, OptionalLong.empty(), null),
            new Opportunity("O2", "A1", true, OptionalLong.empty(), null),
            new Opportunity("O3", "A1", false, OptionalLong.empty(), null),
            new Opportunity("O4", "A9", false, OptionalLong.empty(), null));

    assertThat(WinHistory.facts(book, decided))
        .extracting(Fact::field, Fact::value)
        .containsExactly(
            tuple("won_opportunities", "2"),
            tuple("lost_opportunities", "1"),
            tuple("win_rate", "0.6"));
  }
}
