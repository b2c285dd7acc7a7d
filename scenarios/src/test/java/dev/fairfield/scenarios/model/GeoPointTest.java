package dev.fairfield.scenarios.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeoPointTest {

  private static final GeoPoint ORIGIN = new GeoPoint(0, 0);

  @Test
  void distance_samePoint_isZero() {
    assertThat(new GeoPoint(41.88, -87.62).distanceKmTo(new GeoPoint(41.88, -87.62))).isZero();
  }

  @Test
  void distance_oneDegreeOfLatitude_isAThreeHundredSixtiethOfTheMeridian() {
    assertThat(ORIGIN.distanceKmTo(new GeoPoint(1, 0))).isCloseTo(111.19508, within(1e-5));
  }

  @Test
  void distance_quarterAndHalfOfTheGlobe_areExact() {
    double quarter = Math.PI / 2 * GeoPoint.EARTH_RADIUS_KM;
    assertThat(ORIGIN.distanceKmTo(new GeoPoint(0, 90))).isCloseTo(quarter, within(1e-8));
    assertThat(ORIGIN.distanceKmTo(new GeoPoint(90, 0))).isCloseTo(quarter, within(1e-8));
    assertThat(ORIGIN.distanceKmTo(new GeoPoint(0, 180))).isCloseTo(2 * quarter, within(1e-8));
  }

  @Test
  void distance_overTheDateLine_isShort() {
    assertThat(new GeoPoint(0, 179.5).distanceKmTo(new GeoPoint(0, -179.5)))
        .isCloseTo(111.19508, within(1e-5));
  }

  @Test
  void distance_newYorkToLosAngeles_isTheSameBothWays() {
    var newYork = new GeoPoint(40.7128, -74.0060);
    var losAngeles = new GeoPoint(34.0522, -118.2437);
    assertThat(newYork.distanceKmTo(losAngeles)).isCloseTo(3935.75, within(0.01));
    assertThat(losAngeles.distanceKmTo(newYork)).isEqualTo(newYork.distanceKmTo(losAngeles));
  }

  @Test
  void point_outOfRange_isRefused() {
    assertThatThrownBy(() -> new GeoPoint(90.1, 0))
        .hasMessage("Latitude 90.1 is not in -90 to 90.");
    assertThatThrownBy(() -> new GeoPoint(0, Double.NaN))
        .hasMessage("Longitude NaN is not in -180 to 180.");
  }
}
