package dev.fairfield.solver.territories;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Territories as GeoJSON (RFC 7946): WGS 84, five decimals, outer rings counterclockwise, holes
 * clockwise, a {@code bbox}, one feature a line. The same map and properties give the same bytes.
 *
 * <p>Properties of a feature: {@code repId}, {@code team}, {@code accounts} (their number), {@code
 * potentialCents}, {@code stackedElsewhere} (list of {@code accountId}, {@code longitude}, {@code
 * latitude}, {@code holderRepId}), then those given by the caller in order of name. A rep whose
 * accounts are all stacked elsewhere has a feature with a null geometry; a rep without accounts has
 * none.
 */
public final class TerritoryGeoJson {

  /** Decimals of a degree in the file. */
  public static final int DECIMALS = 5;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TerritoryGeoJson() {}

  /**
   * Writes the file in full or not at all.
   *
   * @param propertiesByRep further properties by rep id: text, whole numbers, finite doubles,
   *     BigDecimal or Boolean
   * @throws IOException when the file cannot be written; an older file is then left as it was
   * @throws IllegalArgumentException when a property has the name of a standard one or another type
   */
  public static void write(
      Path file, TerritoryMap map, Map<String, ? extends Map<String, ?>> propertiesByRep)
      throws IOException {
    String json = toJson(map, propertiesByRep);
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
   * @param propertiesByRep as for {@link #write}
   * @throws IllegalArgumentException when a property has the name of a standard one or another type
   */
  public static String toJson(
      TerritoryMap map, Map<String, ? extends Map<String, ?>> propertiesByRep) {
    List<Geometry> areas = map.territories().stream().map(Territory::area).toList();
    String box =
        BoundingBox.findAround(areas).map(found -> "\"bbox\":" + bbox(found) + ",\n").orElse("");
    String features =
        map.territories().stream()
            .map(territory -> feature(territory, propertiesByRep.get(territory.repId())).toString())
            .collect(Collectors.joining(",\n"));
    return "{\"type\":\"FeatureCollection\",\n" + box + "\"features\":[\n" + features + "\n]}\n";
  }

  private static ObjectNode feature(Territory territory, Map<String, ?> further) {
    ObjectNode feature = JSON.objectNode();
    feature.put("type", "Feature");
    BoundingBox.findAround(List.of(territory.area()))
        .ifPresent(box -> feature.set("bbox", bbox(box)));
    feature.set("properties", properties(territory, further));
    if (territory.area().isEmpty()) {
      feature.putNull("geometry");
    } else {
      feature.set("geometry", geometry(territory.area()));
    }
    return feature;
  }

  private static ObjectNode properties(Territory territory, Map<String, ?> further) {
    ObjectNode properties = JSON.objectNode();
    properties.put("repId", territory.repId());
    properties.put("team", territory.team());
    properties.put("accounts", territory.accountIds().size());
    properties.put("potentialCents", territory.potentialCents());
    ArrayNode stacked = properties.putArray("stackedElsewhere");
    for (StackedAccount account : territory.stackedElsewhere()) {
      ObjectNode entry = stacked.addObject();
      entry.put("accountId", account.accountId());
      entry.set("longitude", degrees(account.location().longitude()));
      entry.set("latitude", degrees(account.location().latitude()));
      entry.put("holderRepId", account.holderRepId());
    }
    if (further != null) {
      new TreeMap<String, Object>(further)
          .forEach((name, value) -> addProperty(properties, territory.repId(), name, value));
    }
    return properties;
  }

  private static void addProperty(ObjectNode properties, String repId, String name, Object value) {
    if (properties.has(name)) {
      throw new IllegalArgumentException(
          "The property %s of rep %s has the name of a standard one; choose another name."
              .formatted(name, repId));
    }
    if (value instanceof String text) {
      properties.put(name, text);
    } else if (value instanceof Integer || value instanceof Long) {
      properties.put(name, ((Number) value).longValue());
    } else if (value instanceof Double number && Double.isFinite(number)) {
      properties.put(name, number);
    } else if (value instanceof BigDecimal number) {
      properties.set(name, DecimalNode.valueOf(number));
    } else if (value instanceof Boolean flag) {
      properties.put(name, flag);
    } else {
      throw new IllegalArgumentException(
          "The property %s of rep %s is %s; text, whole numbers, finite doubles, BigDecimal and Boolean are allowed."
              .formatted(name, repId, value));
    }
  }

  private static ObjectNode geometry(Geometry area) {
    ObjectNode geometry = JSON.objectNode();
    geometry.put("type", area.getGeometryType());
    if (area instanceof Polygon polygon) {
      geometry.set("coordinates", rings(polygon));
      return geometry;
    }
    ArrayNode parts = geometry.putArray("coordinates");
    for (int i = 0; i < area.getNumGeometries(); i++) {
      parts.add(rings((Polygon) area.getGeometryN(i)));
    }
    return geometry;
  }

  private static ArrayNode rings(Polygon polygon) {
    ArrayNode rings = JSON.arrayNode();
    rings.add(ring(polygon.getExteriorRing(), true));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(ring(polygon.getInteriorRingN(i), false));
    }
    return rings;
  }

  private static ArrayNode ring(LinearRing ring, boolean counterclockwise) {
    CoordinateSequence points = ring.getCoordinateSequence();
    boolean asIs = Orientation.isCCW(points) == counterclockwise;
    ArrayNode positions = JSON.arrayNode();
    for (int i = 0; i < points.size(); i++) {
      Coordinate point = points.getCoordinate(asIs ? i : points.size() - 1 - i);
      positions.addArray().add(degrees(point.x)).add(degrees(point.y));
    }
    return positions;
  }

  private static ArrayNode bbox(BoundingBox box) {
    return JSON.arrayNode()
        .add(degrees(box.west()))
        .add(degrees(box.south()))
        .add(degrees(box.east()))
        .add(degrees(box.north()));
  }

  private static DecimalNode degrees(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return DecimalNode.valueOf(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
  }
}
