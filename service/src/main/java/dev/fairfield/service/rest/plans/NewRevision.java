package dev.fairfield.service.rest.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** A plan to be made from another by hand. */
@Schema(name = "NewRevision")
record NewRevision(
    @Schema(description = "What people call it") @NotBlank @Size(max = 200) String name,
    @Schema(description = "Account id to rep id; empty leaves the account without a rep")
        @Size(max = WhatIfQuestion.MOST)
        Map<String, String> moves,
    @Schema(
            description =
                "Accounts that must keep the rep they have after the moves, now and in plans that start from this one's request")
        @Size(max = WhatIfQuestion.MOST)
        List<String> pins) {

  WhatIfQuestion question() {
    return new WhatIfQuestion(moves, pins);
  }
}
