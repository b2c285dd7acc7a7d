package dev.fairfield.simulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.simulator.comparison.NamedPlan;
import dev.fairfield.simulator.comparison.Simulation;
import dev.fairfield.simulator.comparison.SimulationListener;
import dev.fairfield.simulator.comparison.SimulationSettings;
import dev.fairfield.simulator.support.SmallBook;
import dev.fairfield.solver.request.PlanRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comparison does not take, and what it says: where, the value, what is allowed. */
class RefusedComparisonTest {

  private static final ScenarioFile DEFAULTS = ScenarioFile.ofDefaults();

  private static Problem only(InvalidInputException refusal) {
    assertThat(refusal.problems()).hasSize(1);
    return refusal.problems().get(0);
  }

  private static InvalidInputException refusal(ScenarioFile scenario, NamedPlan... plans) {
    return catchThrowableOfType(
        InvalidInputException.class,
        () ->
            Simulation.of(
                TwoTeamBook.book(), scenario.read(), List.of(plans), PlanRequest.DEFAULT));
  }

  private static NamedPlan today() {
    return Simulated.today(TwoTeamBook.book());
  }

  private static NamedPlan changed(String accountId, String repId) {
    Map<String, String> owners = new TreeMap<>(today().repByAccount());
    owners.put(accountId, repId);
    return new NamedPlan("changed", owners);
  }

  @Test
  void reps_moreThanCanBeTold_areRefused() {
    Book few = TwoTeamBook.book();
    List<Rep> many =
        IntStream.range(0, 16_383)
            .mapToObj(
                i -> {
                  Rep like = few.reps().get(i % few.reps().size());
                  return new Rep(
                      "M%05d".formatted(i),
                      like.name(),
                      like.team(),
                      like.home(),
                      like.capacity(),
                      like.coverage(),
                      like.record());
                })
            .toList();
    Book book = new Book(few.accounts(), many);

    Problem problem =
        only(
            catchThrowableOfType(
                InvalidInputException.class,
                () -> Simulation.of(book, DEFAULTS.read(), List.of(today()), PlanRequest.DEFAULT)));

    assertThat(problem.value()).isEqualTo("16383");
    assertThat(problem.allowed()).isEqualTo("at most 16382 reps");
    assertThat(problem.message()).contains("16383 reps", "in parts");
  }

  private static ScenarioFile event(String event) {
    return DEFAULTS.with("events", "[{" + event + "}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "repLeaves: {rep: R12, week: 3} | events[0].repLeaves.rep | R12 | a rep of the book | which is no rep of the book",
        "repLeaves: {count: 9, week: 3} | events[0].repLeaves.count | 9 | at most 6 | the book has 6 such reps",
        "'marketShift: {week: 3, factor: 0.5, where: {team: Fields}}' | events[0].marketShift.where.team | Fields | a team of the book | did you mean Field?",
        "accountMerger: {week: 3, from: A01, into: A99, keptShare: 0.7} | events[0].accountMerger.into | A99 | an account of the book | which is no account of the book",
        "'marketShift: {week: 3, factor: 0.5, where: {region: Nord}}' | events[0].marketShift.where.region | Nord | a region of the book | which is no region of the book"
      })
  void scenario_unknownName_isRefusedWithItsPath(
      String event, String path, String value, String allowed, String message) {
    Problem problem = only(refusal(event(event), today()));

    assertThat(problem.column()).isEqualTo(path);
    assertThat(problem.value()).isEqualTo(value);
    assertThat(problem.allowed()).isEqualTo(allowed);
    assertThat(problem.message()).contains(path, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "horizonWeeks | 0 | horizonWeeks | 0",
        "horizonWeeks | 521 | horizonWeeks | 521",
        "horizonWeeks | 26.5 | horizonWeeks | 26.5",
        "demand | {newSaleFactor: -0.1} | demand.newSaleFactor | -0.1",
        "demand | {segments: {small: {winRate: -0.3}}} | demand.segments.small.winRate | -0.3",
        "attrition | {annualLeaveProbability: {voluntary: -0.2}} | attrition.annualLeaveProbability.voluntary | -0.2",
        "attrition | {annualLeaveProbability: {voluntary: 0.6, involuntary: 0.5}} | attrition.annualLeaveProbability.involuntary | 0.5",
        "backfill | {meanWeeks: 0} | backfill.meanWeeks | 0",
        "backfill | {recruiters: 0} | backfill.recruiters | 0",
        "leads | {inboundShare: 1.5} | leads.inboundShare | 1.5",
        "initialPipeline | full | initialPipeline | full",
        "atrition | 3 | atrition | atrition"
      })
  void scenario_numberOutOfRange_isRefusedWithFileLineAndPath(
      String part, String yaml, String path, String value) {
    InvalidInputException refusal =
        catchThrowableOfType(InvalidInputException.class, () -> DEFAULTS.with(part, yaml).read());

    Problem problem = only(refusal);
    assertThat(problem.file()).isEqualTo("scenario.yaml");
    assertThat(problem.column()).isEqualTo(path);
    assertThat(problem.value()).isEqualTo(value);
    assertThat(problem.allowed()).isNotBlank();
    assertThat(refusal).hasMessageStartingWith("scenario.yaml: ").hasMessageContaining(path);
  }

