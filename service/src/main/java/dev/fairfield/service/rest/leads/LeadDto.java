package dev.fairfield.service.rest.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A lead as callers send it; the more is known, the better it can be routed. */
@Schema(name = "Lead", description = "A lead; the more is known, the better it can be routed.")
record LeadDto(
    @Schema(description = "Your own id of the lead.", example = "L1")
        @NotBlank
        @Size(max = LeadDto.LONGEST)
        String leadId,
    @Schema(description = "Name of the company.") @Size(max = LeadDto.LONGEST) String company,
    @Schema(description = "Web domain of the company.", example = "example.com")
        @Size(max = LeadDto.LONGEST)
        String domain,
    @DecimalMin("-90") @DecimalMax("90") Double latitude,
    @DecimalMin("-180") @DecimalMax("180") Double longitude,
    @Size(max = LeadDto.LONGEST) String city,
    @Schema(description = "State or province code.") @Size(max = LeadDto.LONGEST) String state,
    @Schema(description = "Gives place, state and county where nothing else does (US).")
        @Size(max = LeadDto.LONGEST)
        String postalCode,
    @Size(max = LeadDto.LONGEST) String countyFips,
    @Schema(description = "ISO 3166 code of two letters, or a name.") @Size(max = LeadDto.LONGEST)
        String country,
    @Size(max = LeadDto.LONGEST) String team,
    @Size(max = LeadDto.LONGEST) String industry,
    @Min(0) @Max(LeadDto.MOST_EMPLOYEES) Integer employees,
    @Size(max = LeadDto.LONGEST) String language,
    @Schema(description = "The account it is known to belong to.") @Size(max = LeadDto.LONGEST)
        String accountId,
    @Schema(description = "The account that is its parent company.") @Size(max = LeadDto.LONGEST)
        String parentId) {

  static final int LONGEST = 200;
  static final int MOST_EMPLOYEES = 100_000_000;
}
