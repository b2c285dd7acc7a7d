package dev.fairfield.solver.territories;

import static dev.fairfield.solver.territories.TerritoryChecks.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;

class TerritoryGeoJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static TerritoryMap threeReps() {
    return TerritoryMap.of(
        List.of(
            account("a", "R1", 40, -100, 100),
            account("b", "R2", 40, -98, 300),
            account("c", "R3", 40, -98, 200)));
  }

  @Test
  void toJson_noTerritories_isAnEmptyCollection() throws IOException {
    JsonNode root = MAPPER.readTree(TerritoryGeoJson.toJson(TerritoryMap.of(List.of()), Map.of()));

    assertThat(root.get("type").asText()).isEqualTo("FeatureCollection");
    assertThat(root.get("features")).isEmpty();
    assertThat(root.has("bbox")).isFalse();
  }

  @Test
  void toJson_properties_standardOnesThenFurtherByName() throws IOException {
    Map<String, Map<String, ?>> further =
        Map.of("R1", Map.of("name", "Ana \"Ace\"", "index", 1.05, "open", true, "hours", 12L));

    JsonNode features =
        MAPPER.readTree(TerritoryGeoJson.toJson(threeReps(), further)).get("features");

    assertThat(features.get(0).get("properties").toString())
        .isEqualTo(
            "{\"repId\":\"R1\",\"team\":\"\",\"accounts\":1,\"potentialCents\":100,"
                + "\"stackedElsewhere\":[],\"hours\":12,\"index\":1.05,"
                + "\"name\":\"Ana \\\"Ace\\\"\",\"open\":true}");
    assertThat(features.get(2).get("properties").get("stackedElsewhere").toString())
        .isEqualTo(
            "[{\"accountId\":\"c\",\"longitude\":-98,\"latitude\":40,\"holderRepId\":\"R2\"}]");
  }

  @Test
  void toJson_repWithoutCell_hasNullGeometryAndNoBox() throws IOException {
    JsonNode stacked =
        MAPPER.readTree(TerritoryGeoJson.toJson(threeReps(), Map.of())).get("features").get(2);

    assertThat(stacked.get("geometry").isNull()).isTrue();
    assertThat(stacked.has("bbox")).isFalse();
  }

  @Test
  void toJson_bbox_holdsAllAreas() throws IOException {
    JsonNode box = MAPPER.readTree(TerritoryGeoJson.toJson(threeReps(), Map.of())).get("bbox");

    assertThat(box.get(0).asDouble()).isCloseTo(-101.76, within(0.02));
    assertThat(box.get(1).asDouble()).isCloseTo(38.65, within(0.01));
    assertThat(box.get(2).asDouble()).isCloseTo(-96.24, within(0.02));
    assertThat(box.get(3).asDouble()).isCloseTo(41.35, within(0.01));
  }

  @Test
  void toJson_areaAcrossAntimeridian_boxRunsFromWestToEast() throws IOException {
    TerritoryMap map =
        TerritoryMap.of(
            List.of(account("a", "R1", 52, 179.5, 100), account("b", "R2", 52, -179, 300)));

    JsonNode box = MAPPER.readTree(TerritoryGeoJson.toJson(map, Map.of())).get("bbox");

    assertThat(box.get(0).asDouble()).isBetween(177.0, 178.0);
    assertThat(box.get(2).asDouble()).isBetween(-178.0, -176.0);
  }

  @Test
  void toJson_rings_outerOnesCounterclockwiseHolesClockwise() throws IOException {
    List<MappedAccount> accounts = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      accounts.add(account("a" + i, i == 4 ? "R2" : "R1", i / 3, 10 + i % 3, 1));
    }

    JsonNode features =
        MAPPER
            .readTree(TerritoryGeoJson.toJson(TerritoryMap.of(accounts), Map.of()))
            .get("features");

    JsonNode rings = features.get(0).get("geometry").get("coordinates");
    assertThat(rings).hasSize(2);
    assertThat(Orientation.isCCW(ring(rings.get(0)))).isTrue();
    assertThat(Orientation.isCCW(ring(rings.get(1)))).isFalse();
  }

  @Test
  void toJson_propertyWithStandardName_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TerritoryGeoJson.toJson(threeReps(), Map.of("R1", Map.of("team", "East"))))
        .withMessage(
            "The property team of rep R1 has the name of a standard one; choose another name.");
  }

  @Test
  void toJson_propertyNotANumber_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TerritoryGeoJson.toJson(threeReps(), Map.of("R1", Map.of("index", Double.NaN))))
        .withMessage(
            "The property index of rep R1 is NaN; text, whole numbers, finite doubles, BigDecimal"
                + " and Boolean are allowed.");
  }

  @Test
  void write_existingFile_isReplacedAndNothingElseLeft(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("territories.geojson");
    Files.writeString(file, "old");

    TerritoryGeoJson.write(file, threeReps(), Map.of());

    assertThat(file).content().isEqualTo(TerritoryGeoJson.toJson(threeReps(), Map.of()));
    assertThat(folder.toFile().list()).containsExactly("territories.geojson");
  }

  private static Coordinate[] ring(JsonNode positions) {
    List<Coordinate> ring = new ArrayList<>();
    positions.forEach(
        position ->
            ring.add(new Coordinate(position.get(0).asDouble(), position.get(1).asDouble())));
    return ring.toArray(new Coordinate[0]);
  }
}
