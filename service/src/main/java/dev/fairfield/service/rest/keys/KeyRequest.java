package dev.fairfield.service.rest.keys;

import dev.fairfield.service.security.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A key to make.
 *
 * @param validDays 1 to 366
 */
record KeyRequest(
    @Schema(description = "What the key is for, such as 'nightly import'.")
        @NotBlank
        @Size(max = KeyRequest.LONGEST_NAME)
        String name,
    @Schema(description = "What the key may do; each role may all that those before it may.")
        @NotNull
        Role role,
    @Schema(description = "Days after which the key expires.") @Min(1) @Max(KeyRequest.LONGEST_DAYS)
        int validDays) {

  /** Leaves room for the prefix in a principal's name. */
  static final int LONGEST_NAME = 80;

  static final int LONGEST_DAYS = 366;
}
