package dev.fairfield.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enriching, scoring and proposing a profile, as people type it. */
class IntelligenceTest {

  @TempDir private Path folder;

  private Terminal terminal;

  @BeforeEach
  void writeFiles() throws IOException {
    terminal = Terminal.in(folder);
    terminal.write("vendor.csv", "id,staff,intent\nA1,120,80\nA3,15,20\nA9,1,1\n");
    terminal.write(
        "enrichment.yaml",
        """
        name: test
        sources:
          - name: vendor
            file: vendor.csv
            asOf: 2026-03-31
            match: {id: id}
            fields: {employees: staff}
            signals: {intent: {column: intent, type: number}}
        """);
    terminal.write(
        "profile.yaml",
        """
        name: test
        criteria:
          - {field: employees, weight: 1, missing: 0.2, curve: [{at: 20, counts: 0}, {at: 220, counts: 1}]}
          - {field: intent, weight: 3, missing: 0, curve: [{at: 0, counts: 0}, {at: 100, counts: 1}]}
        potential: {field: team, valuesUsd: {East: 50000}, source: test}
        """);
  }

  private Terminal.Run run(String command, String... more) {
    return terminal.run(
        Stream.concat(
                Stream.of(
                    command,
                    "--accounts",
                    terminal.path("accounts.csv").toString(),
                    "--reps",
                    terminal.path("reps.csv").toString()),
                Arrays.stream(more))
            .toArray(String[]::new));
  }

  private String path(String name) {
    return terminal.path(name).toString();
  }

  @Test
  void enrichAndScore_ofATinyBook_writeWholeFolders() throws IOException {
    terminal.edit("accounts.csv", ",120000,", ",,");
    Terminal.Run enrich =
        run("enrich", "--request", path("enrichment.yaml"), "--out", path("enriched"));

    assertThat(enrich.err()).isEmpty();
    assertThat(enrich.exitCode()).isZero();
    assertThat(enrich.out())
        .contains("0 values differ from the one in use (conflicts.csv), 1 rows found no account");
    assertThat(terminal.files("enriched"))
        .containsExactly(
            "accounts.csv",
            "conflicts.csv",
            "facts.csv",
            "problems.csv",
            "sources.csv",
            "unmatched.csv");

    Terminal.Run score =
        terminal.run(
            "score",
            "--accounts",
            path("enriched/accounts.csv"),
            "--reps",
            path("reps.csv"),
            "--facts",
            path("enriched/facts.csv"),
            "--profile",
            path("profile.yaml"),
            "--out",
            path("scored"));

    assertThat(score.err()).isEmpty();
    assertThat(score.exitCode()).isZero();
    assertThat(score.out()).contains("1 accounts had no potential and got score");
    assertThat(terminal.text("scored/scores.csv"))
        .contains("A1,72.50,B,employees,employees,120,false,0.5000,12.50,25.00");
    assertThat(terminal.text("scored/potentials.csv")).contains("A3,7500.00,15.00,East");
    assertThat(run("validate").exitCode()).isEqualTo(2);
    terminal.write("accounts.csv", terminal.text("scored/accounts.csv"));
    assertThat(run("validate").out()).contains("4 accounts (4 to assign)");
  }

  @Test
  void enrich_again_keepsWhatIsKnownAndListsWhatDiffers() throws IOException {
    String[] request = {"--request", path("enrichment.yaml"), "--out", path("enriched")};
    run("enrich", request);
    terminal.write("known.csv", terminal.text("enriched/facts.csv"));
    terminal.write("vendor.csv", "id,staff,intent\nA1,120,95\n");

    Terminal.Run again =
        run("enrich", request[0], request[1], request[2], request[3], "--facts", path("known.csv"));

    assertThat(again.err()).isEmpty();
    assertThat(terminal.text("enriched/facts.csv"))
        .contains("A1,intent,number,95,", "A1,intent,number,80,", "A3,intent,number,20,");
    assertThat(terminal.text("enriched/conflicts.csv"))
        .contains("A1,intent,95,vendor,2026-03-31,80,vendor,2026-03-31,");
  }

