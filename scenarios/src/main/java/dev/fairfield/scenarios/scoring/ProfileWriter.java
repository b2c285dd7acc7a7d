package dev.fairfield.scenarios.scoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.document.SettingsYaml;
import java.math.BigDecimal;

/** Writes profiles in full; {@link ProfileReader} reads them back to equal ones. */
public final class ProfileWriter {

  private ProfileWriter() {}

  /** The profile as YAML. */
  public static String toYaml(Profile profile) {
    return SettingsYaml.write(toJson(profile));
  }

  /** The profile as a tree. */
  public static ObjectNode toJson(Profile profile) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("name", profile.name());
    root.put("title", profile.title());
    root.put("description", profile.description());
    ArrayNode criteria = root.putArray("criteria");
    profile.criteria().forEach(criterion -> add(criteria.addObject(), criterion));
    Tiers tiers = profile.tiers();
    ObjectNode list = root.putObject("tiers").putObject(tiers.byShare() ? "shares" : "cuts");
    tiers.list().forEach(tier -> put(list, tier.name(), tier.limit()));
    profile.findPotential().ifPresent(rule -> add(root.putObject("potential"), rule));
    return root;
  }

  private static void add(ObjectNode node, Criterion criterion) {
    node.put("name", criterion.name());
    node.put("field", criterion.field());
    put(node, "weight", criterion.weight());
    put(node, "missing", criterion.missing());
    if (criterion.measure() instanceof Curve curve) {
      ArrayNode points = node.putArray("curve");
      for (CurvePoint point : curve.points()) {
        ObjectNode corner = points.addObject();
        put(corner, "at", point.at());
        put(corner, "counts", point.counts());
      }
    } else if (criterion.measure() instanceof CategoryTable table) {
      ObjectNode rows = node.putObject("table");
      table.countsByCategory().forEach((category, counts) -> put(rows, category, counts));
      put(node, "otherwise", table.otherwise());
    }
  }

  private static void add(ObjectNode node, PotentialFromScore rule) {
    node.put("field", rule.field());
    if (rule.bands().isEmpty()) {
      ObjectNode values = node.putObject("valuesUsd");
      rule.centsByCategory().forEach((category, cents) -> putDollars(values, category, cents));
    } else {
      ArrayNode bands = node.putArray("bands");
      for (PotentialFromScore.Band band : rule.bands()) {
        ObjectNode row = bands.addObject();
        put(row, "from", band.from());
        putDollars(row, "usd", band.cents());
      }
    }
    rule.otherwiseCents().ifPresent(cents -> putDollars(node, "otherwiseUsd", cents));
    node.put("source", rule.source());
  }

  private static void putDollars(ObjectNode node, String key, long cents) {
    node.put(key, BigDecimal.valueOf(cents, 2));
  }

  /** A number as a person writes it: 3, not 3.0. */
  private static void put(ObjectNode node, String key, double number) {
    if (number == StrictMath.rint(number) && StrictMath.abs(number) < 1e15) {
      node.put(key, (long) number);
    } else {
      node.put(key, number);
    }
  }
}
