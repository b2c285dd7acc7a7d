package dev.fairfield.service.rest.plans;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/** Accounts to move and to pin, in thought. */
@Schema(name = "WhatIfQuestion")
record WhatIfQuestion(
    @Schema(description = "Account id to rep id; empty leaves the account without a rep")
        @Size(max = WhatIfQuestion.MOST)
        Map<String, String> moves,
    @Schema(description = "Accounts that must keep the rep they have after the moves")
        @Size(max = WhatIfQuestion.MOST)
        List<String> pins) {

  static final int MOST = 10_000;
}
