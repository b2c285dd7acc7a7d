package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which opportunities are open when a scenario starts. */
public enum InitialPipeline {
  /** A draw from the state an undisturbed year leads to. */
  @JsonProperty("stationary")
  STATIONARY,
  /** As many as the book's open pipeline is worth. */
  @JsonProperty("book")
  BOOK,
  /** None. */
  @JsonProperty("empty")
  EMPTY
}
