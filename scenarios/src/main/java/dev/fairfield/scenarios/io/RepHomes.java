package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.places.Countries;
import dev.fairfield.scenarios.places.PostalCodes;
import dev.fairfield.scenarios.places.PostalPlace;
import dev.fairfield.scenarios.places.PostalTable;
import java.util.Optional;

/**
 * Finds where a rep's trips start: by coordinates, else by a postal code where a preset has one.
 */
final class RepHomes {

  private final PostalTable extra;
  private final FileProblems problems;

  RepHomes(PostalTable extra, FileProblems problems) {
    this.extra = extra;
    this.problems = problems;
  }

  /** The home; empty when there is none, which is reported. */
  Optional<GeoPoint> find(RowCells<RepColumn> cells, String repId) {
    long errorsBefore = problems.log().errorCount();
    Optional<GeoPoint> given = Coordinates.find(cells, RepColumn.LATITUDE, RepColumn.LONGITUDE);
    if (given.isPresent() || problems.log().errorCount() > errorsBefore) {
      return given;
    }
    String postalCode = cells.text(RepColumn.POSTAL_CODE);
    Optional<GeoPoint> byCode =
        postalCode.isEmpty()
            ? Optional.empty()
            : findPlace(country(cells, postalCode), postalCode).map(PostalPlace::location);
    if (byCode.isEmpty()) {
      cells.error(
          RepColumn.LATITUDE,
          "",
          NumberRange.LATITUDE.allowed(),
          message(cells, repId, postalCode));
    }
    return byCode;
  }

  private static String message(RowCells<RepColumn> cells, String repId, String postalCode) {
    if (postalCode.isEmpty()) {
      return "The rep %s has no coordinates; give latitude and longitude%s of the home."
          .formatted(
              ProblemText.quotable(repId),
              cells.has(RepColumn.POSTAL_CODE) ? ", or the postal code," : "");
    }
    return "The rep %s has no coordinates and the place of postal code %s is not known; give latitude and longitude of the home."
        .formatted(ProblemText.quotable(repId), ProblemText.quotable(postalCode));
  }

  private static String country(RowCells<RepColumn> cells, String postalCode) {
    String text = cells.text(RepColumn.COUNTRY);
    if (!text.isEmpty()) {
      return Countries.findCode(text).orElse(text);
    }
    return PostalCodes.startsWithFsa(PostalCodes.normalise("CA", postalCode)) ? "CA" : "US";
  }

  private Optional<PostalPlace> findPlace(String country, String postalCode) {
    return extra
        .findPlace(country, postalCode)
        .or(() -> PostalTable.unitedStates().findPlace(country, postalCode));
  }
}
