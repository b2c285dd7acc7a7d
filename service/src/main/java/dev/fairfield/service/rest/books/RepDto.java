package dev.fairfield.service.rest.books;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A rep as REST gives and takes it; what is unknown, or not for the caller, is left out. */
@Schema(name = "Rep", description = "A seller, or an open seat. Unknown fields are left out.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RepDto(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String repId,
    String name,
    @Schema(
            description = "Degrees; where trips start.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        BigDecimal latitude,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) BigDecimal longitude,
    String team,
    @Schema(description = "Selling hours a year; 1,500 when left out.") BigDecimal capacityHours,
    Integer maxAccounts,
    @Schema(description = "Annual quota, US cents; shown to planners and admins.") Long quotaCents,
    @Schema(description = "If given, the rep may own only accounts of these industries.")
        List<String> industries,
    @Schema(description = "If given, only accounts served in these languages.")
        List<String> languages,
    @Schema(description = "If given, only accounts in these states or provinces.")
        List<String> states,
    @Schema(description = "Industries the rep knows; a handover there costs less.")
        List<String> expertise,
    BigDecimal tenureYears,
    @Schema(
            description =
                "Weight of the rep's share of the team's potential; for all of a team or none.")
        BigDecimal targetShare,
    @Schema(description = "Share of opportunities won, 0 to 1; shown to planners and admins.")
        BigDecimal winRate,
    String manager,
    String region,
    @Schema(allowableValues = {"active", "open"}) String status,
    LocalDate startDate) {}
