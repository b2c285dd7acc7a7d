package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to the accounts of a rep who left. */
public enum DeparturePolicy {
  /** Nobody works them until the seat is filled. */
  @JsonProperty("vacant")
  VACANT,
  /** Neighbours cover them at reduced effort until the seat is filled. */
  @JsonProperty("spread")
  SPREAD,
  /** A named rep covers them at reduced effort until the seat is filled. */
  @JsonProperty("cover")
  COVER,
  /** They get new owners by least added cost, and return when the seat is filled. */
  @JsonProperty("replan")
  REPLAN
}
