package dev.fairfield.scenarios.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.fairfield.scenarios.document.SettingsDocument;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Turns a document that keeps the schema into a profile, and names what the schema cannot see. */
final class ProfileBinding {

  private final SettingsDocument document;
  private final List<Problem> problems = new ArrayList<>();

  ProfileBinding(SettingsDocument document) {
    this.document = document;
  }

  /**
   * The profile.
   *
   * @throws InvalidInputException with every problem, one for each group of settings
   */
  Profile bind() {
    JsonNode root = document.root();
    List<Criterion> criteria = new ArrayList<>();
    JsonNode list = root.get("criteria");
    for (int i = 0; i < list.size(); i++) {
      String path = "criteria[%d]".formatted(i);
      JsonNode node = list.get(i);
      Criterion criterion = guard(path, () -> criterion(path, node));
      if (criterion != null) {
        criteria.add(criterion);
      }
    }
    Tiers tiers = guard("tiers", () -> tiers(root.path("tiers")));
    PotentialFromScore potential =
        root.has("potential") ? guard("potential", () -> potential(root.get("potential"))) : null;
    Profile profile =
        problems.isEmpty()
            ? guard(
                "criteria",
                () ->
                    new Profile(
                        root.get("name").asText(),
                        root.path("title").asText(""),
                        root.path("description").asText(""),
                        criteria,
                        tiers,
                        potential))
            : null;
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems.stream().sorted(Problem.READING_ORDER).toList());
    }
    return profile;
  }

  /** Records refuse what makes no sense; their words become a problem of the group. */
  private <T> T guard(String path, Supplier<T> group) {
    try {
      return group.get();
    } catch (IllegalArgumentException e) {
      problems.add(document.error(path, "", "settings that fit together", e.getMessage()));
      return null;
    }
  }

  private static Criterion criterion(String path, JsonNode node) {
    boolean curve = node.has("curve");
    if (curve == node.has("table")) {
      throw new IllegalArgumentException(
          "%s needs either curve (for numbers) or table (for words)%s."
              .formatted(path, curve ? ", not both" : ""));
    }
    if (curve && node.has("otherwise")) {
      throw new IllegalArgumentException(
          "%s has otherwise beside a curve, which counts every number; take it out."
              .formatted(path));
    }
    return new Criterion(
        node.path("name").asText(node.get("field").asText()),
        node.get("field").asText(),
        node.get("weight").asDouble(),
        curve ? curve(node.get("curve")) : table(node),
        node.get("missing").asDouble());
  }

  private static Curve curve(JsonNode node) {
    List<CurvePoint> points = new ArrayList<>();
    node.forEach(
        point ->
            points.add(new CurvePoint(point.get("at").asDouble(), point.get("counts").asDouble())));
    return new Curve(points);
  }

  private static CategoryTable table(JsonNode node) {
    Map<String, Double> counts = new LinkedHashMap<>();
    node.get("table")
        .properties()
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asDouble()));
    return new CategoryTable(counts, node.path("otherwise").asDouble(0));
  }

  private static Tiers tiers(JsonNode node) {
    if (node instanceof MissingNode) {
      return Tiers.DEFAULT;
    }
    boolean byShare = node.has("shares");
    if (byShare == node.has("cuts")) {
      throw new IllegalArgumentException("tiers needs either cuts or shares.");
    }
    List<Tiers.Tier> list = new ArrayList<>();
    node.get(byShare ? "shares" : "cuts")
        .properties()
        .forEach(entry -> list.add(new Tiers.Tier(entry.getKey(), entry.getValue().asDouble())));
    if (!byShare) {
      list.sort(Comparator.comparingDouble(Tiers.Tier::limit).reversed());
    }
    return new Tiers(byShare, list);
  }

  private static PotentialFromScore potential(JsonNode node) {
    if (node.has("valuesUsd") == node.has("bands")) {
      throw new IllegalArgumentException(
          "potential needs either valuesUsd (for words) or bands (for numbers).");
    }
    Map<String, Long> values = new LinkedHashMap<>();
    node.path("valuesUsd")
        .properties()
        .forEach(entry -> values.put(entry.getKey(), cents(entry.getValue())));
    List<PotentialFromScore.Band> bands = new ArrayList<>();
    node.path("bands")
        .forEach(
            band ->
                bands.add(
                    new PotentialFromScore.Band(
                        band.get("from").asDouble(), cents(band.get("usd")))));
    return new PotentialFromScore(
        node.get("field").asText(),
        values,
        bands,
        node.has("otherwiseUsd")
            ? OptionalLong.of(cents(node.get("otherwiseUsd")))
            : OptionalLong.empty(),
        node.get("source").asText());
  }

  private static long cents(JsonNode dollars) {
    return BigDecimal.valueOf(dollars.asDouble())
        .movePointRight(2)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
