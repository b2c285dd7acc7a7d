package dev.fairfield.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {

  private static final String HEAD = "name: test\nstartDate: 2027-01-04\n";

  @TempDir private Path folder;

  @Test
  void scenario_withNameAndDateOnly_hasEveryDefault() throws IOException {
    assertThat(read(HEAD)).isEqualTo(Scenario.of("test", LocalDate.of(2027, 1, 4)));
  }

  @Test
  void scenario_withSomeSettings_keepsTheOtherDefaults() throws IOException {
    Scenario scenario =
        read(
            HEAD
                + """
                horizonWeeks: 26
                attrition: {annualLeaveProbability: {voluntary: 0.11}}
                backfill: {recruiters: 3}
                leads: {patienceMeanDays: null, pooled: true}
                ramp: {shares: [0.1, 0.7]}
                indifferenceUsd: 125000
                """);

    assertThat(scenario.horizonWeeks()).isEqualTo(26);
    assertThat(scenario.attrition().annualLeaveProbability().voluntary()).isEqualTo(0.11);
    assertThat(scenario.attrition().annualLeaveProbability().involuntary()).isEqualTo(0.1);
    assertThat(scenario.backfill().recruiters()).isEqualTo(OptionalInt.of(3));
    assertThat(scenario.backfill().meanWeeks()).isEqualTo(8.3);
    assertThat(scenario.leads().patienceMeanDays()).isEmpty();
    assertThat(scenario.leads().pooled()).isTrue();
    assertThat(scenario.ramp().shares()).containsExactly(0.1, 0.7);
    assertThat(scenario.indifferenceUsd()).isEqualTo(OptionalDouble.of(125_000));
    assertThat(scenario.demand()).isEqualTo(Demand.DEFAULT);
  }

  @Test
  void event_withoutOptionalSettings_hasTheirDefaults() throws IOException {
    Scenario scenario =
        read(
            HEAD
                + """
                events:
                  - repLeaves: {count: 2, week: 3.5}
                  - repLeaves: {rep: R7, week: 1, backfill: false}
                  - marketShift: {week: 5, factor: 0.8}
                """);

    assertThat(scenario.events())
        .containsExactly(
            RepLeaves.drawn(2, 3.5, true),
            RepLeaves.named("R7", 1, false),
            new MarketShift(5, OptionalDouble.empty(), 0.8, Where.EVERYWHERE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "horizonWeeks: 0"
            + "| s.yaml:3: horizonWeeks is 0; a whole number of at least 1 and of at most 520 is allowed.",
        "horizonWeeks: 521"
            + "| s.yaml:3: horizonWeeks is 521; a whole number of at least 1 and of at most 520 is allowed.",
        "atrition: {contagion: 1}"
            + "| s.yaml:3: The setting atrition is unknown; did you mean attrition?",
        "contagion: 1"
            + "| s.yaml:3: The setting contagion is unknown; it belongs under attrition.",
        "attrition: {annualLeaveProbability: {voluntary: 1.2}}"
            + "| s.yaml:3: attrition.annualLeaveProbability.voluntary is 1.2; a number of at least 0 and below 1 is allowed.",
        "attrition: {annualLeaveProbability: {voluntary: 0.7, involuntary: 0.3}}"
            + "| s.yaml:3: attrition.annualLeaveProbability.involuntary is 0.3; with voluntary 0.7 a sum below 1 is allowed.",
        "demand: {newSaleFactor: -1}"
            + "| s.yaml:3: demand.newSaleFactor is -1; a number of at least 0 and of at most 100 is allowed.",
        "ramp: {shares: [0.2, 1.5]}"
            + "| s.yaml:3: ramp.shares[1] is 1.5; a number of at least 0 and of at most 1 is allowed.",
        "backfill: {freeze: {fromWeek: 9, untilWeek: 4}}"
            + "| s.yaml:3: backfill.freeze.untilWeek is 4; a week after week 9 is allowed.",
        "policy: {afterDeparture: cover}"
            + "| s.yaml:3: policy.covers is missing; with afterDeparture cover at least one line 'rep: covering rep' is allowed.",
        "policy: {afterDeparture: spred}"
            + "| s.yaml:3: policy.afterDeparture is spred; one of vacant, spread, cover, replan is allowed.",
        "initialPipeline: 3"
            + "| s.yaml:3: initialPipeline is 3; one of stationary, book, empty is allowed. Write it in quotes.",
        "events: 4" + "| s.yaml:3: events is 4; a list is allowed.",
        "events: [{repLeave: {week: 1}}]"
            + "| s.yaml:3: The setting events[0].repLeave is unknown; did you mean repLeaves?",
        "events: [{}]"
            + "| s.yaml:3: events[0] is a group of settings; exactly one of repLeaves, repJoins, newMarket, marketShift, newProduct, competitorEnters, accountMerger is allowed.",
        "events: [{repLeaves: {rep: R1}}]"
            + "| s.yaml:3: The setting events[0].repLeaves.week is missing and is needed with the settings around it; give a number of at least 0 and of at most 520.",
        "events: [{repLeaves: {rep: R1, week: -1}}]"
            + "| s.yaml:3: events[0].repLeaves.week is -1; a number of at least 0 and of at most 520 is allowed.",
        "events: [{repLeaves: {rep: R1, count: 2, week: 0}}]"
            + "| s.yaml:3: events[0].repLeaves.count is 2; either rep or count, and only one of them, is allowed.",
        "events: [{repLeaves: {week: 0}}]"
            + "| s.yaml:3: events[0].repLeaves.rep is missing; either rep or count, and only one of them, is allowed.",
        "events: [{repLeaves: {rep: R1, team: Field, week: 0}}]"
            + "| s.yaml:3: events[0].repLeaves.team is Field; the setting only together with count is allowed.",
        "events: [{marketShift: {week: 8, untilWeek: 8, factor: 2}}]"
            + "| s.yaml:3: events[0].marketShift.untilWeek is 8; a week after week 8 is allowed.",
        "events: [{marketShift: {week: 8, factor: 2, where: {county: X}}}]"
            + "| s.yaml:3: The setting events[0].marketShift.where.county is unknown; known there are region, state, industry, team.",
        "events: [{competitorEnters: {name: C, week: 8, winFactor: 1.1}}]"
            + "| s.yaml:3: events[0].competitorEnters.winFactor is 1.1; a number of at least 0 and of at most 1 is allowed.",
        "events: [{accountMerger: {from: A1, into: A1, week: 8, keptShare: 1}}]"
            + "| s.yaml:3: events[0].accountMerger.into is A1; another account than from is allowed.",
        "events: [{accountMerger: {from: A1, week: 8, keptShare: 1}}]"
            + "| s.yaml:3: events[0].accountMerger.into is missing; a text that is not blank is allowed.",
        "events: [{newMarket: {name: X, week: 8}}]"
            + "| s.yaml:3: events[0].newMarket.generate is missing; either generate or accountsFile, and only one of them, is allowed.",
        "demand: {segments: {largeFromEmployees: 90}}"
            + "| s.yaml:3: demand.segments.largeFromEmployees is 90; a number above mediumFromEmployees, 100 is allowed.",
        "load: {minResponse: 2}"
            + "| s.yaml:3: load.maxResponse is 1.25; a number above 0, of at most 100 and of at least minResponse, 2 is allowed.",
      })
  void wrongSetting_namesLinePathValueAndWhatIsAllowed(String settings, String message)
      throws IOException {
    assertThat(problems(HEAD + settings)).extracting(Problem::describe).containsExactly(message);
  }

  @Test
  void wrongSettings_severalGroups_areListedTogether() throws IOException {
    List<Problem> problems =
        problems(
            HEAD
                + """
                backfill: {freeze: {fromWeek: 9, untilWeek: 4}}
                events:
                  - repLeaves: {rep: R1, count: 2, week: 0}
                  - marketShift: {week: 8, factor: 2}
                  - marketShift: {week: 8, untilWeek: 3, factor: 2}
                """);

    assertThat(problems)
        .extracting(Problem::line, Problem::column, Problem::value)
        .containsExactly(
            tuple(3L, "backfill.freeze.untilWeek", "4"),
            tuple(5L, "events[0].repLeaves.count", "2"),
            tuple(7L, "events[2].marketShift.untilWeek", "3"));
  }

  @Test
  void name_missing_isNamedWithAnExample() throws IOException {
    assertThat(problems("startDate: 2027-01-04\n"))
        .extracting(Problem::describe)
        .containsExactly(
            "s.yaml:1: The setting name is missing and is needed with the settings around it; give a"
                + " text such as new-quarter.");
  }

  @Test
  void startDate_thatIsNoDate_isRefused() throws IOException {
    assertThat(problems("name: x\nstartDate: 2027-02-30\n"))
        .extracting(Problem::describe)
        .containsExactly(
            "s.yaml:2: startDate is 2027-02-30; a date such as 2026-10-01 is allowed.");
  }

  @Test
  void accountsFile_besideTheScenario_givesTheAccounts() throws IOException {
    Files.writeString(
        folder.resolve("boise.csv"),
        "account_id,latitude,longitude,potential_usd\nN2,43.6,-116.2,1200\nN1,43.7,-116.3,3400\n");

    Scenario scenario =
        read(HEAD + "events: [{newMarket: {name: Boise, week: 2, accountsFile: boise.csv}}]\n");

    NewMarket market = scenario.eventsOf(NewMarket.class).get(0);
    assertThat(market.accounts()).extracting(account -> account.id()).containsExactly("N1", "N2");
    assertThat(market.accounts().get(0).value().potentialCents()).isEqualTo(340_000);
    assertThat(
            scenario.with("attrition.contagion", 0.5).eventsOf(NewMarket.class).get(0).accounts())
        .isEqualTo(market.accounts());
  }

  @Test
  void accountsFile_withAWrongRow_namesBothFiles() throws IOException {
    Files.writeString(
        folder.resolve("boise.csv"),
        "account_id,latitude,longitude,potential_usd\nN2,143.6,-116.2,1200\n");

    List<Problem> problems =
        problems(HEAD + "events: [{newMarket: {name: Boise, week: 2, accountsFile: boise.csv}}]\n");

    assertThat(problems.get(0).describe())
        .isEqualTo(
            "s.yaml:3: events[0].newMarket.accountsFile names the file boise.csv, which cannot be"
                + " used; see its own errors.");
    assertThat(problems.get(1).describe()).startsWith("boise.csv:2: ");
  }

  @Test
  void accountsFile_inAScenarioThatIsNoFile_isRefused() throws IOException {
    var tree =
        new ObjectMapper()
            .readTree(
                """
                {"name": "x", "startDate": "2027-01-04",
                 "events": [{"newMarket": {"name": "B", "week": 0, "accountsFile": "/etc/hosts"}}]}
                """);

    InvalidInputException refusal =
        catchThrowableOfType(
            InvalidInputException.class, () -> ScenarioReader.fromJson(tree, "request"));

    assertThat(refusal)
        .hasMessage(
            "request: events[0].newMarket.accountsFile is allowed only in a scenario file; use"
                + " generate instead.");
  }

  @Test
  void with_unknownPath_namesTheNearest() {
    Scenario scenario = Scenario.of("x", LocalDate.of(2027, 1, 4));

    assertThat(
            catchThrowableOfType(
                InvalidSettingException.class, () -> scenario.with("backfill.meanWeek", 3)))
        .hasMessage(
            "path is backfill.meanWeek; the path of a number of the scenario (did you mean"
                + " backfill.meanWeeks?) is allowed.");
  }

  @Test
  void with_valueThatIsNotAllowed_isRefused() {
    Scenario scenario = Scenario.of("x", LocalDate.of(2027, 1, 4));

    assertThat(
            catchThrowableOfType(
                InvalidInputException.class,
                () -> scenario.with("attrition.annualLeaveProbability.voluntary", 0.95)))
        .hasMessage(
            "x: attrition.annualLeaveProbability.involuntary is 0.1; with voluntary 0.95 a sum"
                + " below 1 is allowed.");
  }

  @Test
  void with_numberInAListOrAnEvent_isChanged() {
    Scenario scenario =
        Scenario.of("x", LocalDate.of(2027, 1, 4))
            .withEvents(List.of(new MarketShift(4, OptionalDouble.empty(), 0.9, Where.EVERYWHERE)));

    assertThat(scenario.with("ramp.shares[2]", 0.6).ramp().shares())
        .containsExactly(0.0, 0.25, 0.6);
    assertThat(
            scenario
                .with("events[0].marketShift.factor", 0.7)
                .eventsOf(MarketShift.class)
                .get(0)
                .factor())
        .isEqualTo(0.7);
    assertThat(scenario.with("horizonWeeks", 26).horizonWeeks()).isEqualTo(26);
  }

  private Scenario read(String yaml) throws IOException {
    Path file = folder.resolve("s.yaml");
    Files.writeString(file, yaml);
    return ScenarioReader.read(file);
  }

  private List<Problem> problems(String yaml) throws IOException {
    Path file = folder.resolve("s.yaml");
    Files.writeString(file, yaml);
    InvalidInputException refusal =
        catchThrowableOfType(InvalidInputException.class, () -> ScenarioReader.read(file));
    assertThat(refusal).as(yaml).isNotNull();
    return refusal.problems();
  }
}
