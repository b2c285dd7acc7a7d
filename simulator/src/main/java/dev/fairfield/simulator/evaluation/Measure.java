package dev.fairfield.simulator.evaluation;

/** Sums kept for each seat and quarter; every KPI follows from them. */
public enum Measure {
  /** Value of opportunities won, US dollars, credited to the seat that works the account then. */
  BOOKINGS,
  /**
   * What opportunities decided are worth on average, US dollars: win rate × mean value of each, as
   * it is worked at the close. Its mean is that of {@link #BOOKINGS}.
   */
  EXPECTED_BOOKINGS,
  /** Opportunities won. */
  WON,
  /** Opportunities decided, those without a decision included. */
  RESOLVED,
  /** Their value, US dollars. */
  RESOLVED_VALUE,
  /** Value of opportunities decided in the quarter that were open at its start, US dollars. */
  OPEN_VALUE,
  /** Opportunities open at the end of the quarter. */
  OPEN_AT_END,
  /** Selling hours used. */
  USED_HOURS,
  /** Selling hours of people present, travel taken off. */
  AVAILABLE_HOURS,
  /** Accounts of the seat that are touched in the quarter, in expectation. */
  TOUCHED,
  /** Changes of who works an account. */
  HANDOVERS,
  /** Account-weeks without anyone who works the account. */
  UNCOVERED_WEEKS,
  /** Weeks with a person in the seat. */
  ACTIVE_WEEKS,
  /** Weeks without, counted from when the seat came to be. */
  VACANT_WEEKS,
  /** Weeks with a person in the seat × share of full productivity. */
  PRODUCTIVE_WEEKS,
  /** Travel of covers to the accounts they cover, US dollars. */
  COVER_TRAVEL_USD;

  /** How many there are. */
  public static final int COUNT = values().length;
}
