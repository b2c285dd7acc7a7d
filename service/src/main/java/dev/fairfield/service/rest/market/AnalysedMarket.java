package dev.fairfield.service.rest.market;

import dev.fairfield.solver.market.MarketAnalysis;

/**
 * A market and where its dollars come from.
 *
 * @param illustrative whether some of the dollars are assumed
 */
record AnalysedMarket(MarketAnalysis analysis, boolean illustrative) {}
