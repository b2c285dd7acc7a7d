package dev.fairfield.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Simulations that cannot be: exit code 2, a message that says what to do, nothing written. */
class SimulateBadInputTest {

  @TempDir private Path folder;

  private Terminal terminal;

  @BeforeEach
  void writeBook() throws IOException {
    terminal = Terminal.in(folder);
    terminal.write("swap.csv", "account_id,rep_id\nA1,R2\nA2,R2\nA3,R1\nA4,R1\n");
  }

  private void assertRefused(Terminal.Run run, String... messages) {
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(messages);
    assertThat(run.err() + run.out()).doesNotContain("Exception", "\tat ", "Simulating");
    assertThat(terminal.path("out")).doesNotExist();
    assertThat(terminal.path(".out.part")).doesNotExist();
  }

  private Terminal.Run simulate(String plan, String scenario, String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "--plan";
    arguments[1] = plan;
    arguments[2] = "--scenario";
    arguments[3] = scenario;
    System.arraycopy(more, 0, arguments, 4, more.length);
    return terminal.simulate("out", arguments);
  }

  @Test
  void scenario_unknown_namesTheNearest() {
    assertRefused(
        simulate("today", "stedy-state"),
        "scenario: The catalogue has no scenario stedy-state. Did you mean steady-state?");
  }

  @Test
  void scenario_ofAnotherBook_namesWhatIsMissing() {
    assertRefused(
        simulate("today", "new-quarter"),
        "new-quarter: events[0].repLeaves.rep is R12, which is no rep of the book");
  }

  @Test
  void scenario_fileMissing_isNamed() {
    assertRefused(
        simulate("today", terminal.path("none.yaml").toString()),
        "none.yaml: The file ",
        "none.yaml does not exist");
  }

  @Test
  void scenario_wrongValues_nameFileLineAndPath() throws IOException {
    Path none = terminal.write("s.yaml", "name: s\nstartDate: 2027-01-04\nhorizonWeeks: 0\n");
    Path negative =
        terminal.write("n.yaml", "name: n\nstartDate: 2027-01-04\ndemand: {newSaleFactor: -1}\n");
    Path stranger =
        terminal.write(
            "r.yaml",
            "name: r\nstartDate: 2027-01-04\nevents:\n  - repLeaves: {rep: R7, week: 1}\n");

    assertRefused(simulate("today", none.toString()), "s.yaml:3: horizonWeeks is 0;");
    assertRefused(simulate("today", negative.toString()), "n.yaml:3: demand.newSaleFactor is -1;");
    assertRefused(
        simulate("today", stranger.toString()), "r.yaml:4: events[0].repLeaves.rep is R7");
  }

  @Test
  void scenario_eventOfUnknownTeam_isOneProblem() throws IOException {
    Path file =
        terminal.write(
            "t.yaml",
            "name: t\nstartDate: 2027-01-04\nevents:\n  - repLeaves: {count: 1, team: Easst, week: 1}\n");

    Terminal.Run run = simulate("today", file.toString());

    assertRefused(
        run,
        "t.yaml:4: events[0].repLeaves.team is Easst, which is no team of the book; did you mean East?");
    assertThat(run.err()).doesNotContain("such reps");
  }

  @Test
  void scenario_unknownAccountOrCover_namesFileLineAndPath() throws IOException {
    Path merger =
        terminal.write(
            "m.yaml",
            "name: m\nstartDate: 2027-01-04\nevents:\n  - accountMerger: {from: A1, into: A11, week: 2, keptShare: 0.7}\n");
    Path cover =
        terminal.write(
            "c.yaml",
            "name: c\nstartDate: 2027-01-04\npolicy:\n  afterDeparture: cover\n  covers: {R1: R3}\n");

    assertRefused(
        simulate("today", merger.toString()),
        "m.yaml:4: events[0].accountMerger.into is A11, which is no account of the book; did you mean A1?");
    assertRefused(
        simulate("today", cover.toString()),
        "c.yaml:5: policy.covers.R1 is R3, which is no rep of the book; it has R1, R2.");
  }

  @Test
  void scenario_negativeRates_nameFileLineAndPath() throws IOException {
    Path file =
        terminal.write(
            "r.yaml",
            """
            name: r
            startDate: 2027-01-04
            attrition:
              annualLeaveProbability: {voluntary: -0.1}
            backfill: {meanWeeks: -2}
            leads: {inboundShare: -0.2}
            """);

    assertRefused(
        simulate("today", file.toString()),
        "r.yaml:4: attrition.annualLeaveProbability.voluntary is -0.1;",
        "r.yaml:5: backfill.meanWeeks is -2;",
        "r.yaml:6: leads.inboundShare is -0.2;");
  }

