package dev.fairfield.service.rest.market;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.solver.market.MarketRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;

/** One part of a market as REST shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MarketRow", description = "One part of a market; amounts in US cents a year.")
record MarketRowView(
    @Schema(
            description =
                "Country/state, FIPS code of a county, name of a metro, team, industry or both;"
                    + " empty for what belongs nowhere.")
        String key,
    @Schema(description = "What people call it.") String name,
    @Schema(description = "Customers and prospects.") int accounts,
    @Schema(description = "Accounts that buy already.") int customers,
    @Schema(description = "Accounts that do not.") int prospects,
    @Schema(description = "Expected annual revenue if well worked.") long potentialCents,
    @Schema(description = "Annual revenue now.") long revenueCents,
    @Schema(description = "What customers could buy beyond what they do.") long headroomCents,
    @Schema(
            description =
                "Prospects without an owner, or more than coverageHours from every eligible rep.")
        int whitespaceProspects,
    @Schema(description = "Their potential.") long whitespaceCents,
    @Schema(
            description =
                "Accounts, owned or not, more than coverageHours from every eligible rep.")
        int uncoveredAccounts,
    @Schema(description = "Their potential.") long uncoveredCents,
    @Schema(
            description =
                "Accounts within 50 km of the centre by area of that circle; for areas alone.")
        BigDecimal accountsPer1000Km2,
    @Schema(description = "Of an area's centre.") BigDecimal latitude,
    @Schema(description = "Of an area's centre.") BigDecimal longitude) {

  static MarketRowView of(MarketRow row) {
    return new MarketRowView(
        row.key(),
        row.name(),
        row.accounts(),
        row.customers(),
        row.prospects(),
        row.potentialCents(),
        row.revenueCents(),
        row.headroomCents(),
        row.whitespaceProspects(),
        row.whitespaceCents(),
        row.uncoveredAccounts(),
        row.uncoveredCents(),
        Rounded.orNull(row.accountsPer1000Km2(), Rounded.DENSITY_DECIMALS),
        row.findCentre()
            .map(centre -> Rounded.orNull(centre.latitude(), Rounded.DEGREE_DECIMALS))
            .orElse(null),
        row.findCentre()
            .map(centre -> Rounded.orNull(centre.longitude(), Rounded.DEGREE_DECIMALS))
            .orElse(null));
  }
}
