package dev.fairfield.service.rest.scores;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Signals of one request. */
@Schema(name = "Signals")
record SignalsSent(
    @Schema(description = "In the order they came.") @NotNull @Size(min = 1, max = SignalsSent.MOST)
        List<@NotNull @Valid SignalDto> signals) {

  static final int MOST = 500;
}
