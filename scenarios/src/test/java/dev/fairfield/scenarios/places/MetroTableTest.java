package dev.fairfield.scenarios.places;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetroTableTest {

  private static Metro city(String name, double latitude, double longitude, int codes) {
    return new Metro(name, "US", new GeoPoint(latitude, longitude), codes);
  }

  /** A degree of latitude is 111.2 km. */
  private static final MetroTable TABLE =
      MetroTable.of(
          List.of(
              city("Small, XX", 40.44, -100, 12),
              city("Large, XX", 40, -100, 90),
              city("Next, XX", 40.5, -100, 13)));

  @Test
  void of_cityNearALargerOne_joinsIt() {
    assertThat(TABLE.metros()).extracting(Metro::name).containsExactly("Large, XX", "Next, XX");
  }

  @Test
  void findMetro_nearestWithinTheRadius_orNone() {
    assertThat(TABLE.findMetro(new GeoPoint(40.2, -100)).orElseThrow().name())
        .isEqualTo("Large, XX");
    assertThat(TABLE.findMetro(new GeoPoint(40.3, -100)).orElseThrow().name())
        .isEqualTo("Next, XX");
    assertThat(TABLE.findMetro(new GeoPoint(41.21, -100))).isPresent();
    assertThat(TABLE.findMetro(new GeoPoint(41.23, -100))).isEmpty();
  }

  @Test
  void unitedStates_largeCities_areThere() {
    assertThat(MetroTable.unitedStates().metros())
        .extracting(Metro::name)
        .contains("Houston, TX", "Denver, CO", "Chicago, IL")
        .doesNotContain("Bronx, NY");
    assertThat(
            MetroTable.unitedStates().findMetro(new GeoPoint(47.61, -122.2)).orElseThrow().name())
        .isEqualTo("Seattle, WA");
  }
}
