package dev.fairfield.scenarios.io;

import java.util.Locale;

/** What a file of reps can hold. */
enum RepColumn implements Column {
  REP_ID,
  NAME,
  LATITUDE,
  LONGITUDE,
  TEAM,
  CAPACITY_HOURS,
  MAX_ACCOUNTS,
  QUOTA_USD,
  INDUSTRIES,
  LANGUAGES,
  STATES,
  EXPERTISE,
  TENURE_YEARS,
  TARGET_SHARE,
  WIN_RATE,
  MANAGER,
  REGION,
  STATUS,
  START_DATE,
  /** Capacity in visits, which some presets turn into hours; no column of our own files. */
  MAX_VISITS_PER_YEAR;

  @Override
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }
}
