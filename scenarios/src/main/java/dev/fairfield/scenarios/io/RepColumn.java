package dev.fairfield.scenarios.io;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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
  /** Capacity in visits, which some presets turn into hours. */
  MAX_VISITS_PER_YEAR,
  FIRST_NAME,
  LAST_NAME,
  /** Other ways in which a CRM's accounts name their owner. */
  EMAIL,
  OWNER_ID,
  /** Where the home is when there are no coordinates. */
  POSTAL_CODE,
  COUNTRY,
  /** Whether the user can log in. */
  ACTIVE,
  ARCHIVED;

  /** Columns that presets read and our own files do not have. */
  static final Set<RepColumn> PRESETS_ONLY = EnumSet.range(MAX_VISITS_PER_YEAR, ARCHIVED);

  @Override
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }
}
