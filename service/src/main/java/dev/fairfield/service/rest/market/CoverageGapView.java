package dev.fairfield.service.rest.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.scenarios.model.Place;
import dev.fairfield.solver.market.CoverageGap;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** Accounts out of reach, and the seat that would reach them, as REST shows them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "CoverageGap",
    description = "Accounts that no eligible rep reaches in time, and the seat that would.")
record CoverageGapView(
    @Schema(description = "1 for the seat that reaches most potential of its team.") int rank,
    @Schema(description = "Empty in a book without teams.") String team,
    @Schema(description = "Accounts the seat reaches that nobody does now.") int accounts,
    @Schema(description = "Their potential, US cents a year.") long potentialCents,
    @Schema(
            description =
                "Mean hours from the nearest eligible rep, one way; absent where some account has"
                    + " none.")
        BigDecimal meanHoursNow,
    @Schema(description = "Mean hours from the seat, one way.") BigDecimal meanHoursThen,
    @Schema(description = "The account at whose place the seat would be.") String seatAccountId,
    String seatCity,
    String seatState,
    String seatPostalCode,
    BigDecimal seatLatitude,
    BigDecimal seatLongitude) {

  static CoverageGapView of(CoverageGap gap) {
    Place place = gap.place();
    return new CoverageGapView(
        gap.rank(),
        gap.team(),
        gap.accounts(),
        gap.potentialCents(),
        Rounded.orNull(gap.meanHoursNow(), Rounded.HOUR_DECIMALS),
        Rounded.orNull(gap.meanHoursThen(), Rounded.HOUR_DECIMALS),
        gap.seat().id(),
        blankAsNull(place.city()),
        blankAsNull(place.state()),
        blankAsNull(place.postalCode()),
        Rounded.orNull(place.location().latitude(), Rounded.DEGREE_DECIMALS),
        Rounded.orNull(place.location().longitude(), Rounded.DEGREE_DECIMALS));
  }

  private static String blankAsNull(String text) {
    return text.isBlank() ? null : text;
  }
}
