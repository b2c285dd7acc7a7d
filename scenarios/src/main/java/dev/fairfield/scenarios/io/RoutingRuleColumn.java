package dev.fairfield.scenarios.io;

import java.util.Locale;

/** What decides in a routing table; other columns are for people. */
enum RoutingRuleColumn implements Column {
  ORDER,
  TEAM,
  INDUSTRY,
  LANGUAGE,
  COUNTRY,
  STATE,
  COUNTY_FIPS,
  POSTAL_CODE,
  REP_ID;

  @Override
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }
}
