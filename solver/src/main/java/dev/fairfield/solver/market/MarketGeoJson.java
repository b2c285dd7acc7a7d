package dev.fairfield.solver.market;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.scenarios.model.GeoPoint;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A market as GeoJSON (RFC 7946): a point for each area of one cut and for each proposed seat, WGS
 * 84, five decimals, one feature a line. Properties of an area: {@code kind} (state, county or
 * metro), {@code key}, {@code name}, {@code accounts}, {@code customers}, {@code prospects},
 * amounts ending in {@code Cents}, {@code accountsPer1000Km2}; of a seat: {@code kind} "seat",
 * {@code team}, {@code rank}, {@code accounts}, {@code potentialCents}. The same market gives the
 * same bytes.
 */
public final class MarketGeoJson {

  private static final int DECIMALS = 5;
  private static final int DENSITY_DECIMALS = 3;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private MarketGeoJson() {}

  /**
   * Writes the file in full or not at all.
   *
   * @param cut one whose parts are areas
   * @throws IOException when the file cannot be written; an older file is then left as it was
   */
  public static void write(Path file, MarketAnalysis market, MarketCut cut) throws IOException {
    String json = toJson(market, cut);
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = folder.resolve(file.getFileName() + ".part");
    try {
      Files.writeString(draft, json);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * The text of the file.
   *
   * @throws IllegalArgumentException when the parts of the cut are no areas
   */
  public static String toJson(MarketAnalysis market, MarketCut cut) {
    if (!cut.isArea()) {
      throw new IllegalArgumentException(
          "A market by %s has no place on a map; use STATE, COUNTY or METRO.".formatted(cut));
    }
    ArrayNode features = JSON.arrayNode();
    market.rowsByCut().get(cut).stream()
        .filter(row -> row.findCentre().isPresent())
        .forEach(row -> features.add(feature(row.centre(), properties(row))));
    market.gaps().forEach(gap -> features.add(feature(gap.place().location(), properties(gap))));
    String lines =
        StreamSupport.stream(features.spliterator(), false)
            .map(Object::toString)
            .collect(Collectors.joining(",\n"));
    return "{\"type\":\"FeatureCollection\",\"features\":[\n" + lines + "\n]}\n";
  }

  private static ObjectNode feature(GeoPoint point, ObjectNode properties) {
    ObjectNode feature = JSON.objectNode();
    feature.put("type", "Feature");
    ObjectNode geometry = feature.putObject("geometry");
    geometry.put("type", "Point");
    geometry
        .putArray("coordinates")
        .add(rounded(point.longitude(), DECIMALS))
        .add(rounded(point.latitude(), DECIMALS));
    feature.set("properties", properties);
    return feature;
  }

  private static ObjectNode properties(MarketRow row) {
    ObjectNode json = JSON.objectNode();
    json.put("kind", row.cut().name().toLowerCase(Locale.ROOT));
    json.put("key", row.key());
    json.put("name", row.name());
    json.put("accounts", row.accounts());
    json.put("customers", row.customers());
    json.put("prospects", row.prospects());
    json.put("potentialCents", row.potentialCents());
    json.put("revenueCents", row.revenueCents());
    json.put("headroomCents", row.headroomCents());
    json.put("whitespaceProspects", row.whitespaceProspects());
    json.put("whitespaceCents", row.whitespaceCents());
    json.put("uncoveredAccounts", row.uncoveredAccounts());
    json.put("uncoveredCents", row.uncoveredCents());
    json.put("accountsPer1000Km2", rounded(row.accountsPer1000Km2(), DENSITY_DECIMALS));
    return json;
  }

  private static ObjectNode properties(CoverageGap gap) {
    ObjectNode json = JSON.objectNode();
    json.put("kind", "seat");
    json.put("team", gap.team());
    json.put("rank", gap.rank());
    json.put("accounts", gap.accounts());
    json.put("potentialCents", gap.potentialCents());
    return json;
  }

  private static BigDecimal rounded(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
  }
}
