package dev.fairfield.scenarios.validation;

/** Whether a problem stops the run. */
public enum Severity {
  /** The run stops before any planning. */
  ERROR,
  /** The run goes on; the message says what was assumed. */
  WARNING
}
