package dev.fairfield.scenarios.places;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Metros by a stated rule, since no table of the census comes with the product: a large city is a
 * place with at least {@value #LEAST_CODES} postal codes; one that lies within {@value #MERGE_KM}
 * km of a larger one belongs to it; a point belongs to the nearest metro within {@value #RADIUS_KM}
 * km. Immutable and thread-safe.
 */
public final class MetroTable {

  /** Postal codes that make a city large. */
  public static final int LEAST_CODES = 12;

  /** Kilometres within which a smaller city joins a larger one. */
  public static final double MERGE_KM = 50;

  /** Kilometres to which a metro reaches. */
  public static final double RADIUS_KM = 80;

  private static final double KM_PER_DEGREE = 111;

  private final List<Metro> metros;

  private MetroTable(List<Metro> metros) {
    this.metros = List.copyOf(metros);
  }

  /** The metros of the shipped ZIP codes, found at the first call. */
  public static MetroTable unitedStates() {
    return UnitedStates.TABLE;
  }

  /** Merges cities, the one with most postal codes first, equals by name. */
  static MetroTable of(List<Metro> largeCities) {
    List<Metro> kept = new ArrayList<>();
    largeCities.stream()
        .sorted(Comparator.comparingInt(Metro::postalCodes).reversed().thenComparing(Metro::name))
        .filter(
            city ->
                kept.stream()
                    .noneMatch(larger -> larger.centre().distanceKmTo(city.centre()) <= MERGE_KM))
        .forEachOrdered(kept::add);
    return new MetroTable(kept);
  }

  /** The largest first. */
  public List<Metro> metros() {
    return metros;
  }

  /** The metro a point belongs to. */
  public Optional<Metro> findMetro(GeoPoint point) {
    Metro nearest = null;
    double least = RADIUS_KM;
    for (Metro metro : metros) {
      double north = StrictMath.abs(metro.centre().latitude() - point.latitude()) * KM_PER_DEGREE;
      if (north <= RADIUS_KM) {
        double km = metro.centre().distanceKmTo(point);
        if (km <= least && (nearest == null || km < least)) {
          nearest = metro;
          least = km;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static final class UnitedStates {

    static final MetroTable TABLE = of(PostalTable.unitedStates().largeCities("US", LEAST_CODES));
  }
}
