package dev.fairfield.scenarios.model;

/** Whether a person fills the seat; an open seat owns a territory before a person fills it. */
public enum RepStatus {
  ACTIVE,
  OPEN
}
