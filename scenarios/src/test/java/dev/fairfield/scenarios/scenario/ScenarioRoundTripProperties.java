package dev.fairfield.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.document.SettingsReader;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** FEATURE UNDER TEST: what is written is read back as it was, and any text is answered. */
class ScenarioRoundTripProperties {

  private static final Arbitrary<Double> SHARES = Arbitraries.doubles().between(0, 0.99);
  private static final Arbitrary<Double> WEEKS = Arbitraries.doubles().between(0, 250);
  private static final Arbitrary<String> NAMES =
      Arbitraries.strings()
          .withCharRange('!', 'ÿ')
          .ofMinLength(1)
          .ofMaxLength(12)
          .filter(name -> !name.isBlank() && name.equals(name.strip()) && name.matches(".*"));

  @Provide
  Arbitrary<Scenario> scenarios() {
    return Combinators.combine(
            events().list().ofMaxSize(6),
            SHARES,
            WEEKS,
            Arbitraries.integers().between(1, 520),
            NAMES)
        .as(this::scenario);
  }

  private Scenario scenario(
      List<ScenarioEvent> events, double share, double week, int horizonWeeks, String text) {
    Scenario base = Scenario.of("random", LocalDate.of(2027, 1, 4));
    return new Scenario(
        base.name(),
        text,
        text + "\n" + text,
        base.startDate().plusDays((long) week),
        horizonWeeks,
        events,
        new Attrition(
            new Attrition.AnnualLeaveProbability(share / 2, share / 3), share * 7, week + 0.5),
        new Backfill(
            week + 0.1,
            share + 0.1,
            horizonWeeks % 2 == 0 ? OptionalInt.empty() : OptionalInt.of(horizonWeeks),
            horizonWeeks % 3 == 0
                ? Optional.empty()
                : Optional.of(new Backfill.Freeze(week, week + 1))),
        new Ramp(List.of(share, share / 2), week + 1, share, share, week, week + share),
        new Skill(share),
        base.demand(),
        new LoadResponse(share, share, share + 1),
        new Handover(share, week + 1, share, share - 1, share),
        new Leads(
            share,
            share + 0.01,
            share,
            week + 1,
            2.25,
            horizonWeeks % 2 == 0,
            week,
            share,
            horizonWeeks % 5 == 0 ? OptionalDouble.empty() : OptionalDouble.of(week + 1),
            new Leads.Conversion(share, share / 2, share / 3, share / 4)),
        new MarketWalk(share, week + 0.25),
        new Touches(week),
        InitialPipeline.values()[horizonWeeks % 3],
        new Policy(
            DeparturePolicy.values()[horizonWeeks % 4],
            week,
            share,
            share / 2,
            share / 3,
            Map.of(text, text + "2")),
        new Quotas(
            share + 0.01,
            horizonWeeks % 7 == 0 ? OptionalDouble.empty() : OptionalDouble.of(week + 1)),
        horizonWeeks % 2 == 0 ? OptionalDouble.empty() : OptionalDouble.of(week + 3));
  }

  private Arbitrary<ScenarioEvent> events() {
    Arbitrary<Integer> kinds = Arbitraries.integers().between(0, 8);
    return Combinators.combine(kinds, NAMES, WEEKS, SHARES, Arbitraries.of(true, false))
        .as(this::event);
  }

  private ScenarioEvent event(int kind, String name, double week, double share, boolean flag) {
    OptionalDouble until = flag ? OptionalDouble.of(week + 1.5) : OptionalDouble.empty();
    Where where = flag ? Where.EVERYWHERE : new Where(name, "", name, "");
    return switch (kind) {
      case 0 -> RepLeaves.named(name, week, flag);
      case 1 ->
          new RepLeaves(
              "", OptionalInt.of(3), name, "", RepLeaves.Pick.values()[flag ? 0 : 1], week, flag);
      case 2 -> new RepJoins(name, name, share, -share, "", week + 1, until, name, "", week, share);
      case 3 -> new MarketShift(week, until, share * 9, where);
      case 4 -> new NewProduct(name, week, where, share, share + 0.1, week);
      case 5 -> new CompetitorEnters(name, week, until, where, share);
      case 6 ->
          new AccountMerger(name, name + "2", OptionalInt.empty(), Where.EVERYWHERE, week, share);
      case 7 -> new AccountMerger("", "", OptionalInt.of(4), where, week, share);
      default ->
          NewMarket.generated(
              name,
              week,
              new GeneratedAccounts(
                  7,
                  share,
                  share * 50,
                  week,
                  "",
                  name,
                  "",
                  "CA",
                  "",
                  flag ? OptionalInt.empty() : OptionalInt.of(12),
                  week + 1,
                  share,
                  week,
                  share));
    };
  }

  @Property(tries = 300, seed = "7")
  void json_ofAnyScenario_isReadBackEqual(@ForAll("scenarios") Scenario scenario) {
    ObjectNode json = ScenarioWriter.toJson(scenario);

    assertThat(ScenarioReader.fromJson(json, "json")).isEqualTo(scenario);
  }

  @Property(tries = 300, seed = "8")
  void yaml_ofAnyScenario_isReadBackEqual(@ForAll("scenarios") Scenario scenario) {
    String yaml = ScenarioWriter.toYaml(scenario);

    assertThat(ScenarioReader.of(SettingsReader.readText("s.yaml", yaml))).isEqualTo(scenario);
  }

  @Property(tries = 500, seed = "9")
  void text_ofAnyKind_isAScenarioOrAClearRefusal(@ForAll("texts") String text) {
    try {
      ScenarioReader.of(SettingsReader.readText("s.yaml", text));
    } catch (InvalidInputException refusal) {
      assertThat(refusal.problems()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "name: a\n",
            "startDate: 2027-01-04\n",
            "events:\n",
            "  - ",
            "repLeaves:",
            " {",
            "}",
            "week: 1",
            ", ",
            "count: 2",
            "rep: R1",
            "\n",
            "marketShift: ",
            "factor: ",
            "null",
            "[",
            "]",
            "where: ",
            "policy: ",
            "covers: ",
            "ramp: {shares: ",
            "0.5",
            "-1",
            "'x'",
            "{}")
        .list()
        .ofMaxSize(14)
        .map(pieces -> "name: a\nstartDate: 2027-01-04\n" + String.join("", pieces));
  }
}