  @Test
  void scenario_whoseEventsLeaveATeamWithoutReps_isNamedByFileAndPath() throws IOException {
    Path file =
        terminal.write(
            "gone.yaml",
            """
            name: gone
            startDate: 2027-01-04
            events:
              - repLeaves: {rep: R1, week: 0, backfill: false}
              - repLeaves: {rep: R2, week: 0, backfill: false}
            """);

    assertRefused(
        simulate("today", file.toString()),
        "gone.yaml:4: events: With the events of the scenario the book cannot be used. The book has no rep; add reps or open seats.");
  }

  @Test
  void plan_unknownIdsAndMissingAccounts_nameTheFile() throws IOException {
    terminal.write("odd.csv", "account_id,rep_id\nA1,R8\nZZ,R1\nA2,R2\nA3,R1\n");

    assertRefused(
        simulate("Odd=" + terminal.path("odd.csv"), "steady-state"),
        "odd.csv: Plan Odd: the account ZZ is neither in the book nor in a new market",
        "odd.csv: Plan Odd: the rep R8 is neither in the book nor joins in the scenario",
        "odd.csv: Plan Odd has no row for 1 of the book's accounts, the first is A4.");
  }

  @Test
  void plan_fileMissing_isNamed() throws IOException {
    assertRefused(
        simulate("New=" + terminal.path("none.csv"), "steady-state"), "none.csv does not exist");
    Files.createDirectory(terminal.path("empty"));
    assertRefused(
        simulate("New=" + terminal.path("empty"), "steady-state"),
        "holds no assignments.csv; name a folder that plan wrote, or a file.");
  }

  @Test
  void plan_withoutNameOrFile_saysHowToWriteIt() {
    assertRefused(
        simulate(terminal.path("swap.csv").toString(), "steady-state"),
        "has no name; write NAME=assignments.csv, NAME=DIR of a plan, NAME=today or today.");
    assertRefused(simulate("New=", "steady-state"), "--plan: 'New=' has no file;");
    assertRefused(
        simulate("=" + terminal.path("swap.csv"), "steady-state"),
        "--plan: A plan needs a name of 1 to 64 letters");
  }

  @Test
  void plans_ofOneName_areRefused() {
    assertRefused(
        simulate("today", "steady-state", "--plan", "today=" + terminal.path("swap.csv")),
        "--plan: Two plans are called today; give each a name of its own.");
  }

  @Test
  void replications_outOfRange_areRefused() {
    for (String number : new String[] {"0", "1", "1000000000", "-3"}) {
      assertRefused(
          simulate("today", "steady-state", "--replications", number),
          "--replications is %s; 2 to 100000 are allowed.".formatted(number));
    }
  }

  @Test
  void replicationsAndPrecision_together_areRefused() {
    assertRefused(
        simulate("today", "steady-state", "--replications", "9", "--precision", "1%"),
        "Give --replications or --precision, not both.");
  }

  @Test
  void precision_withoutPercentSignOrOutOfRange_isRefused() {
    for (String precision : new String[] {"0.5", "0%", "100%", "-1%", "fine"}) {
      assertRefused(
          simulate("today", "steady-state", "--precision", precision),
          "--precision is '%s'; allowed is 0.01%% to 99%%, with the percent sign"
              .formatted(precision));
    }
  }

  @Test
  void detailAndThreads_outOfRange_areRefused() {
    assertRefused(
        simulate("today", "steady-state", "--detail", "team"),
        "--detail is 'team'; rep is allowed.");
    assertRefused(
        simulate("today", "steady-state", "--threads", "0"),
        "--threads is 0; 1 or more is allowed.");
  }

  @Test
  void outputFolder_thatIsAFile_isRefusedFirst() throws IOException {
    terminal.write("taken", "a file");

    Terminal.Run run = terminal.simulate("taken", "--plan", "today", "--scenario", "steady-state");

    assertRefused(run, "taken is a file; name a folder for the results.");
  }

  @Test
  void options_missing_areNamed() {
    assertRefused(
        terminal.run("simulate"),
        "Missing required options: '--accounts=FILE', '--reps=FILE', '--plan=NAME=FILE', '--scenario=FILE|NAME', '--out=DIR'");
    assertRefused(
        terminal.run("replay"), "Missing required options: '--simulation=DIR', '--replication=N'");
  }
}