  @Test
  void plan_unknownAccount_isRefusedWithTheNearest() {
    Problem problem = only(refusal(DEFAULTS, today(), changed("A049", "R1")));

    assertThat(problem.file()).isEqualTo("changed");
    assertThat(problem.column()).isEqualTo("account_id");
    assertThat(problem.value()).isEqualTo("A049");
    assertThat(problem.message())
        .startsWith(
            "Plan changed: the account A049 is neither in the book nor in a new market (did you mean A0")
        .endsWith("Correct the id or take its row out.");
  }

  @Test
  void plan_unknownRep_isRefusedWithTheNearest() {
    Problem problem = only(refusal(DEFAULTS, changed("A07", "R66")));

    assertThat(problem.column()).isEqualTo("rep_id");
    assertThat(problem.value()).isEqualTo("R66");
    assertThat(problem.message())
        .isEqualTo(
            "Plan changed: the rep R66 is neither in the book nor joins in the scenario (did you mean R6?). Correct the id in column rep_id.");
  }

  @Test
  void plan_accountsMissing_isRefusedWithTheirNumber() {
    Map<String, String> owners = new TreeMap<>(today().repByAccount());
    owners.keySet().removeAll(List.of("A05", "A11", "A12"));
    Problem problem = only(refusal(DEFAULTS, new NamedPlan("short", owners)));

    assertThat(problem.value()).isEqualTo("A05");
    assertThat(problem.allowed()).isEqualTo("a row for each assignable account");
    assertThat(problem.message())
        .isEqualTo(
            "Plan short has no row for 3 of the book's accounts, the first is A05. Give each account a row; a blank rep_id leaves it unowned.");
  }

  @Test
  void plans_severalProblems_areAllNamed() {
    Map<String, String> owners = new TreeMap<>(today().repByAccount());
    owners.remove("A05");
    owners.put("A06", "R70");
    owners.put("B1", "R1");

    assertThat(refusal(DEFAULTS, new NamedPlan("wrong", owners)).problems())
        .extracting(Problem::value)
        .containsExactlyInAnyOrder("A05", "R70", "B1");
  }

  @Test
  void plans_sameNameTwice_areRefused() {
    assertThat(refusal(DEFAULTS, today(), today()))
        .hasMessageContaining("Two plans are called today; give each a name of its own.");
  }

  @Test
  void plans_none_areRefused() {
    assertThat(refusal(DEFAULTS))
        .hasMessageContaining("0 plans were given; 1 to 20 can be compared");
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, 0, 1, 1_000_000_000})
  void replications_outOfRange_areRefused(int replications) {
    assertThatThrownBy(() -> SimulationSettings.ofReplications(replications, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("%d replications; 2 to 100000 are allowed.".formatted(replications));
  }

  /** What would not fit is refused before the first world. */
  @Test
  void replications_moreThanFitsIntoMemory_areRefusedBeforeAnyWork() {
    var book = new SmallBook().reps(99);
    for (int seat = 1; seat <= 99; seat++) {
      book.account("A%02d".formatted(seat), "S%02d".formatted(seat), 1_000, 0, 10);
    }
    Book large = book.book();
    SimulationSettings settings = Simulated.settings(100_000, 1).withRepDetail();
    Simulation simulation =
        Simulation.of(
            large,
            DEFAULTS.with("horizonWeeks", "520").read(),
            List.of(Simulated.today(large)),
            PlanRequest.DEFAULT);
    var started = new AtomicBoolean();

    assertThatThrownBy(
            () ->
                simulation.compare(
                    settings,
                    new SimulationListener() {
                      @Override
                      public void phaseStarted(String phase) {
                        started.set(true);
                      }
                    },
                    () -> false))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("100000 replications of 1 plans do not fit into memory");
    assertThat(started).isFalse();
  }
}
