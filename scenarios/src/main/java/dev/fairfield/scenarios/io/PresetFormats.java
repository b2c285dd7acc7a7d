package dev.fairfield.scenarios.io;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of each preset. */
final class PresetFormats {

  private static final Pattern LIST_SEPARATORS = Pattern.compile("[;,]");
  private static final BigDecimal REVENUE_SHARE = new BigDecimal("0.40");
  private static final Map<String, String> TEAM_BY_SEGMENT =
      Map.of("SMB", "Commercial", "Mid-Market", "Commercial");

  static final TableFormat<AccountColumn> OWN_ACCOUNTS =
      TableFormat.own(
          AccountColumn.class,
          EnumSet.of(AccountColumn.ACCOUNT_ID, AccountColumn.POTENTIAL_USD),
          AccountColumn.PRESETS_ONLY);

  static final TableFormat<RepColumn> OWN_REPS =
      TableFormat.own(
          RepColumn.class,
          EnumSet.of(RepColumn.REP_ID, RepColumn.LATITUDE, RepColumn.LONGITUDE),
          RepColumn.PRESETS_ONLY);

  static final TableFormat<RepColumn> SEGMENT_REPS =
      format(
          RepColumn.class,
          Map.ofEntries(
              entry(RepColumn.REP_ID, "rep_id"),
              entry(RepColumn.NAME, "name"),
              entry(RepColumn.LATITUDE, "lat"),
              entry(RepColumn.LONGITUDE, "lon"),
              entry(RepColumn.TEAM, "segment"),
              entry(RepColumn.LANGUAGES, "languages"),
              entry(RepColumn.MAX_VISITS_PER_YEAR, "max_visits_per_year"),
              entry(RepColumn.TENURE_YEARS, "tenure_years")),
          EnumSet.of(RepColumn.REP_ID, RepColumn.LATITUDE, RepColumn.LONGITUDE, RepColumn.TEAM),
          Set.of("home_city", "home_state", "country"));

  static final TableFormat<AccountColumn> HEALTH_EDUCATION =
      accounts(
          Map.ofEntries(
              entry(AccountColumn.ACCOUNT_ID, "account_id"),
              entry(AccountColumn.NAME, "name"),
              entry(AccountColumn.TEAM, "segment"),
              entry(AccountColumn.INDUSTRY, "industry"),
              entry(AccountColumn.CITY, "city"),
              entry(AccountColumn.STATE, "state"),
              entry(AccountColumn.POSTAL_CODE, "postal"),
              entry(AccountColumn.COUNTRY, "country"),
              entry(AccountColumn.COUNTY_FIPS, "county_fips"),
              entry(AccountColumn.LATITUDE, "lat"),
              entry(AccountColumn.LONGITUDE, "lon"),
              entry(AccountColumn.POTENTIAL_USD, "potential_usd"),
              entry(AccountColumn.VISITS_PER_YEAR, "visits_per_year"),
              entry(AccountColumn.CURRENT_OWNER, "current_owner")),
          EnumSet.of(AccountColumn.POTENTIAL_USD, AccountColumn.TEAM),
          Set.of(
              "ownership",
              "street",
              "size_metric",
              "size_value",
              "size_source",
              "seats",
              "source"));

  static final TableFormat<AccountColumn> PLACES =
      accounts(
          Map.ofEntries(
              entry(AccountColumn.ACCOUNT_ID, "account_id"),
              entry(AccountColumn.NAME, "name"),
              entry(AccountColumn.TEAM, "segment"),
              entry(AccountColumn.INDUSTRY, "industry"),
              entry(AccountColumn.CITY, "city"),
              entry(AccountColumn.STATE, "state"),
              entry(AccountColumn.POSTAL_CODE, "postal"),
              entry(AccountColumn.COUNTRY, "country"),
              entry(AccountColumn.LATITUDE, "lat"),
              entry(AccountColumn.LONGITUDE, "lon"),
              entry(AccountColumn.EMPLOYEES, "employees"),
              entry(AccountColumn.POTENTIAL_USD, "potential_usd")),
          EnumSet.of(AccountColumn.POTENTIAL_USD, AccountColumn.TEAM),
          Set.of("county"));

  static final TableFormat<AccountColumn> ZBP =
      accounts(
          Map.ofEntries(
              entry(AccountColumn.ACCOUNT_ID, "account_id"),
              entry(AccountColumn.CITY, "city"),
              entry(AccountColumn.STATE, "state"),
              entry(AccountColumn.POSTAL_CODE, "postal"),
              entry(AccountColumn.COUNTRY, "country"),
              entry(AccountColumn.COUNTY_FIPS, "county_fips"),
              entry(AccountColumn.LATITUDE, "lat"),
              entry(AccountColumn.LONGITUDE, "lon"),
              entry(AccountColumn.EMPLOYEES, "employees"),
              entry(AccountColumn.POTENTIAL_USD, "potential_usd")),
          EnumSet.of(AccountColumn.POTENTIAL_USD),
          Set.of());

