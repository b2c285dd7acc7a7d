package dev.fairfield.scenarios.io;

import java.util.Locale;

/** What a file of leads can hold. */
enum LeadColumn implements Column {
  LEAD_ID,
  COMPANY,
  DOMAIN,
  CITY,
  STATE,
  POSTAL_CODE,
  COUNTY_FIPS,
  COUNTRY,
  LATITUDE,
  LONGITUDE,
  TEAM,
  INDUSTRY,
  EMPLOYEES,
  LANGUAGE,
  ACCOUNT_ID,
  PARENT_ID;

  @Override
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }
}
