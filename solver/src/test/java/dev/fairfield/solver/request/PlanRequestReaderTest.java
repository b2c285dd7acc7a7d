package dev.fairfield.solver.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.scenarios.document.SettingsReader;
import dev.fairfield.scenarios.model.AccountMatch;
import dev.fairfield.scenarios.model.AssignmentRule;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanRequestReaderTest {

  private static final String EVERYTHING =
      """
      prices:
        travel: {visitsPerDrive: 2, visitsPerFlight: 4, roadCircuity: 1.3, driveUsdPerKm: 0.5,
                 hourUsd: 70, driveKmPerHour: 90, flightUsd: 300, flightUsdPerKm: 0.2,
                 flightKmPerHour: 650, groundHoursPerFlight: 3}
        balance: {elasticity: 0.31}
        band: {usdPerUsd: 0.5, halfWidth: 0.15}
        handover: {revenueShareLost: 0.132, expertiseFactor: 0.7}
        fit: {potentialShare: 0.8}
        grossMargin: 0.4
      rules:
        exclusiveArea: county
        maxMoves: 250
        openPool: true
        rampShares: true
        coolOffMonths: 6
        planningDate: 2026-10-01
      pins: {A00001: R03, A00002: '04'}
      assignmentRules:
        - name: Enterprise healthcare in the Northeast
          match: {teams: [Enterprise], industries: [Hospital], states: [NY, MA], potentialAtLeastUsd: 50000.5, employeesAtLeast: 250}
          to: [R03, R07]
        - name: The rest of the Northeast
          match: {regions: [Northeast], countries: [US]}
          to: [R07]
      """;

  @TempDir Path folder;

  @Test
  void read_everySetting_reachesTheRecords() {
    assertThat(read(EVERYTHING))
        .isEqualTo(
            new PlanRequest(
                new Prices(
                    new Prices.Travel(2, 4, 1.3, 0.5, 70, 90, 300, 0.2, 650, 3),
                    new Prices.Balance(0.31),
                    new Prices.Band(0.5, 0.15),
                    new Prices.Handover(0.132, 0.7),
                    new Prices.Fit(0.8),
                    0.4),
                new PlanRules(
                    ExclusiveArea.COUNTY,
                    OptionalInt.of(250),
                    true,
                    true,
                    6,
                    LocalDate.of(2026, 10, 1)),
                Map.of("A00001", "R03", "A00002", "04"),
                new AssignmentRules(
                    List.of(
                        new AssignmentRule(
                            "Enterprise healthcare in the Northeast",
                            new AccountMatch(
                                Set.of("Enterprise"),
                                Set.of("Hospital"),
                                Set.of("NY", "MA"),
                                Set.of(),
                                Set.of(),
                                OptionalLong.of(5_000_050),
                                OptionalInt.of(250)),
                            Set.of("R03", "R07")),
                        new AssignmentRule(
                            "The rest of the Northeast",
                            new AccountMatch(
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Set.of("Northeast"),
                                Set.of("US"),
                                OptionalLong.empty(),
                                OptionalInt.empty()),
                            Set.of("R07"))))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "# nothing yet\n", "{}", "prices: {}\nrules: {}\npins: {}\n", "---\n"})
  void read_nothingGiven_isTheDefault(String text) {
    assertThat(read(text)).isEqualTo(PlanRequest.DEFAULT);
  }

  @Test
  void read_oneSetting_leavesItsNeighboursAtTheirDefaults() {
    PlanRequest request = read("prices: {travel: {hourUsd: 75}}");

    assertThat(request.prices().travel())
        .isEqualTo(new Prices.Travel(3, 5, 1.2, 0.45, 75, 80, 350, 0.15, 700, 2.5));
    assertThat(request.prices().band()).isEqualTo(Prices.Band.DEFAULT);
    assertThat(request.rules()).isEqualTo(PlanRules.DEFAULT);
  }

  @Test
  void read_jsonWithTabsAndByteOrderMark_isRead() throws IOException {
    Path file = folder.resolve("plan.json");
    Files.writeString(file, "\uFEFF{\n\t\"rules\": {\n\t\t\"maxMoves\": 7\n\t}\n}");

    assertThat(PlanRequestReader.read(file).rules().maxMoves()).hasValue(7);
  }

  @Test
  void toJson_anyRequest_isReadBackEqual() {
    for (PlanRequest request : List.of(PlanRequest.DEFAULT, read(EVERYTHING))) {
      JsonNode json = PlanRequestWriter.toJson(request);

      assertThat(PlanRequestReader.fromJson(json, "manifest")).isEqualTo(request);
    }
  }

  @Test
  void toJson_defaultRequest_writesEverySettingInOrder() {
    assertThat(PlanRequestWriter.toJson(PlanRequest.DEFAULT).toString())
        .isEqualTo(
            """
            {"prices":{"travel":{"visitsPerDrive":3.0,"visitsPerFlight":5.0,"roadCircuity":1.2,\
            "driveUsdPerKm":0.45,"hourUsd":60.0,"driveKmPerHour":80.0,"flightUsd":350.0,\
            "flightUsdPerKm":0.15,"flightKmPerHour":700.0,"groundHoursPerFlight":2.5},\
            "balance":{"elasticity":0.34},"band":{"usdPerUsd":0.25,"halfWidth":0.1},\
            "handover":{"revenueShareLost":0.154,"expertiseFactor":0.6},\
            "fit":{"potentialShare":1.0},"grossMargin":1.0},\
            "rules":{"exclusiveArea":"none","maxMoves":null,"openPool":false,"rampShares":false,\
            "coolOffMonths":0,"planningDate":null},"pins":{},"assignmentRules":[]}""");
  }

  @Test
  void read_valueOutOfRange_namesLinePathValueAndWhatIsAllowed() {
    Problem problem = onlyProblem("prices:\n  balance:\n    elasticity: 1.5\n");

    assertThat(problem.file()).isEqualTo("plan.yaml");
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.column()).isEqualTo("prices.balance.elasticity");
    assertThat(problem.value()).isEqualTo("1.5");
    assertThat(problem.allowed()).isEqualTo("a number above 0 and below 1");
    assertThat(problem.message())
        .isEqualTo("prices.balance.elasticity is 1.5; a number above 0 and below 1 is allowed.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          prices: {balance: {elastisity: 0.3}} | The setting prices.balance.elastisity is unknown; did you mean elasticity?
          maxMoves: 5 | The setting maxMoves is unknown; it belongs under rules.
          rules: {elasticity: 0.3} | The setting rules.elasticity is unknown; it belongs under prices.balance.
          price: {} | The setting price is unknown; did you mean prices?
          colour: red | The setting colour is unknown; known there are prices, rules, pins, assignmentRules.
          prices: {band: {halfWidth: -0.1}} | prices.band.halfWidth is -0.1; a number of at least 0 is allowed.
          prices: {travel: {driveKmPerHour: 0}} | prices.travel.driveKmPerHour is 0; a number above 0 is allowed.
          prices: {grossMargin: lots} | prices.grossMargin is lots; a number of at least 0 is allowed.
          prices: 3 | prices is 3; a group of the settings travel, balance, band, handover, fit, grossMargin is allowed.
          'prices:' | prices is empty; a group of the settings travel, balance, band, handover, fit, grossMargin is allowed.
          rules: {openPool: yes} | rules.openPool is yes; true or false is allowed.
          rules: {exclusiveArea: zip} | rules.exclusiveArea is zip; one of none, postal, county, state is allowed.
          rules: {maxMoves: -1} | rules.maxMoves is -1; a whole number of at least 0 and of at most 2147483647, or null is allowed.
          rules: {maxMoves: 2.5} | rules.maxMoves is 2.5; a whole number of at least 0 and of at most 2147483647, or null is allowed.
          rules: {maxMoves: 3000000000} | rules.maxMoves is 3000000000; a whole number of at least 0 and of at most 2147483647, or null is allowed.
          rules: {coolOffMonths: 3} | The setting rules.planningDate is missing and is needed with the settings around it; give a date such as 2026-10-01, or null.
          rules: {planningDate: soon} | rules.planningDate is soon; a date such as 2026-10-01, or null is allowed.
          rules: {planningDate: 2026-02-30} | rules.planningDate is 2026-02-30; a date such as 2026-10-01, or null is allowed.
          pins: {A1: 7} | pins.A1 is 7; a text is allowed. Write it in quotes.
          pins: {A1: true} | pins.A1 is true; a text is allowed. Write it in quotes.
          pins: {A1: ''} | pins.A1 is empty; a text is allowed.
          pins: [A1] | pins is a list; a group of lines 'name: value' is allowed.
          - prices | The file is a list; a group of the settings prices, rules, pins, assignmentRules is allowed.
          prices: &a {} | OK
          """)
  void read_wrongSetting_saysWhatIsAllowed(String text, String message) {
    if (message.equals("OK")) {
      assertThat(read(text)).isEqualTo(PlanRequest.DEFAULT);
    } else {
      assertThat(onlyProblem(text).message()).isEqualTo(message);
    }
  }

  @Test
  void read_severalWrongSettings_listsAllInReadingOrder() {
    List<Problem> problems =
        problems("rules:\n  maxMoves: -4\n  openpool: true\nprices:\n  grossMargin: x\n");

    assertThat(problems)
        .extracting(Problem::line, Problem::column, Problem::value)
        .containsExactly(
            tuple(2L, "rules.maxMoves", "-4"),
            tuple(3L, "rules.openpool", "openpool"),
            tuple(5L, "prices.grossMargin", "x"));
  }

  @Test
  void read_settingGivenTwice_isRefused() {
    Problem problem = onlyProblem("rules:\n  maxMoves: 4\n  maxMoves: 5\n");

    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.message())
        .isEqualTo(
            "rules.maxMoves: The file plan.yaml gives a setting twice in one place; remove one of them.");
  }

  @Test
  void read_aliasBomb_isRefusedAtTheFirstAlias() {
    var text = new StringBuilder("pins: &a0 {A: B}\n");
    for (int i = 1; i < 40; i++) {
      text.append("x%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }

    Problem problem = onlyProblem(text.toString());

    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.message())
        .isEqualTo("x1[0]: The file plan.yaml uses a YAML alias; write the value out instead.");
  }

  @Test
  void read_brokenText_namesTheLine() {
    Problem problem = onlyProblem("rules:\n  maxMoves: [1\n  openPool: true\n");

    assertThat(problem.line()).isPositive();
    assertThat(problem.message())
        .startsWith("The file plan.yaml is not well-formed at line ")
        .endsWith("Check indentation, colons and quotes there.");
  }

  @Test
  void read_deepNesting_isRefused() {
    assertThat(onlyProblem("[".repeat(5_000)).message())
        .endsWith("nests settings more than 20 levels deep.");
  }

  @Test
  void read_severalDocuments_areRefused() {
    assertThat(onlyProblem("rules: {}\n---\nrules: {}\n").message())
        .isEqualTo("The file plan.yaml holds more than one document; keep one.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e999999999", ".inf", "-.inf", ".nan", "99999999999999999999999999999999999e290"})
  void read_monstrousNumber_isRefusedQuickly(String number) {
    assertThat(problems("prices: {grossMargin: " + number + "}")).isNotEmpty();
  }

  @Test
  void read_fileAboveTheLimit_isRefused() throws IOException {
    Path file = folder.resolve("large.yaml");
    Files.writeString(file, "#".repeat(SettingsReader.MAX_BYTES + 1));

    assertThat(refusal(file).getMessage())
        .isEqualTo(
            "large.yaml: The file large.yaml is larger than 10 MiB; a settings file of at most 10 MiB is allowed.");
  }

  @Test
  void read_fileAtTheLimit_isRead() throws IOException {
    Path file = folder.resolve("full.yaml");
    String comment = "#".repeat(1_023) + "\n";
    Files.writeString(file, comment.repeat(SettingsReader.MAX_BYTES / comment.length()));

    assertThat(PlanRequestReader.read(file)).isEqualTo(PlanRequest.DEFAULT);
  }

  @Test
  void read_endlessYamlLine_isRefused() {
    Problem problem = onlyProblem("rules: {}\n#" + "#".repeat(100_000));

    assertThat(problem.line()).isEqualTo(2);
    assertThat(problem.message())
        .isEqualTo(
            "Line 2 of the file plan.yaml has more than 100,000 characters; break it into lines.");
  }

  @Test
  void read_missingFileFolderOrForeignBytes_areRefused() throws IOException {
    Path foreign = folder.resolve("latin.yaml");
    Files.write(foreign, "pins: {é: R1}".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refusal(folder.resolve("none.yaml")).getMessage())
        .endsWith("none.yaml does not exist; check its name and folder.");
    assertThat(refusal(folder).getMessage())
        .endsWith("cannot be read; check that it is a file and may be read.");
    assertThat(refusal(foreign).getMessage())
        .isEqualTo("latin.yaml: The file latin.yaml is not text in UTF-8; save it as UTF-8.");
  }

  private PlanRequest read(String text) {
    try {
      return PlanRequestReader.read(Files.writeString(folder.resolve("plan.yaml"), text));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static InvalidInputException refusal(Path file) {
    return catchThrowableOfType(InvalidInputException.class, () -> PlanRequestReader.read(file));
  }

  private List<Problem> problems(String text) {
    return catchThrowableOfType(InvalidInputException.class, () -> read(text)).problems();
  }

  private Problem onlyProblem(String text) {
    assertThat(problems(text)).hasSize(1);
    return problems(text).get(0);
  }
}
