package dev.fairfield.scenarios.io;

import java.util.Locale;

/** What a file of opportunities can hold. */
enum OpportunityColumn implements Column {
  OPPORTUNITY_ID,
  ACCOUNT_ID,
  /** Whether it was won. */
  WON,
  /** Whether it was decided. */
  CLOSED,
  /** Whether it was lost, as some CRMs say in a column of its own. */
  LOST,
  /** A record that its CRM holds in the bin. */
  DELETED,
  AMOUNT_USD,
  CLOSE_DATE;

  @Override
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }
}
