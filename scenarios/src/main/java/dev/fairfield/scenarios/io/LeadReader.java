package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.scenarios.model.LeadPlace;
import dev.fairfield.scenarios.places.LeadPlaces;
import dev.fairfield.scenarios.places.PostalTable;
import dev.fairfield.scenarios.validation.ProblemLog;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Reads leads: {@code lead_id} is required; the more of company, domain, place, team, industry,
 * employees, language, {@code account_id} and {@code parent_id} a row gives, the better it can be
 * routed. A postal code is resolved by a table.
 */
public final class LeadReader {

  private static final TableFormat<LeadColumn> FORMAT =
      TableFormat.own(
          LeadColumn.class, EnumSet.of(LeadColumn.LEAD_ID), EnumSet.noneOf(LeadColumn.class));

  private LeadReader() {}

  /** Reads a file, plain or gzipped; a lead named twice is an error. */
  public static LeadReading read(Path file, PostalTable postalCodes) {
    var log = new ProblemLog();
    FileProblems problems = FileProblems.of(file, log);
    var leads = new RowCollector<Lead>("lead", problems);
    CsvTable.read(
        file,
        FORMAT,
        ReadBounds.of(ReadLimits.DEFAULT),
        problems,
        row -> {
          var cells = new RowCells<>(row, problems);
          String id = cells.id(LeadColumn.LEAD_ID);
          leads.collect(
              LeadColumn.LEAD_ID.header(), id, row.line(), () -> lead(cells, id, log, postalCodes));
        });
    return new LeadReading(leads.items(), log.list());
  }

  private static Optional<Lead> lead(
      RowCells<LeadColumn> cells, String id, ProblemLog log, PostalTable postalCodes) {
    long errorsBefore = log.errorCount();
    Optional<GeoPoint> point = Coordinates.find(cells, LeadColumn.LATITUDE, LeadColumn.LONGITUDE);
    var given =
        new LeadPlace(
            point.orElse(null),
            cells.text(LeadColumn.CITY),
            cells.text(LeadColumn.STATE),
            cells.text(LeadColumn.POSTAL_CODE),
            cells.text(LeadColumn.COUNTY_FIPS),
            cells.text(LeadColumn.COUNTRY));
    LeadPlace place = LeadPlaces.complete(given, postalCodes);
    var profile =
        new AccountProfile(
            cells.text(LeadColumn.TEAM),
            cells.text(LeadColumn.INDUSTRY),
            cells.findCount(LeadColumn.EMPLOYEES, NumberRange.COUNT),
            AccountKind.PROSPECT,
            cells.text(LeadColumn.LANGUAGE).toLowerCase(Locale.ROOT),
            OptionalDouble.empty());
    if (place.location() == null) {
      cells.warning(
          LeadColumn.POSTAL_CODE,
          cells.text(LeadColumn.POSTAL_CODE),
          "a known postal code with its country, or latitude and longitude",
          "The place of the lead is unknown, so travel counts for nothing when it is routed.");
    }
    return log.errorCount() > errorsBefore || id.isBlank()
        ? Optional.empty()
        : Optional.of(
            new Lead(
                id,
                cells.text(LeadColumn.COMPANY),
                cells.text(LeadColumn.DOMAIN).toLowerCase(Locale.ROOT),
                place,
                profile,
                cells.text(LeadColumn.ACCOUNT_ID),
                cells.text(LeadColumn.PARENT_ID)));
  }
}
