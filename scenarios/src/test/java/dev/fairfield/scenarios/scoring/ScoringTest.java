package dev.fairfield.scenarios.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.scenarios.enrichment.SignalType;
import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores of a book of four accounts, worked out by hand. */
class ScoringTest {

  private static final String PROFILE =
      """
      name: ideal
      criteria:
        - name: Industry
          field: industry
          weight: 3
          missing: 0.5
          table: {Software: 1, Healthcare: 0.4}
          otherwise: 0.1
        - name: Size
          field: employees
          weight: 4
          missing: 0.25
          curve:
            - {at: 20, counts: 0}
            - {at: 120, counts: 1}
        - name: Stack
          field: technologies
          weight: 2
          missing: 0
          table: {Kafka: 0.7, Airflow: 1}
      tiers:
        cuts: {B: 40, A: 70, C: 0}
      potential:
        field: team
        valuesUsd: {Enterprise: 90000}
        otherwiseUsd: 1234.56
        source: median revenue of customers in 2025
      """;

  private static final Book BOOK =
      new Book(
          List.of(
              ScoringBooks.account("A1", "Enterprise", "software", 95, 0),
              ScoringBooks.account("A2", "Field", "", 10, 700_00),
              ScoringBooks.account("A3", "Field", "Energy", -1, 0),
              ScoringBooks.account("A4", "Field", "Healthcare", 5_000, 0)),
          List.of());

  private static final Facts FACTS =
      new Facts(
          List.of(
              ScoringBooks.fact("A1", "technologies", SignalType.LIST, "Excel;Kafka"),
              ScoringBooks.fact("A4", "technologies", SignalType.LIST, "airflow;Kafka")));

  @TempDir private Path folder;

  private static ScoringResult score(String profile) {
    return Scoring.score(BOOK, FACTS, ProfileReader.readText("profile.yaml", profile));
  }

  @Test
  void scoreOne_ofEachAccount_isWhatScoringAllGivesIt() {
    for (String tiers :
        List.of("cuts: {B: 40, A: 70, C: 0}", "shares: {A: 0.25, B: 0.5, C: 0.25}")) {
      Profile profile =
          ProfileReader.readText(
              "profile.yaml", PROFILE.replace("cuts: {B: 40, A: 70, C: 0}", tiers));
      List<AccountScore> all = Scoring.score(BOOK, FACTS, profile).scores();
      for (AccountScore score : all) {
        assertThat(
                Scoring.scoreOne(
                    BOOK.findAccount(score.accountId()).orElseThrow(),
                    FACTS.of(score.accountId()),
                    profile,
                    rank(all)))
            .isEqualTo(score);
      }
    }
  }

  private static ScoreRank rank(List<AccountScore> all) {
    return new ScoreRank() {
      @Override
      public long accountsAbove(int scoreHundredths) {
        return all.stream().filter(other -> other.scoreHundredths() > scoreHundredths).count();
      }

      @Override
      public long accounts() {
        return all.size();
      }
    };
  }

  @Test
  void parts_ofEachAccount_areAsWorkedOutByHand() {
    ScoringResult result = score(PROFILE);

    assertThat(result.scores())
        .extracting(AccountScore::accountId, AccountScore::scoreHundredths, AccountScore::tier)
        .containsExactly(
            tuple("A1", 3_333 + 3_334 + 1_555, "A"),
            tuple("A2", 1_667, "C"),
            tuple("A3", 333 + 1_111, "C"),
            tuple("A4", 1_333 + 4_445 + 2_222, "A"));
    assertThat(result.scores().get(0).parts())
        .extracting(ScorePart::mostHundredths)
        .containsExactly(3_333, 4_445, 2_222);
    assertThat(result.book().findAccount("A1").orElseThrow().profile().score()).hasValue(82.22);
  }

  @Test
  void potential_whereTheBookHasNone_isScoreTimesSegmentValue() {
    ScoringResult result = score(PROFILE);

    assertThat(result.potentials())
        .extracting(
            ScoredPotential::accountId, ScoredPotential::segment, ScoredPotential::potentialCents)
        .containsExactly(
            tuple("A1", "Enterprise", 7_399_800L),
            tuple("A3", "otherwise", 17_827L),
            tuple("A4", "otherwise", 98_765L));
    assertThat(result.book().findAccount("A2").map(Account::value).orElseThrow().potentialCents())
        .isEqualTo(70_000);
  }

