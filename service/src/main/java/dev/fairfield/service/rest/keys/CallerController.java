package dev.fairfield.service.rest.keys;

import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.security.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a caller who he is, so that a page offers only what he may do. */
@RestController
@RequestMapping("/v1/me")
@Tag(name = "keys")
class CallerController {

  /** Who asks, and what he may. */
  record Caller(
      @Schema(description = "Name in audit trails.") String name,
      @Schema(description = "The highest role of the caller.") Role role,
      @Schema(description = "Whether pay, quota, win rate and leave risk of single reps are shown.")
          boolean readsRepFigures) {}

  @ForViewers
  @GetMapping
  @Operation(summary = "Who the caller is")
  @ApiResponse(responseCode = "200", description = "The caller")
  Caller get() {
    Role role =
        Arrays.stream(Role.values())
            .filter(CurrentUser::hasRole)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    return new Caller(CurrentUser.name(), role, CurrentUser.mayReadRepFigures());
  }
}
