package dev.fairfield.scenarios.model;

/** Whether an account already buys. */
public enum AccountKind {
  CUSTOMER,
  PROSPECT
}
