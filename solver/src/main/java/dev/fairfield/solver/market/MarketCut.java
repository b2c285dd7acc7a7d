package dev.fairfield.solver.market;

/** By what a market is divided. */
public enum MarketCut {
  STATE,
  COUNTY,
  METRO,
  TEAM,
  INDUSTRY,
  TEAM_AND_INDUSTRY;

  /** Whether its parts lie somewhere. */
  public boolean isArea() {
    return this == STATE || this == COUNTY || this == METRO;
  }
}
