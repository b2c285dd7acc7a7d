package dev.fairfield.service.rest.books;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An account as REST gives and takes it; what is unknown is left out. */
@Schema(name = "Account", description = "A company sold to. Unknown fields are left out.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountDto(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String accountId,
    String name,
    @Schema(description = "Degrees; required unless postalCode and country are known places.")
        BigDecimal latitude,
    BigDecimal longitude,
    String postalCode,
    String city,
    @Schema(description = "Code of the state or province.", example = "OH") String state,
    @Schema(description = "ISO 3166 code of two letters.", example = "US") String country,
    @Schema(description = "FIPS code of the US county.") String countyFips,
    @Schema(description = "If any account has a team, all must.") String team,
    String industry,
    Integer employees,
    @Schema(allowableValues = {"customer", "prospect"}) String kind,
    @Schema(description = "Our current annual revenue with it, US cents.") Long revenueCents,
    @Schema(
            description = "Annual revenue it could bring if well worked, US cents.",
            requiredMode = Schema.RequiredMode.REQUIRED)
        Long potentialCents,
    @Schema(description = "Selling hours a year; by visits or employees when left out.")
        BigDecimal workloadHours,
    BigDecimal visitsPerYear,
    @Schema(description = "Id of the rep who owns it today; one who is no rep has left.")
        String currentOwner,
    LocalDate lastOwnerChange,
    @Schema(description = "Open opportunities, US cents.") Long openPipelineCents,
    @Schema(description = "Account id of the parent company.") String parentId,
    @Schema(description = "Whether it must stay with its owner.") Boolean pinned,
    @Schema(description = "False for accounts that no plan touches.") Boolean assignable,
    String region,
    @Schema(description = "Language it must be served in.", example = "fr") String language,
    @Schema(description = "Fit to the ideal customer, 0 to 100.") BigDecimal score) {}
