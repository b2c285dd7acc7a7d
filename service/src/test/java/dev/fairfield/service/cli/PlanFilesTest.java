package dev.fairfield.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairfield.service.plans.SampleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files a plan leaves, and that they agree with each other. */
class PlanFilesTest {

  private static final List<String> REPEATABLE =
      List.of(
          "assignments.csv",
          "book-accounts.csv",
          "book-reps.csv",
          "plan.json",
          "territories.geojson",
          "report.html",
          "problems.csv");

  @TempDir private Path folder;

  private Terminal terminal;

  @BeforeEach
  void writeBook() throws IOException {
    terminal = Terminal.in(folder);
  }

  private JsonNode planJson(String name) throws IOException {
    return new ObjectMapper().readTree(terminal.text(name + "/plan.json"));
  }

  @Test
  void plan_ofATinyBook_writesItsFilesAndTheAssignments() throws IOException {
    Terminal.Run run = terminal.plan("out");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("This plan keeps every hard rule and costs $16,224 a year");
    assertThat(terminal.files("out"))
        .containsExactly(
            "assignments.csv",
            "book-accounts.csv",
            "book-reps.csv",
            "plan.json",
            "problems.csv",
            "report.html",
            "run.json",
            "territories.geojson");
    assertThat(terminal.text("out/assignments.csv").lines())
        .containsExactly(
            "account_id,rep_id,previous_rep_id,moved",
            "A1,R1,R1,false",
            "A2,R1,R2,true",
            "A3,R2,R1,true",
            "A4,R2,R9,false");
  }

  @Test
  void problems_ofTheBook_areShownOnceAndWritten() throws IOException {
    Terminal.Run run = terminal.plan("out");

    String warning =
        "The owner R9 is not among the reps and counts as having left; 1 account is orphaned (A4).";
    assertThat(run.out()).containsOnlyOnce(warning);
    assertThat(terminal.text("out/problems.csv")).containsOnlyOnce(warning);
  }

  @Test
  void planJson_figures_addUpAndAgreeWithTheAssignments() throws IOException {
    terminal.plan("out");

    JsonNode plan = planJson("out");
    long cost = plan.get("costCents").asLong();
    long bound = plan.get("lowerBoundCents").asLong();
    assertThat(sum(plan.get("costCentsByRule"))).isEqualTo(cost);
    assertThat(bound).isPositive().isLessThanOrEqualTo(cost);
    assertThat(plan.get("gap").asDouble()).isEqualTo((double) (cost - bound) / bound);
    assertThat(plan.get("hard").asLong()).isZero();
    assertThat(sum(plan.get("hardByRule"))).isZero();
    assertThat(plan.get("mediumCents").asLong()).isZero();
    assertThat(plan.get("moves").asInt()).isEqualTo(2);
    assertThat(plan.get("orphans").asInt()).isEqualTo(1);
    assertThat(plan.get("manifest").get("stoppedEarly").asBoolean()).isFalse();
    var accountsByRep = new TreeMap<String, Integer>();
    long byRep = 0;
    for (JsonNode rep : plan.get("reps")) {
      accountsByRep.put(rep.get("repId").asText(), rep.get("accounts").asInt());
      byRep += sum(rep.get("costCentsByRule"));
    }
    assertThat(accountsByRep).containsEntry("R1", 2).containsEntry("R2", 2).hasSize(2);
    assertThat(byRep).isEqualTo(cost);
  }

  private static long sum(JsonNode numbers) {
    return StreamSupport.stream(numbers.spliterator(), false).mapToLong(JsonNode::asLong).sum();
  }

