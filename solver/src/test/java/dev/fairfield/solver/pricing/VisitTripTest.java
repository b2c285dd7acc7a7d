package dev.fairfield.solver.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.solver.request.Prices.Travel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitTripTest {

  /**
   * By car: 2.4·d × 1.20 / 3 = 0.96·d dollars, 0.01·d hours, 0.8·d km a visit. By air: (350 +
   * 0.30·d + 120·(d/700 + 2.5)) / 5 dollars and 2·(d/700 + 2.5) / 5 hours.
   */
  @ParameterizedTest
  @CsvSource({
    "0,     0,                  0,                  0",
    "10,    9.6,                0.1,                8",
    "150,   144,                1.5,                120",
    "151,   144.23714285714286, 1.0862857142857143, 0",
    "300,   158.28571428571428, 1.1714285714285715, 0",
    "2000,  318.57142857142856, 2.142857142857143,  0"
  })
  void cheapest_defaultPrices_isTheCheaperOfCarAndPlane(
      double distanceKm, double usd, double hours, double roadKm) {
    VisitTrip trip = VisitTrip.cheapest(distanceKm, Travel.DEFAULT);

    assertThat(trip.usdPerVisit()).isCloseTo(usd, within(1e-9));
    assertThat(trip.hoursPerVisit()).isCloseTo(hours, within(1e-12));
    assertThat(trip.roadKmPerVisit()).isCloseTo(roadKm, within(1e-9));
  }
}
