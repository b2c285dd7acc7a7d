package dev.fairfield.scenarios.io;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a file of accounts can hold. */
enum AccountColumn implements Column {
  ACCOUNT_ID,
  NAME,
  LATITUDE,
  LONGITUDE,
  POSTAL_CODE,
  CITY,
  STATE,
  COUNTRY,
  COUNTY_FIPS,
  TEAM,
  INDUSTRY,
  EMPLOYEES,
  KIND,
  REVENUE_USD,
  POTENTIAL_USD,
  WORKLOAD_HOURS,
  VISITS_PER_YEAR,
  CURRENT_OWNER,
  LAST_OWNER_CHANGE,
  OPEN_PIPELINE_USD,
  PARENT_ID,
  PINNED,
  ASSIGNABLE,
  REGION,
  LANGUAGE,
  SCORE,
  /** What a preset's potential rule counts, e.g. beds. */
  SIZE,
  /** Codes beside the names of state and country, as a CRM may export both. */
  STATE_CODE,
  COUNTRY_CODE,
  /** A record that its CRM holds in the bin. */
  DELETED;

  /** Columns that presets read and our own files do not have. */
  static final Set<AccountColumn> PRESETS_ONLY = EnumSet.range(SIZE, DELETED);

  @Override
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }
}
