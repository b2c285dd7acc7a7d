package dev.fairfield.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairfield.service.plans.SampleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code explain} and {@code diff} say of plans in folders, and what they refuse. */
class ExplainTest {

  @TempDir private Path folder;

  private Terminal terminal;

  @BeforeEach
  void writePlan() throws IOException {
    terminal = Terminal.in(folder);
    terminal.plan("plan");
  }

  private Terminal.Run explain(String... more) {
    String[] arguments = new String[more.length + 5];
    arguments[0] = "explain";
    arguments[1] = "--plan";
    arguments[2] = terminal.path("plan").toString();
    arguments[3] = "--steps";
    arguments[4] = "20";
    System.arraycopy(more, 0, arguments, 5, more.length);
    return terminal.run(arguments);
  }

  private Terminal.Run diff(String from, String to, String... more) {
    String[] arguments = new String[more.length + 5];
    arguments[0] = "diff";
    arguments[1] = "--from";
    arguments[2] = terminal.path(from).toString();
    arguments[3] = "--to";
    arguments[4] = terminal.path(to).toString();
    System.arraycopy(more, 0, arguments, 5, more.length);
    return terminal.run(arguments);
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(terminal.text(name));
  }

  private void assertRefused(Terminal.Run run, String message) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    assertThat(terminal.path("why")).doesNotExist();
  }

  @Test
  void explain_movedFolder_stillShowsTheCosts() throws IOException {
    Files.delete(terminal.path("accounts.csv"));
    Files.delete(terminal.path("reps.csv"));
    Files.move(terminal.path("plan"), terminal.path("elsewhere"));
    Files.move(terminal.path("elsewhere"), terminal.path("plan"));

    Terminal.Run run = explain("--out", terminal.path("why").toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("This plan keeps every hard rule and costs $16,224 a year")
        .contains("Cost by rule", "Cost by rep", "Dearest accounts", "R2 (moved)");
    assertThat(terminal.files("why"))
        .containsExactly("account-costs.csv", "explanation.json", "rep-costs.csv");
    assertThat(json("why/explanation.json").get("costCents"))
        .isEqualTo(json("plan/plan.json").get("costCents"));
  }

  @Test
  void account_asked_showsOwnerAndAlternatives() {
    Terminal.Run run = explain("--account", "A3");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("A3 Crux", "owned by R2 Bob", "Today it is owned by R1 Ann.")
        .contains("2 reps may own it.", "What would have to change", "for R1: ");
  }

  @Test
  void account_unknown_isRefused() {
    assertRefused(
        explain("--account", "A9", "--out", terminal.path("why").toString()),
        "--account: The account A9 is not in the plan's book; account ids stand in assignments.csv.");
  }

  @Test
  void studies_all_writeTheSameFilesEachTime() throws IOException {
    String[] studies = {
      "--price-rules", "--frontier", "--stability", "--runs", "2", "--error", "0.3", "--out", ""
    };
    studies[8] = terminal.path("one").toString();
    Terminal.Run run = explain(studies);
    studies[8] = terminal.path("two").toString();
    explain(studies);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("What each rule costs a year", "Pricing rules, 1 of ", "Capacity")
        .contains("The best plan found for each number of moves", "no move", "any number of moves")
        .contains("How steady owners are when potentials are off by 30 % (2 of 2 runs");
    assertThat(terminal.files("one"))
        .containsExactly(
            "account-costs.csv",
            "explanation.json",
            "frontier.csv",
            "rep-costs.csv",
            "rule-prices.csv",
            "stability.csv");
    for (String file : terminal.files("one")) {
      assertThat(terminal.path("two").resolve(file))
          .as(file)
          .hasSameBinaryContentAs(terminal.path("one").resolve(file));
    }
  }

  @Test
  void folder_withoutAPlan_isRefused() throws IOException {
    Files.delete(terminal.path("plan/plan.json"));

    assertRefused(
        explain(), "holds no plan: plan.json is not there. Name a folder that plan --out wrote.");
  }

  @Test
  void book_changedSince_isRefused() throws IOException {
    terminal.edit("plan/book-accounts.csv", "100000", "100001");

    assertRefused(
        explain(),
        "book-accounts.csv: The file was changed after the plan was made, so the plan's figures no longer hold.");
  }

  @Test
  void assignments_changedSince_areRefused() throws IOException {
    terminal.edit("plan/assignments.csv", "A1,R1", "A1,R2");

    assertRefused(explain(), "assignments.csv: The assignments cost $");
  }

  @Test
  void plan_withoutItsBook_isRefused() throws IOException {
    Files.delete(terminal.path("plan/book-reps.csv"));

    assertRefused(explain(), "has no book-reps.csv, the book the plan was made for");
  }

  @Test
  void error_outOfRange_isRefused() {
    assertRefused(
        explain("--stability", "--error", "20"),
        "The relative error is 20.0; more than 0 and at most 2 is allowed (0.2 is 20 %).");
  }

  @Test
  void diff_ofTwoPlans_showsWhatGoesFromWhomToWhom() throws IOException {
    Path request = terminal.write("pins.yaml", "pins: {A3: R1}\n");
    terminal.plan("pinned", "--request", request.toString());

    Terminal.Run run = diff("plan", "pinned", "--out", terminal.path("why").toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("of 4 accounts have another owner, 2 of 2 reps another territory")
        .contains("What goes from whom to whom");
    assertThat(terminal.files("why"))
        .containsExactly("diff.json", "moves.csv", "rep-changes.csv", "rep-pairs.csv");
    assertThat(terminal.text("why/moves.csv")).contains("A3,Crux,R2,R1,120000.00,50000.00,30.00");
    JsonNode diff = json("why/diff.json");
    assertThat(diff.get("differenceCents").asLong())
        .isEqualTo(
            json("pinned/plan.json").get("costCents").asLong()
                - json("plan/plan.json").get("costCents").asLong());
  }

  @Test
  void diff_atOtherPrices_isRefused() throws IOException {
    Path request = terminal.write("prices.yaml", "prices: {grossMargin: 0.5}\n");
    terminal.plan("half", "--request", request.toString());

    assertRefused(diff("plan", "half"), "--to: The two plans were priced differently");
  }

  @Test
  void explain_ofTheSampleBook_agreesWithItsPlan() throws IOException {
    SampleBook.copyTo(folder);
    terminal.plan("plan");

    Terminal.Run run = explain("--account", "A00001", "--out", terminal.path("why").toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("A00001 ", "reps may own it; not: 12 of another team.");
    assertThat(json("why/explanation.json").get("costCentsByRule"))
        .isEqualTo(json("plan/plan.json").get("costCentsByRule"));
  }

  @Test
  void plan_thatCannotFit_namesRemedies() throws IOException {
    terminal.edit("reps.csv", ",100\n", ",40\n");

    Terminal.Run run = terminal.plan("none");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "Any one of these would let the accounts fit, tried one by one, the cheapest first:")
        .contains("Raise capacity_hours by 20.0 hours in all: R1 by 10.0, R2 by 10.0.");
  }
}
