package dev.fairfield.scenarios.generate;

import dev.fairfield.scenarios.model.GeoPoint;

/**
 * A fictional company at a real place, as the source file has it.
 *
 * @param postalCode ZIP code, or forward sortation area in Canada
 * @param potentialUsd expected annual revenue if well worked
 */
record SourceAccount(
    String id,
    String name,
    Segment segment,
    String industry,
    int employees,
    long potentialUsd,
    GeoPoint location,
    Address address) {

  private static final String QUEBEC = "QC";

  /** The address without a street. */
  record Address(String city, String state, String postalCode, String country) {}

  SalesTeam team() {
    return segment.team();
  }

  boolean isInQuebec() {
    return QUEBEC.equals(address.state());
  }

  boolean isInCanada() {
    return "CA".equals(address.country());
  }
}
