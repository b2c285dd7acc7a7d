package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.io.BookWriter;
import dev.fairfield.scenarios.io.ProblemsWriter;
import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes scores as CSV files that are safe to open in a spreadsheet. */
public final class ScoreWriter {

  private static final List<String> SCORE_HEADER =
      List.of(
          "account_id",
          "score",
          "tier",
          "criterion",
          "field",
          "value",
          "missing",
          "fulfilment",
          "points",
          "most_points");

  private static final List<String> POTENTIAL_HEADER =
      List.of("account_id", "potential_usd", "score", "segment", "segment_value_usd", "source");

  private static final int FULFILMENT_DECIMALS = 4;

  private ScoreWriter() {}

  /**
   * Writes {@code accounts.csv} with the column score filled, {@code scores.csv} (one row for each
   * account and criterion; the points of an account add up to its score), {@code potentials.csv},
   * {@code problems.csv} and {@code profile.yaml} into a folder.
   *
   * @throws IOException when a file cannot be written
   */
  public static void write(Path folder, ScoringResult result) throws IOException {
    BookWriter.writeAccounts(folder.resolve("accounts.csv"), result.book());
    writeScores(folder.resolve("scores.csv"), result);
    SpreadsheetCsv.write(
        folder.resolve("potentials.csv"),
        POTENTIAL_HEADER,
        result.potentials().stream().map(ScoreWriter::cells));
    ProblemsWriter.write(folder.resolve("problems.csv"), result.problems());
    Files.writeString(
        folder.resolve("profile.yaml"),
        ProfileWriter.toYaml(result.profile()),
        StandardCharsets.UTF_8);
  }

  /**
   * Writes scores with their parts.
   *
   * @throws IOException when the file cannot be written; nothing is left behind then
   */
  public static void writeScores(Path file, ScoringResult result) throws IOException {
    SpreadsheetCsv.write(file, SCORE_HEADER, result.scores().stream().flatMap(ScoreWriter::rows));
  }

  private static Stream<List<Cell>> rows(AccountScore score) {
    return score.parts().stream()
        .map(
            part ->
                List.of(
                    Cell.text(score.accountId()),
                    points(score.scoreHundredths()),
                    Cell.text(score.tier()),
                    Cell.text(part.criterion().name()),
                    Cell.text(part.criterion().field()),
                    Cell.text(part.value()),
                    Cell.text(Boolean.toString(part.isMissing())),
                    Cell.number(
                        BigDecimal.valueOf(part.fulfilment())
                            .setScale(FULFILMENT_DECIMALS, RoundingMode.HALF_UP)),
                    points(part.pointsHundredths()),
                    points(part.mostHundredths())));
  }

  private static List<Cell> cells(ScoredPotential potential) {
    return List.of(
        Cell.text(potential.accountId()),
        Cell.number(BigDecimal.valueOf(potential.potentialCents(), 2)),
        points(potential.scoreHundredths()),
        Cell.text(potential.segment()),
        Cell.number(BigDecimal.valueOf(potential.segmentCents(), 2)),
        Cell.text(potential.source()));
  }

  private static Cell points(int hundredths) {
    return Cell.number(BigDecimal.valueOf(hundredths, 2));
  }
}
