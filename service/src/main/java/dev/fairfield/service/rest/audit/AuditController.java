package dev.fairfield.service.rest.audit;

import dev.fairfield.service.security.Audit;
import dev.fairfield.service.security.ForAdmins;
import dev.fairfield.service.web.Cursor;
import dev.fairfield.service.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, for admins. */
@RestController
@RequestMapping("/v1/audit")
@Tag(name = "audit", description = "Who changed what")
class AuditController {

  private static final String LIST = "audit";

  private final Audit audit;

  AuditController(Audit audit) {
    this.audit = audit;
  }

  /** One change. */
  record AuditEntry(
      String id,
      Instant at,
      @Schema(description = "Who did it: a user, or a key with its prefix.") String principal,
      @Schema(description = "Thing and verb, such as key.created.") String action,
      @Schema(description = "Kind and id of what was changed.") String subject,
      @Schema(description = "For people; absent where action and subject say it all.")
          String detail) {

    static AuditEntry of(Audit.Entry entry) {
      return new AuditEntry(
          entry.id(),
          entry.at(),
          entry.principal(),
          entry.action(),
          entry.subject(),
          entry.detail().orElse(null));
    }
  }

  @ForAdmins
  @GetMapping
  @Operation(summary = "Read the audit trail, newest first")
  @ApiResponse(responseCode = "200", description = "A page of the trail")
  Page<AuditEntry> list(
      @Parameter(description = "'next' of the page before") @RequestParam(required = false)
          String after,
      @Parameter(description = "Most entries to answer")
          @RequestParam(defaultValue = Page.USUAL_ITEMS)
          @Min(1)
          @Max(Page.MOST_ITEMS)
          int limit) {
    Optional<Cursor.Position> position = Cursor.position(LIST, after);
    return Page.of(
        audit.list(
            position.map(Cursor.Position::createdAt),
            position.map(Cursor.Position::id).orElse(""),
            limit + 1),
        limit,
        AuditEntry::of,
        entry -> Cursor.encode(LIST, new Cursor.Position(entry.at(), entry.id())));
  }
}
