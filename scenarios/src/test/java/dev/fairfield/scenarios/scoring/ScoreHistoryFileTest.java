package dev.fairfield.scenarios.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.validation.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreHistoryFileTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @TempDir private Path folder;

  private static AccountScore score(String account, int hundredths) {
    var criterion =
        new Criterion("size", "employees", 1, new Curve(List.of(new CurvePoint(0, 1))), 0);
    return new AccountScore(
        account,
        hundredths,
        "A",
        List.of(new ScorePart(criterion, "3", hundredths / 10_000.0, hundredths, 10_000)));
  }

  @Test
  void append_aDayTwice_countsItOnceAndIsReadBack() throws IOException {
    Path file = folder.resolve("history.csv");
    assertThat(ScoreHistoryFile.read(file)).isEmpty();
    Map<String, ScoreHistory> histories =
        ScoreHistoryFile.append(Map.of(), List.of(score("=A1", 4_025), score("A2", 7)), DAY);
    histories = ScoreHistoryFile.append(histories, List.of(score("=A1", 4_100)), DAY);
    histories = ScoreHistoryFile.append(histories, List.of(score("=A1", 50)), DAY.plusDays(9));

    ScoreHistoryFile.write(file, histories);

    assertThat(Files.readString(file))
        .isEqualTo(
            "account_id,date,score\n'=A1,2026-03-01,41.00\n'=A1,2026-03-10,0.50\n"
                + "A2,2026-03-01,0.07\n");
    assertThat(ScoreHistoryFile.read(file)).isEqualTo(histories);
  }

  @Test
  void flags_ofAScoreThatJumps_restOnTheDaysBefore() {
    Map<String, ScoreHistory> histories = new TreeMap<>();
    for (int day = 0; day < 8; day++) {
      histories =
          new TreeMap<>(
              ScoreHistoryFile.append(histories, List.of(score("A1", 3_000)), DAY.plusDays(day)));
    }

    assertThat(flags(histories, 9_000, 8)).extracting(ScoreFlag::rises).containsExactly(true);
    assertThat(flags(histories, 1_000, 8)).extracting(ScoreFlag::rises).containsExactly(false);
    assertThat(flags(histories, 3_100, 8)).isEmpty();
    assertThat(flags(histories, 9_000, 7)).isEmpty();
    assertThat(flags(Map.of(), 9_000, 8)).isEmpty();
  }

  private static List<ScoreFlag> flags(
      Map<String, ScoreHistory> histories, int hundredths, int day) {
    return ScoreHistoryFile.flags(
        histories, List.of(score("A1", hundredths)), DAY.plusDays(day), ControlSettings.DEFAULT);
  }

  @Test
  void read_ofAWrongRow_namesItsLine() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("history.csv"),
            "account_id,date,score\nA1,2026-03-01,3\n,2026-03-01,3\n");

    assertThatThrownBy(() -> ScoreHistoryFile.read(file))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> {
              assertThat(refusal.problems()).singleElement();
              assertThat(refusal.problems().get(0).line()).isEqualTo(3);
              assertThat(refusal.problems().get(0).message())
                  .isEqualTo(
                      "\", 2026-03-01, 3\" cannot be read; allowed are an account id, a date such as"
                          + " 2026-03-31 and a score from 0 to 100.");
            });
  }
}
