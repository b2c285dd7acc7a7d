package dev.fairfield.scenarios.io;

import java.util.Locale;

/** What a file of assignments can hold. */
enum AssignmentColumn implements Column {
  ACCOUNT_ID,
  REP_ID;

  @Override
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }
}
