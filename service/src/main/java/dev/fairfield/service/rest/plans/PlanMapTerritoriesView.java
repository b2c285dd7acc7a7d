package dev.fairfield.service.rest.plans;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Territories as a map draws them: corners in whole steps from the one before, half the size of
 * GeoJSON.
 */
@Schema(name = "PlanMapTerritories")
record PlanMapTerritoriesView(
    @Schema(description = "Steps to a degree; ten thousand are eleven metres or less each")
        int stepsPerDegree,
    @Schema(description = "Of the reps that have a territory, ordered by rep id")
        List<Outline> territories) {

  private static final int STEPS_PER_DEGREE = 10_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The rings of one territory; a point is within when it is within an odd number of them. */
  @Schema(name = "PlanMapTerritory")
  record Outline(
      String repId,
      @Schema(description = "Number of corners of each ring; the last is joined to the first")
          int[] rings,
      @Schema(
              description =
                  "Steps east and north in turn, from each corner to the next through all rings; the first from 0° east, 0° north")
          int[] steps) {}

  /**
   * @param geoJson a feature collection with the rep's id among the properties of each feature
   * @throws UncheckedIOException when it is none
   */
  static PlanMapTerritoriesView of(byte[] geoJson) {
    List<Outline> outlines = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(geoJson)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_ARRAY
            && "features".equals(parser.currentName())) {
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            JsonNode feature = JSON.readTree(parser);
            if (feature.path("geometry").isObject()) {
              outlines.add(outline(feature));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The territories of a plan cannot be read.", e);
    }
    return new PlanMapTerritoriesView(STEPS_PER_DEGREE, List.copyOf(outlines));
  }

  private static Outline outline(JsonNode feature) {
    JsonNode geometry = feature.path("geometry");
    JsonNode coordinates = geometry.path("coordinates");
    var steps = new Steps();
    if (geometry.path("type").asText().equals("Polygon")) {
      coordinates.forEach(steps::add);
    } else {
      coordinates.forEach(polygon -> polygon.forEach(steps::add));
    }
    return new Outline(
        feature.path("properties").path("repId").asText(),
        steps.rings.build().toArray(),
        steps.steps.build().toArray());
  }

  /** Corners of rings as steps from the one before; corners that fall together count once. */
  private static final class Steps {

    private final IntStream.Builder rings = IntStream.builder();
    private final IntStream.Builder steps = IntStream.builder();
    private int east;
    private int north;

    void add(JsonNode ring) {
      int corners = 0;
      for (int i = 0; i < ring.size() - 1; i++) {
        int x = (int) Math.rint(ring.path(i).path(0).asDouble() * STEPS_PER_DEGREE);
        int y = (int) Math.rint(ring.path(i).path(1).asDouble() * STEPS_PER_DEGREE);
        if (corners == 0 || x != east || y != north) {
          steps.add(x - east).add(y - north);
          east = x;
          north = y;
          corners++;
        }
      }
      rings.add(corners);
    }
  }
}