  @Test
  void manifest_inputs_carryRoleNameAndDigest() throws IOException, NoSuchAlgorithmException {
    Path request = terminal.write("request.yaml", "rules:\n  maxMoves: 2\n");
    Path start = terminal.write("start.csv", "account_id,rep_id\nA1,R1\nA2,\n");
    terminal.plan("out", "--request", request.toString(), "--start-from", start.toString());

    JsonNode manifest = planJson("out").get("manifest");
    List<String> inputs = new ArrayList<>();
    manifest
        .get("inputs")
        .forEach(
            input ->
                inputs.add(
                    String.join(
                        " ",
                        input.get("role").asText(),
                        input.get("name").asText(),
                        input.get("sha256").asText())));
    assertThat(inputs)
        .containsExactly(
            "accounts accounts.csv " + sha256("accounts.csv"),
            "reps reps.csv " + sha256("reps.csv"),
            "request request.yaml " + sha256("request.yaml"),
            "start start.csv " + sha256("start.csv"));
    assertThat(manifest.get("seed").asLong()).isEqualTo(1);
    assertThat(manifest.get("steps").asInt()).isEqualTo(20);
    assertThat(manifest.get("request").get("rules").get("maxMoves").asInt()).isEqualTo(2);
  }

  private String sha256(String name) throws IOException, NoSuchAlgorithmException {
    byte[] bytes = Files.readAllBytes(terminal.path(name));
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void plan_intoAFolderThatExists_replacesItsFilesAndKeepsOthers() throws IOException {
    Files.createDirectory(terminal.path("out"));
    terminal.write("out/notes.txt", "mine");
    terminal.write("out/plan.json", "old");

    assertThat(terminal.plan("out").exitCode()).isZero();

    assertThat(terminal.files("out")).hasSize(9).contains("notes.txt").doesNotContain(".part");
    assertThat(planJson("out").get("outcome").asText()).isEqualTo("FEASIBLE");
  }

  @Test
  void plan_fromItsOwnAssignments_costsNoMore() throws IOException {
    terminal.plan("first");
    terminal.plan("second", "--start-from", terminal.path("first/assignments.csv").toString());

    assertThat(planJson("second").get("costCents").asLong())
        .isLessThanOrEqualTo(planJson("first").get("costCents").asLong());
  }

  @Test
  void openPool_bookAboveCapacity_leavesPotentialUnassigned() throws IOException {
    terminal.edit("reps.csv", ",100\n", ",40\n");
    Path request = terminal.write("request.yaml", "rules:\n  openPool: true\n");

    Terminal.Run run = terminal.plan("out", "--request", request.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains(
            "it is proven that no plan that leaves no more potential without an owner ($90,000) can cost less than");
    assertThat(planJson("out").get("mediumCents").asLong()).isEqualTo(9_000_000);
    assertThat(planJson("out").get("unownedAccounts").asInt()).isEqualTo(1);
    assertThat(terminal.text("out/assignments.csv")).contains("A4,,R9,false");
    assertThat(terminal.text("out/report.html").contains(",-1],\"previous\":[")).isTrue();
  }

  @Test
  void plan_ofTheSampleBook_isTheSameBytesOnOneThreadAndTwo() throws IOException {
    SampleBook.copyTo(folder);
    terminal.plan("one", "--threads", "1");
    terminal.plan("two", "--threads", "2");

    for (String file : REPEATABLE) {
      assertThat(terminal.path("two").resolve(file))
          .as(file)
          .hasSameBinaryContentAs(terminal.path("one").resolve(file));
    }
    assertThat(planJson("one").get("hard").asLong()).isZero();
    assertThat(planJson("one").get("illustrative").asBoolean()).isTrue();
    try (Stream<String> lines = Files.lines(terminal.path("one").resolve("assignments.csv"))) {
      assertThat(lines.skip(1).filter(line -> line.endsWith(",true")).count())
          .isEqualTo(planJson("one").get("moves").asLong());
    }
  }

  @Test
  void plan_ofATinyBook_isTheSameBytesEachTime() throws IOException {
    terminal.plan("one", "--threads", "2");
    terminal.plan("two", "--threads", "2");

    for (String file : REPEATABLE) {
      assertThat(terminal.path("two").resolve(file))
          .as(file)
          .hasSameBinaryContentAs(terminal.path("one").resolve(file));
    }
  }
}