  @Test
  void potential_ofBands_followsTheNumber() {
    ScoringResult result =
        score(
            PROFILE.substring(0, PROFILE.indexOf("potential:"))
                + """
                potential:
                  field: employees
                  bands: [{from: 0, usd: 1000}, {from: 100, usd: 50000}]
                  source: test
                """);

    assertThat(result.potentials())
        .extracting(ScoredPotential::accountId, ScoredPotential::segment)
        .containsExactly(tuple("A1", "from 0"), tuple("A4", "from 100"));
    assertThat(result.problems())
        .extracting(Problem::message)
        .contains("1 accounts have no potential and no segment of the rule; they keep 0.");
  }

  @Test
  void tiers_byShare_fillFromTheTopAndTiesShare() {
    String shares =
        PROFILE.replace(
            "cuts: {B: 40, A: 70, C: 0}", "shares: {Gold: 0.25, Silver: 0.25, Rest: 0.5}");

    assertThat(score(shares).scores())
        .extracting(AccountScore::accountId, AccountScore::tier)
        .containsExactly(
            tuple("A1", "Gold"), tuple("A2", "Rest"), tuple("A3", "Rest"), tuple("A4", "Silver"));
    assertThat(
            score(shares.replace("weight: 3", "weight: 0").replace("weight: 4", "weight: 0"))
                .scores())
        .extracting(AccountScore::accountId, AccountScore::tier)
        .containsExactly(
            tuple("A1", "Silver"), tuple("A2", "Rest"), tuple("A3", "Rest"), tuple("A4", "Gold"));
  }

  @Test
  void missingValues_areCountedAndWarnedOf() {
    ScoringResult result = score(PROFILE.replace("field: technologies", "field: tecnologies"));

    assertThat(result.problems())
        .extracting(Problem::message)
        .containsExactly(
            "1 of 4 accounts have no industry; each counts 0.5 of the criterion Industry.",
            "1 of 4 accounts have no employees; each counts 0.25 of the criterion Size.",
            "Neither the book nor a fact has the field tecnologies, so every account counts 0.0 of the criterion Stack. Did you mean technologies?");
  }

  @Test
  void curve_overWords_isRefused() {
    assertThatThrownBy(() -> score(PROFILE.replace("field: employees", "field: industry")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "ideal: Size runs over the field industry, which holds text and no numbers; use a table, or another field.");
  }

  @Test
  void files_written_holdPartsThatAddUpAsPrinted() throws IOException {
    ScoreWriter.write(folder, score(PROFILE));

    assertThat(Files.readAllLines(folder.resolve("scores.csv")).subList(0, 4))
        .containsExactly(
            "account_id,score,tier,criterion,field,value,missing,fulfilment,points,most_points",
            "A1,82.22,A,Industry,industry,software,false,1.0000,33.33,33.33",
            "A1,82.22,A,Size,employees,95,false,0.7500,33.34,44.45",
            "A1,82.22,A,Stack,technologies,Excel;Kafka,false,0.7000,15.55,22.22");
    assertThat(Files.readAllLines(folder.resolve("potentials.csv")))
        .contains("A1,73998.00,82.22,Enterprise,90000.00,median revenue of customers in 2025");
    Path reps =
        Files.writeString(
            folder.resolve("reps.csv"),
            "rep_id,latitude,longitude,team\nR1,41,-90,Field\nR2,41,-91,Enterprise\n");
    Book read =
        BookReader.of(BookPreset.FAIRFIELD).read(folder.resolve("accounts.csv"), reps).getBook();
    assertThat(read.findAccount("A1").orElseThrow().profile().score()).hasValue(82.22);
    assertThat(ProfileReader.read(folder.resolve("profile.yaml")))
        .isEqualTo(ProfileReader.readText("profile.yaml", PROFILE));
  }
}
