package dev.fairfield.service.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Objects;

/**
 * What one rep holds under the plan; written as one flat JSON object.
 *
 * @param team position in the list of teams
 * @param note why the index lies outside the band; may be blank
 */
public record RepLine(
    String repId,
    String name,
    int team,
    @JsonUnwrapped Seat seat,
    @JsonUnwrapped Holding holding,
    @JsonUnwrapped Load load,
    @JsonUnwrapped Travel travel,
    @JsonUnwrapped Moves moves,
    String note) {

  public RepLine {
    Objects.requireNonNull(repId, "repId");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(seat, "seat");
    Objects.requireNonNull(holding, "holding");
    Objects.requireNonNull(load, "load");
    Objects.requireNonNull(travel, "travel");
    Objects.requireNonNull(moves, "moves");
    Objects.requireNonNull(note, "note");
  }

  /**
   * Where the rep stands in the organisation and lives.
   *
   * @param status active or open
   * @param lat latitude of the home in degrees
   * @param lon longitude of the home in degrees
   */
  public record Seat(String manager, String region, String status, double lat, double lon) {}

  /**
   * What the rep holds.
   *
   * @param shareCents the part of the team's potential due to the rep
   * @param index potential / share under the plan, 1 is fair
   * @param indexToday the same under today's ownership
   */
  public record Holding(
      int accounts, long potentialCents, long shareCents, double index, double indexToday) {}

  /** Selling hours a year the accounts ask for and the rep has. */
  public record Load(double workloadHours, double capacityHours) {}

  /**
   * Travel of one year.
   *
   * @param travelHours hours on the road and in the air
   * @param travelKm kilometres, there and back
   * @param meanDistanceKm mean distance from home to an account, in kilometres
   */
  public record Travel(double travelHours, double travelKm, double meanDistanceKm) {

    private static final double KM_PER_MILE = 1.609344;

    /** The kilometres of {@link #travelKm} in statute miles. */
    @JsonProperty
    public double travelMiles() {
      return travelKm / KM_PER_MILE;
    }
  }

  /** Accounts that come and go, measured against today's ownership. */
  public record Moves(int movedIn, int movedOut) {}
}
