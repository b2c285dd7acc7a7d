package dev.fairfield.service.rest.market;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.fairfield.solver.market.MarketCut;
import java.util.Locale;

/** By what callers ask to have a market divided. */
enum MarketBy {
  STATE(MarketCut.STATE),
  COUNTY(MarketCut.COUNTY),
  METRO(MarketCut.METRO),
  TEAM(MarketCut.TEAM),
  INDUSTRY(MarketCut.INDUSTRY),
  /** Team and industry. */
  SEGMENT(MarketCut.TEAM_AND_INDUSTRY);

  private final MarketCut cut;

  MarketBy(MarketCut cut) {
    this.cut = cut;
  }

  MarketCut cut() {
    return cut;
  }

  /** As requests and answers write it. */
  @JsonValue
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