  @Test
  void enrich_ofABrokenFile_writesNothing() throws IOException {
    terminal.write("vendor.csv", "id,staff\nA1,3\n");

    Terminal.Run run =
        run("enrich", "--request", path("enrichment.yaml"), "--out", path("enriched"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out())
        .contains("vendor.csv:1: The file has no column intent; it has id, staff.");
    assertThat(run.err()).contains("Nothing was written");
    assertThat(terminal.path("enriched")).doesNotExist();
  }

  @Test
  void score_withABrokenProfile_namesTheSetting() throws IOException {
    terminal.edit("profile.yaml", "weight: 3", "weight: much");

    Terminal.Run run = run("score", "--profile", path("profile.yaml"), "--out", path("scored"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("profile.yaml:4: criteria[1].weight is much;");
    assertThat(terminal.path("scored")).doesNotExist();
  }

  @Test
  void score_withAHistory_appendsToItAndFlagsWhatJumps() throws IOException {
    terminal.write("facts.csv", facts(30));
    for (int day = 1; day <= 8; day++) {
      Terminal.Run quiet = scoreWithHistory(day);
      assertThat(quiet.err()).isEmpty();
      assertThat(quiet.out()).doesNotContain("jumped");
    }
    terminal.write("facts.csv", facts(90));

    Terminal.Run spike = scoreWithHistory(9);
    Terminal.Run again = scoreWithHistory(9);

    assertThat(spike.exitCode()).isZero();
    assertThat(spike.out()).contains("The score of account A1 jumped to 72.5 on 2026-03-09");
    assertThat(again.out()).isEqualTo(spike.out());
    assertThat(terminal.text("scored/flags.csv")).contains("A1,2026-03-09,72.50,27.50,");
    assertThat(terminal.text("history.csv").lines()).hasSize(1 + 4 * 9);
    assertThat(terminal.text("history.csv")).contains("A1,2026-03-09,72.50\n");
  }

  private static String facts(int intent) {
    return "account_id,field,type,value,source,as_of,match_method,match_score,use\n"
        + "A1,intent,number,"
        + intent
        + ",test,2026-03-01,id,1,used\n";
  }

  private Terminal.Run scoreWithHistory(int day) {
    return run(
        "score",
        "--profile",
        path("profile.yaml"),
        "--facts",
        path("facts.csv"),
        "--history",
        path("history.csv"),
        "--as-of",
        "2026-03-0" + day,
        "--out",
        path("scored"));
  }

  @Test
  void score_withABrokenHistory_leavesItAsItWas() throws IOException {
    terminal.write("history.csv", "account_id,date,score\nA1,2026-03-01,101\nA1,soon,3\n");

    Terminal.Run run =
        run(
            "score",
            "--profile",
            path("profile.yaml"),
            "--history",
            path("history.csv"),
            "--as-of",
            "2026-03-02",
            "--out",
            path("scored"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("history.csv:2", "history.csv:3", "a score from 0 to 100");
    assertThat(terminal.text("history.csv")).contains("A1,soon,3");
    assertThat(terminal.path("scored")).doesNotExist();
  }

  @Test
  void fitProfile_proposesAProfileThatScores() throws IOException {
    writeBookOfManyAccounts();

    Terminal.Run fit =
        run("fit-profile", "--opportunities", path("won.csv"), "--out", path("fitted"));

    assertThat(fit.err()).isEmpty();
    assertThat(fit.exitCode()).isZero();
    assertThat(fit.out()).contains("AUC 0.", "on opportunities held back", "employees");
    assertThat(terminal.files("fitted")).containsExactly("fit.json", "profile.yaml");
    assertThat(
            run("score", "--profile", path("fitted/profile.yaml"), "--out", path("scored"))
                .exitCode())
        .isZero();
  }

  @Test
  void fitProfile_withTooFewOpportunities_isRefused() throws IOException {
    terminal.write("won.csv", "opportunity_id,account_id,won\nO1,A1,true\n");

    Terminal.Run run =
        run("fit-profile", "--opportunities", path("won.csv"), "--out", path("fitted"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("10 of each are the least to learn from.");
  }

  private void writeBookOfManyAccounts() throws IOException {
    var random = new Random(8);
    List<String> accounts =
        new ArrayList<>(
            List.of("account_id,latitude,longitude,team,potential_usd,industry,employees"));
    List<String> won = new ArrayList<>(List.of("opportunity_id,account_id,won"));
    for (int i = 0; i < 300; i++) {
      int employees = 5 + random.nextInt(500);
      accounts.add(
          "A%d,36.%d,-86.7,East,9000,%s,%d"
              .formatted(i, i, i % 3 == 0 ? "Energy" : "Retail", employees));
      won.add("O%d,A%d,%s".formatted(i, i, random.nextInt(600) < employees));
    }
    terminal.write("accounts.csv", String.join("\n", accounts) + "\n");
    terminal.write("won.csv", String.join("\n", won) + "\n");
  }
}
