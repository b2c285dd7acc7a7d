package dev.fairfield.scenarios.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.scenarios.enrichment.SignalType;
import dev.fairfield.scenarios.model.Book;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every profile and every account. */
class ScoringProperties {

  @Property(tries = 300, seed = "20261122")
  void score_ofAnyAccount_isTheSumOfItsPartsWithinZeroToHundred(
      @ForAll("profiles") Profile profile,
      @ForAll @IntRange(min = -1, max = 3_000) int employees,
      @ForAll("industries") String industry) {
    AccountScore score = score(profile, employees, industry);

    BigDecimal printed = BigDecimal.valueOf(score.score());
    BigDecimal parts =
        score.parts().stream()
            .map(part -> BigDecimal.valueOf(part.pointsHundredths(), 2))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(printed).isEqualByComparingTo(parts);
    assertThat(score.score()).isBetween(0.0, 100.0);
    assertThat(score.parts())
        .allMatch(part -> part.pointsHundredths() <= part.mostHundredths())
        .allMatch(part -> part.pointsHundredths() >= 0);
    assertThat(score.parts().stream().mapToInt(ScorePart::mostHundredths).sum()).isEqualTo(10_000);
  }

  @Property(tries = 300, seed = "20261122")
  void score_overARisingCurve_neverFallsWhenTheValueRises(
      @ForAll("profiles") Profile profile,
      @ForAll @IntRange(min = 0, max = 3_000) int employees,
      @ForAll @IntRange(min = 0, max = 500) int more) {
    assertThat(score(profile, employees + more, "Software").scoreHundredths())
        .isGreaterThanOrEqualTo(score(profile, employees, "Software").scoreHundredths());
  }

  @Property(tries = 300, seed = "20261122")
  void curve_anywhere_staysWithinItsPoints(@ForAll("curves") Curve curve, @ForAll double number) {
    assertThat(curve.at(number))
        .isBetween(
            curve.points().stream().mapToDouble(CurvePoint::counts).min().orElseThrow(),
            curve.points().stream().mapToDouble(CurvePoint::counts).max().orElseThrow());
    assertThat(curve.reversed().at(number)).isBetween(0.0, 1.0);
  }

  @Property(tries = 200, seed = "20261122")
  void profile_writtenAsYaml_isReadBackEqual(@ForAll("profiles") Profile profile) {
    assertThat(ProfileReader.readText("p.yaml", ProfileWriter.toYaml(profile))).isEqualTo(profile);
  }

  @Property(tries = 200, seed = "20261122")
  void tiers_byShare_neverPutALowerScoreAbove(
      @ForAll List<@IntRange(max = 10_000) Integer> scores) {
    Map<String, Integer> scoreByAccount = new TreeMap<>();
    for (int i = 0; i < scores.size(); i++) {
      scoreByAccount.put("A" + i, scores.get(i));
    }
    var tiers =
        new Tiers(
            true,
            List.of(new Tiers.Tier("1", 0.2), new Tiers.Tier("2", 0.3), new Tiers.Tier("3", 0.5)));

    Map<String, String> tierByAccount = tiers.tierByAccount(scoreByAccount);

    assertThat(tierByAccount).hasSameSizeAs(scoreByAccount);
    scoreByAccount.forEach(
        (one, score) ->
            scoreByAccount.forEach(
                (other, lower) -> {
                  if (score > lower) {
                    assertThat(tierByAccount.get(one))
                        .isLessThanOrEqualTo(tierByAccount.get(other));
                  } else if (score.equals(lower)) {
                    assertThat(tierByAccount.get(one)).isEqualTo(tierByAccount.get(other));
                  }
                }));
  }

  private static AccountScore score(Profile profile, int employees, String industry) {
    var book =
        new Book(
            List.of(ScoringBooks.account("A1", "Field", industry, employees, 5_000)), List.of());
    var facts =
        new Facts(
            List.of(
                ScoringBooks.fact("A1", "growth", SignalType.NUMBER, Integer.toString(employees))));
    return Scoring.score(book, facts, profile).scores().get(0);
  }

  @Provide
  Arbitrary<String> industries() {
    return Arbitraries.of("", "Software", "software", "Energy", "Retail");
  }

  @Provide
  Arbitrary<Curve> curves() {
    Arbitrary<Integer> steps = Arbitraries.integers().between(1, 700);
    return Combinators.combine(steps.list().ofMinSize(1).ofMaxSize(5), shares().list().ofSize(5))
        .as(
            (widths, rises) -> {
              List<CurvePoint> points = new ArrayList<>();
              double at = -50;
              double counts = 0;
              for (int i = 0; i < widths.size(); i++) {
                at += widths.get(i) / 3.0;
                counts += (1 - counts) * rises.get(i);
                points.add(new CurvePoint(at, counts));
              }
              return new Curve(points);
            });
  }

  @Provide
  Arbitrary<Profile> profiles() {
    Arbitrary<Criterion> numbers =
        Combinators.combine(Arbitraries.of("employees", "growth"), weights(), curves(), shares())
            .as(
                (field, weight, curve, missing) ->
                    new Criterion("", field, weight, curve, missing));
    Arbitrary<Criterion> words =
        Combinators.combine(weights(), shares(), shares(), shares())
            .as(
                (weight, one, other, missing) ->
                    new Criterion(
                        "",
                        "industry",
                        weight,
                        new CategoryTable(Map.of("Software", one), other),
                        missing));
    return Arbitraries.oneOf(numbers, words)
        .list()
        .ofMinSize(1)
        .ofMaxSize(7)
        .map(
            criteria -> {
              List<Criterion> named = new ArrayList<>();
              for (Criterion each : criteria) {
                named.add(
                    new Criterion(
                        "criterion " + named.size(),
                        each.field(),
                        each.weight(),
                        each.measure(),
                        each.missing()));
              }
              return new Profile("any", "", "true: 1", named, Tiers.DEFAULT, null);
            });
  }

  private static Arbitrary<Double> weights() {
    return Arbitraries.doubles().between(0.001, 5_000).ofScale(3);
  }

  private static Arbitrary<Double> shares() {
    return Arbitraries.doubles().between(0, 1).ofScale(4);
  }
}
