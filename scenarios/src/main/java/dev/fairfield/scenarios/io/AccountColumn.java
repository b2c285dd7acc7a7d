package dev.fairfield.scenarios.io;

import java.util.Locale;

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
  /** What a preset's potential rule counts, e.g. beds; no column of our own files. */
  SIZE;

  @Override
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }
}
