package dev.fairfield.service.rest.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.service.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A market as REST shows it: a page of parts with the whole beside them. */
@Schema(name = "Market", description = "A page of a market's parts, with the whole beside them.")
record MarketView(
    @Schema(description = "By what the market is divided.") MarketBy by,
    @Schema(description = "Within how many hours, one way, an account counts as covered.")
        double coverageHours,
    @Schema(description = "Whether some dollars are assumed rather than the company's own.")
        boolean illustrative,
    @Schema(description = "The whole market as one part.") MarketRowView total,
    @Schema(description = "Parts, the largest potential first.") List<MarketRowView> items,
    @Schema(description = "By team, then by rank; the same on every page.")
        List<CoverageGapView> gaps,
    @Schema(
            description = "To be given as 'after' for the following part; null at the end.",
            types = {"string", "null"})
        @JsonInclude(JsonInclude.Include.ALWAYS)
        String next) {

  static MarketView of(AnalysedMarket market, MarketQuestion question, Page<MarketRowView> page) {
    return new MarketView(
        question.by(),
        question.coverageHours(),
        market.illustrative(),
        MarketRowView.of(market.analysis().total()),
        page.items(),
        market.analysis().gaps().stream().map(CoverageGapView::of).toList(),
        page.next());
  }
}
