package dev.fairfield.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code route} and {@code market} say of a plan, and what they refuse. */
class RouteTest {

  @TempDir private Path folder;

  private Terminal terminal;

  @BeforeEach
  void writePlan() throws IOException {
    terminal = Terminal.in(folder);
    terminal.plan("plan");
  }

  private Terminal.Run route(String... more) {
    String[] arguments = new String[more.length + 5];
    arguments[0] = "route";
    arguments[1] = "--plan";
    arguments[2] = terminal.path("plan").toString();
    arguments[3] = "--out";
    arguments[4] = terminal.path("routed").toString();
    System.arraycopy(more, 0, arguments, 5, more.length);
    return terminal.run(arguments);
  }

  @Test
  void route_leadsOfAFile_areWrittenWithTheirReasons() throws IOException {
    terminal.write(
        "leads.csv",
        """
        lead_id,company,postal_code,country,team,account_id
        L1,Acme,37201,US,East,A1
        L2,Nova,10001,US,East,
        """);
    Terminal.Run run = route("--leads", terminal.path("leads.csv").toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("each pair has exactly one owner")
        .contains("2 leads:", "1 because its company is an account");
    assertThat(terminal.files("routed"))
        .containsExactly(
            "leads-by-rep.csv", "routed-leads.csv", "routing-deviations.csv", "routing-rules.csv");
    assertThat(terminal.text("routed/routed-leads.csv"))
        .contains(
            "L1,R1,existing_account,\"The company is the account Acme (A1), which Ann (R1) owns.\"")
        .contains("L2,R1,least_cost,");
  }

  @Test
  void route_rehearsal_isTheSameForOneSeed() throws IOException {
    assertThat(route("--rehearse", "50", "--seed", "7").exitCode()).isZero();
    String first = terminal.text("routed/routed-leads.csv");
    assertThat(route("--rehearse", "50", "--seed", "7").exitCode()).isZero();

    assertThat(terminal.text("routed/routed-leads.csv")).isEqualTo(first).contains("L000050,");
  }

  @Test
  void route_leadTwice_isRefusedWithItsLine() throws IOException {
    terminal.write("leads.csv", "lead_id,company\nL1,Acme\nL1,Bolt\n");
    Terminal.Run run = route("--leads", terminal.path("leads.csv").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("The lead L1 stands in line 2 already and again in line 3")
        .doesNotContain("\tat ");
    assertThat(terminal.path("routed")).doesNotExist();
  }

  @Test
  void route_negativeRehearsal_isRefused() {
    Terminal.Run run = route("--rehearse", "-1");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("leads is -1; 0 or more is allowed.");
  }

  @Test
  void market_ofAPlan_writesItsFiles() throws IOException {
    Terminal.Run run =
        terminal.run(
            "market",
            "--plan",
            terminal.path("plan").toString(),
            "--hours",
            "2",
            "--out",
            terminal.path("market").toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("4 accounts (3 customers) with a potential of $390,000")
        .contains("Every account has an eligible rep within 2.0 hours.");
    assertThat(terminal.files("market"))
        .containsExactly("coverage-gaps.csv", "market.csv", "market.geojson");
  }

  @Test
  void market_withoutAPlan_isThatOfTodaysOwners() {
    String[] book = {
      "--accounts", terminal.path("accounts.csv").toString(),
      "--reps", terminal.path("reps.csv").toString()
    };
    Terminal.Run run = terminal.run("market", book[0], book[1], book[2], book[3]);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("4 accounts (3 customers) with a potential of $390,000");
    assertThat(terminal.run("market", "--plan", "x", book[0], book[1], book[2], book[3]).err())
        .contains("mutually exclusive");
    assertThat(terminal.run("market").err()).contains("--plan=DIR", "--accounts=FILE");
    assertThat(terminal.run("market", book[0], book[1]).err()).contains("--reps");
  }

  @Test
  void market_noHours_isRefused() {
    Terminal.Run run =
        terminal.run("market", "--plan", terminal.path("plan").toString(), "--hours", "0");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--hours is 0.0; more than 0 is allowed.");
  }
}
