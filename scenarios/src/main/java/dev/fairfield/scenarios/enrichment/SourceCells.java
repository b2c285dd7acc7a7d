package dev.fairfield.scenarios.enrichment;

import dev.fairfield.scenarios.io.NamedRow;
import dev.fairfield.scenarios.places.Countries;
import dev.fairfield.scenarios.places.CountyTable;
import dev.fairfield.scenarios.places.PostalCodes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the cells of a source as the texts of their types; blank: nothing that can be used. */
final class SourceCells {

  private static final long MOST = 1_000_000_000_000L;
  private static final int FIPS_LENGTH = 5;
  private static final int MAX_TEXT_LENGTH = 500;

  private SourceCells() {}

  /** The value of an account column. */
  static String field(NamedRow row, String column, AccountField field, String country) {
    return switch (field) {
      case EMPLOYEES -> text(row.findCount(column));
      case REVENUE_USD, POTENTIAL_USD, OPEN_PIPELINE_USD -> dollars(row.findCents(column));
      case STATE -> StateCodes.of(text(row, column));
      case COUNTRY -> country(row, column);
      case LANGUAGE -> text(row, column).toLowerCase(Locale.ROOT);
      case POSTAL_CODE -> postalCode(country, text(row, column));
      case COUNTY_FIPS -> countyFips(row, column);
      case INDUSTRY, CITY, REGION, PARENT_ID -> text(row, column);
    };
  }

  /** The value of a signal. */
  static String signal(NamedRow row, SignalColumn signal) {
    String column = signal.column();
    return switch (signal.type()) {
      case NUMBER -> number(row, column);
      case TEXT -> text(row, column);
      case LIST -> list(text(row, column), signal.separator());
      case YES_NO -> row.findYesOrNo(column).map(String::valueOf).orElse("");
      case DATE -> row.findDate(column).map(LocalDate::toString).orElse("");
      case DOMAIN -> domain(row, column);
    };
  }

  /** A domain; a cell that holds none is reported. */
  static String domain(NamedRow row, String column) {
    String text = row.knownText(column);
    String domain = WebDomain.of(text);
    if (domain.isEmpty() && !text.isEmpty()) {
      row.warn(column, "a web domain such as example.com");
    }
    return domain;
  }

  /** One way of writing a postal code, also where the country is left open. */
  static String postalCode(String country, String code) {
    String known = country.isBlank() && PostalCodes.startsWithFsa(capitals(code)) ? "CA" : country;
    return PostalCodes.normalise(known, code);
  }

  private static String capitals(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }

  /** A country's code; what is unknown is reported and left out. */
  static String country(NamedRow row, String column) {
    String text = row.knownText(column);
    String code = text.isEmpty() ? "" : Countries.findCode(text).orElse("");
    if (code.isEmpty() && !text.isEmpty()) {
      row.warn(column, "an ISO 3166 code of two letters or an English name");
    }
    return code;
  }

  private static String text(NamedRow row, String column) {
    String text = row.knownText(column);
    if (text.length() > MAX_TEXT_LENGTH || text.chars().anyMatch(Character::isISOControl)) {
      row.warn(column, "a text of at most 500 characters without line breaks");
      return "";
    }
    return text;
  }

  private static String text(OptionalInt count) {
    return count.isPresent() ? Integer.toString(count.getAsInt()) : "";
  }

  private static String dollars(OptionalLong cents) {
    return cents.isPresent() ? AccountField.dollars(cents.getAsLong()) : "";
  }

  private static String number(NamedRow row, String column) {
    if (row.knownText(column).isEmpty()) {
      return "";
    }
    return row.findNumber(column, -MOST, MOST)
        .map(BigDecimal::stripTrailingZeros)
        .map(BigDecimal::toPlainString)
        .orElse("");
  }

  private static String countyFips(NamedRow row, String column) {
    String fips = CountyTable.normaliseFips(text(row, column));
    if (!fips.isEmpty() && !(fips.length() == FIPS_LENGTH && PostalCodes.isZip(fips))) {
      row.warn(column, "a FIPS code of five digits");
      return "";
    }
    return fips;
  }

  private static String list(String cell, String separator) {
    var entries = new TreeMap<String, String>();
    for (String entry : cell.split(Pattern.quote(separator))) {
      String clean = entry.strip().replace(SignalType.LIST_SEPARATOR, " ").strip();
      if (!clean.isEmpty()) {
        entries.putIfAbsent(clean.toLowerCase(Locale.ROOT), clean);
      }
    }
    List<String> ordered = new ArrayList<>(entries.values());
    return String.join(SignalType.LIST_SEPARATOR, ordered);
  }
}
