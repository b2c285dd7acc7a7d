package dev.fairfield.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that cannot be used: exit code 2, a message that says what to do, and nothing written. */
class BadInputTest {

  @TempDir private Path folder;

  private Terminal terminal;

  @BeforeEach
  void writeBook() throws IOException {
    terminal = Terminal.in(folder);
  }

  private void assertRefused(Terminal.Run run, String... messages) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(messages);
    assertThat(run.err() + run.out()).doesNotContain("Exception", "\tat ");
    assertThat(terminal.path("out")).doesNotExist();
    assertThat(terminal.path(".out.part")).doesNotExist();
  }

  private Terminal.Run planWithRequest(String yaml) throws IOException {
    return terminal.plan("out", "--request", terminal.write("request.yaml", yaml).toString());
  }

  @Test
  void accounts_missing_areNamed() throws IOException {
    Files.delete(terminal.path("accounts.csv"));

    assertRefused(terminal.plan("out"), "accounts.csv: The file ", "accounts.csv does not exist.");
  }

  @Test
  void accounts_empty_needAHeader() throws IOException {
    terminal.write("accounts.csv", "");

    assertRefused(
        terminal.plan("out"),
        "accounts.csv: The file is empty; it needs a header row with account_id, potential_usd.");
  }

  @Test
  void preset_unknown_listsTheKnownOnes() {
    assertRefused(
        terminal.plan("out", "--preset", "siebel"),
        "The preset \"siebel\" is unknown; choose one of fairfield, salesforce, hubspot, health-education");
  }

  @Test
  void reps_none_areAskedFor() throws IOException {
    terminal.write("reps.csv", "rep_id,name,latitude,longitude,team,capacity_hours\n");

    assertRefused(terminal.plan("out"), "reps.csv: The book has no rep; add reps or open seats.");
  }

  @Test
  void team_withoutRep_namesTheAccountsAndTheTeams() throws IOException {
    terminal.edit("accounts.csv", "40.8,-74.1,East", "40.8,-74.1,West");

    assertRefused(
        terminal.plan("out"),
        "accounts.csv:5: The team West has 1 account and no rep (A4); teams with reps are East.");
  }

  @Test
  void capacity_tooSmall_saysHowManyHoursAreMissingAndWhatToDo() throws IOException {
    terminal.edit("reps.csv", ",100\n", ",40\n");

    assertRefused(
        terminal.plan("out"),
        "No plan can fit: 4 accounts need 100.0 selling hours a year and the 2 reps who may own them (R1, R2) have 80.0: 20.0 hours are missing. Raise capacity_hours",
        "Nothing was written.");
  }

  @Test
  void request_notWellFormed_namesTheLine() throws IOException {
    assertRefused(
        planWithRequest("rules: ["), "request.yaml:1: The file request.yaml is not well-formed");
  }

  @Test
  void request_unknownSetting_suggestsAnother() throws IOException {
    assertRefused(
        planWithRequest("rulez:\n  maxMoves: 1\n"),
        "The setting rulez is unknown; did you mean rules?");
  }

  @Test
  void request_missing_isNamed() {
    assertRefused(
        terminal.plan("out", "--request", terminal.path("none.yaml").toString()),
        "none.yaml: The file ",
        "none.yaml does not exist; check its name and folder.");
  }

  @Test
  void pins_ofUnknownRepAndAccount_nameTheRequestFile() throws IOException {
    assertRefused(
        planWithRequest("pins:\n  A1: R7\n  ZZ: R1\n"),
        "request.yaml: The account A1 is pinned to R7, who is not among the reps; take the pin off or name a present rep.",
        "request.yaml: The pin of account ZZ to rep R1 cannot hold: the book has no such account to assign.");
  }

  @Test
  void startFrom_unknownIds_areListed() throws IOException {
    Path start = terminal.write("start.csv", "account_id,rep_id\nA1,R7\nA2,R7\nZZ,R1\n");

    Terminal.Run run = terminal.plan("out", "--start-from", start.toString());

    assertRefused(
        run,
        "start.csv: The account ZZ is not in the book; take its rows out, or correct the id in column account_id.",
        "start.csv: The rep R7 is not in the book; take its rows out, or correct the id in column rep_id.");
    assertThat(run.err().lines()).hasSize(2);
  }

  @Test
  void stepsAndTimeLimit_together_areRefused() {
    assertRefused(
        terminal.plan("out", "--time-limit", "1s"),
        "Give --time-limit or --steps, not both.",
        "Try 'fairfield plan --help'");
  }

  @Test
  void timeLimit_ofNoTime_saysWhatIsAllowed() {
    String[] arguments =
        terminal.planArguments("--out", terminal.path("out").toString(), "--time-limit", "0s");

    assertRefused(terminal.run(arguments), "'0s' is no time limit; allowed is more than 0s");
  }

  @Test
  void threads_none_areRefused() {
    assertRefused(terminal.plan("out", "--threads", "0"), "--threads is 0; 1 or more is allowed.");
  }

  @Test
  void options_missing_areNamed() {
    assertRefused(
        terminal.run("plan"),
        "Missing required options: '--accounts=FILE', '--reps=FILE', '--out=DIR'");
  }

  @Test
  void command_unknown_isNamed() {
    assertRefused(terminal.run("plam"), "Unmatched argument at index 0: 'plam'", "fairfield plan");
  }

  @Test
  void outputFolder_thatIsAFile_isRefusedBeforeTheSearch() throws IOException {
    terminal.write("taken", "a file");

    for (String out : new String[] {"taken", "taken/below"}) {
      Terminal.Run run = terminal.plan(out);
      assertRefused(run, "taken is a file; name a folder for the results.");
      assertThat(run.out()).doesNotContain("Proving");
    }
    assertThat(terminal.text("taken")).isEqualTo("a file");
  }

  @Test
  void validate_ofAGoodBook_countsIt() {
    Terminal.Run run = validate();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("4 accounts (4 to assign), 2 reps, 1 team: ready to plan.");
  }

  @Test
  void validate_ofABadCell_listsItAndWritesProblems() throws IOException {
    terminal.edit("accounts.csv", "36.1", "north");

    Terminal.Run run = validate();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).contains("Errors, which stop the run: 1", "accounts.csv:2: ");
    assertThat(terminal.text("problems/problems.csv")).contains("latitude", "north");
  }

  private Terminal.Run validate() {
    return terminal.run(
        "validate",
        "--accounts",
        terminal.path("accounts.csv").toString(),
        "--reps",
        terminal.path("reps.csv").toString(),
        "--out",
        terminal.path("problems").toString());
  }
}