  static final TableFormat<AccountColumn> CHAIN_LOCATIONS =
      joinedId(
          Map.ofEntries(
              entry(AccountColumn.NAME, List.of("brand", "store_id")),
              entry(AccountColumn.ACCOUNT_ID, List.of("brand", "lat", "lon")),
              entry(AccountColumn.CITY, List.of("city")),
              entry(AccountColumn.STATE, List.of("state")),
              entry(AccountColumn.POSTAL_CODE, List.of("zip")),
              entry(AccountColumn.COUNTRY, List.of("country")),
              entry(AccountColumn.LATITUDE, List.of("lat")),
              entry(AccountColumn.LONGITUDE, List.of("lon"))),
          Set.of("street"));

  static final TableFormat<AccountColumn> US_HOSPITALS =
      accounts(
          Map.ofEntries(
              entry(AccountColumn.ACCOUNT_ID, "id"),
              entry(AccountColumn.NAME, "name"),
              entry(AccountColumn.INDUSTRY, "type"),
              entry(AccountColumn.CITY, "city"),
              entry(AccountColumn.STATE, "state"),
              entry(AccountColumn.POSTAL_CODE, "zip"),
              entry(AccountColumn.COUNTRY, "country"),
              entry(AccountColumn.COUNTY_FIPS, "county_fips"),
              entry(AccountColumn.LATITUDE, "lat"),
              entry(AccountColumn.LONGITUDE, "lon"),
              entry(AccountColumn.SIZE, "beds")),
          EnumSet.of(AccountColumn.SIZE),
          Set.of("owner", "street", "staff", "naics", "website"));

  static final TableFormat<AccountColumn> US_COLLEGES =
      accounts(
          Map.ofEntries(
              entry(AccountColumn.ACCOUNT_ID, "id"),
              entry(AccountColumn.NAME, "name"),
              entry(AccountColumn.INDUSTRY, "naics_desc"),
              entry(AccountColumn.CITY, "city"),
              entry(AccountColumn.STATE, "state"),
              entry(AccountColumn.POSTAL_CODE, "zip"),
              entry(AccountColumn.COUNTRY, "country"),
              entry(AccountColumn.COUNTY_FIPS, "county_fips"),
              entry(AccountColumn.LATITUDE, "lat"),
              entry(AccountColumn.LONGITUDE, "lon"),
              entry(AccountColumn.EMPLOYEES, "employees"),
              entry(AccountColumn.SIZE, "employees")),
          EnumSet.of(AccountColumn.SIZE),
          Set.of(
              "control", "street", "enrollment", "naics", "website", "ipeds_status", "close_date"));

  static final TableFormat<AccountColumn> CA_HEALTH_FACILITIES =
      accounts(
          Map.ofEntries(
              entry(AccountColumn.ACCOUNT_ID, "id"),
              entry(AccountColumn.NAME, "name"),
              entry(AccountColumn.INDUSTRY, "type"),
              entry(AccountColumn.CITY, "city"),
              entry(AccountColumn.STATE, "province"),
              entry(AccountColumn.POSTAL_CODE, "postal_code"),
              entry(AccountColumn.COUNTRY, "country"),
              entry(AccountColumn.LATITUDE, "lat"),
              entry(AccountColumn.LONGITUDE, "lon")),
          EnumSet.noneOf(AccountColumn.class),
          Set.of("source_type", "provider", "street", "latlon_source"));

  private PresetFormats() {}

  static PresetRules rules(PotentialRule potentialRule) {
    return new PresetRules(TEAM_BY_SEGMENT, potentialRule, REVENUE_SHARE, true, false, false);
  }

  static PresetRules rulesWithoutUnplaced(PotentialRule potentialRule) {
    return new PresetRules(TEAM_BY_SEGMENT, potentialRule, REVENUE_SHARE, true, true, false);
  }

  private static TableFormat<AccountColumn> accounts(
      Map<AccountColumn, String> headers, Set<AccountColumn> required, Set<String> unused) {
    Set<AccountColumn> all = EnumSet.of(AccountColumn.ACCOUNT_ID);
    all.addAll(required);
    return format(AccountColumn.class, headers, all, unused);
  }

  private static <C extends Enum<C> & Column> TableFormat<C> format(
      Class<C> columnType, Map<C, String> headers, Set<C> required, Set<String> unused) {
    Map<C, List<String>> headersByColumn = new EnumMap<>(columnType);
    headers.forEach((column, header) -> headersByColumn.put(column, List.of(header)));
    return new TableFormat<>(columnType, headersByColumn, required, unused, LIST_SEPARATORS);
  }

  private static TableFormat<AccountColumn> joinedId(
      Map<AccountColumn, List<String>> headers, Set<String> unused) {
    return new TableFormat<>(
        AccountColumn.class,
        new EnumMap<>(headers),
        EnumSet.of(AccountColumn.ACCOUNT_ID),
        unused,
        LIST_SEPARATORS);
  }
}
