package dev.fairfield.service.rest.settings;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.service.security.ForAdmins;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How this node is set up, for admins; settings are changed where it is started, not here. */
@RestController
@RequestMapping("/v1/settings")
@Tag(name = "settings", description = "Retention, limits and the like, as configured")
class SettingsController {

  private final KnownSettings settings;

  SettingsController(KnownSettings settings) {
    this.settings = settings;
  }

  /** A setting and what it is now. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Setting(
      @Schema(
              description = "As in a properties file.",
              example = "fairfield.retention.dead-letters")
          String name,
      @Schema(description = "As text; absent where nothing is set and nothing holds by default.")
          String value,
      @Schema(description = "Whether somebody set it; otherwise it has its default.")
          boolean configured,
      @Schema(description = "What it does.") String meaning) {}

  /** All settings. */
  record Settings(List<Setting> items) {}

  @ForAdmins
  @GetMapping(produces = APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Read how this node is set up",
      description = "Settings named fairfield.*; passwords are not among them.")
  @ApiResponse(responseCode = "200", description = "All settings, by name")
  Settings list() {
    return new Settings(settings.list());
  }
}
