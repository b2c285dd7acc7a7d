package dev.fairfield.service.rest.keys;

import dev.fairfield.service.security.ApiKey;
import dev.fairfield.service.security.ApiKeys;
import dev.fairfield.service.security.Audit;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.security.ForAdmins;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.Cursor;
import dev.fairfield.service.web.EntityTag;
import dev.fairfield.service.web.OnceOnly;
import dev.fairfield.service.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** API keys, for admins. */
@RestController
@RequestMapping("/v1/keys")
@Tag(name = "keys", description = "API keys of programs and people")
class KeyController {

  private static final String LIST = "keys";

  private final ApiKeys keys;
  private final OnceOnly onceOnly;
  private final Audit audit;
  private final Clock clock;

  KeyController(ApiKeys keys, OnceOnly onceOnly, Audit audit, Clock clock) {
    this.keys = keys;
    this.onceOnly = onceOnly;
    this.audit = audit;
    this.clock = clock;
  }

  @ForAdmins
  @PostMapping
  @Operation(
      summary = "Make an API key",
      description = "The answer shows the key this once; a retry answers without it.")
  @ApiResponse(responseCode = "201", description = "Made")
  ResponseEntity<KeyAnswer> create(
      HttpServletRequest request, @Valid @RequestBody KeyRequest asked) {
    return onceOnly.once(request, asked, () -> create(asked), KeyAnswer::withoutSecret);
  }

  private ResponseEntity<KeyAnswer> create(KeyRequest asked) {
    ApiKeys.Created created =
        keys.create(
            asked.name(),
            asked.role(),
            CurrentUser.name(),
            clock.instant().plus(Duration.ofDays(asked.validDays())));
    ApiKey key = created.key();
    audit.record(
        "key.created",
        "key " + key.id(),
        "%s, role %s, expires %s".formatted(key.principal(), key.role(), key.expiresAt()));
    return ResponseEntity.created(URI.create("/v1/keys/" + key.id()))
        .eTag(EntityTag.of(key.version()))
        .body(KeyAnswer.of(key, created.secret()));
  }

  @ForAdmins
  @GetMapping
  @Operation(summary = "List API keys, newest first, revoked and expired ones, too")
  @ApiResponse(responseCode = "200", description = "A page of keys")
  Page<KeyAnswer> list(
      @Parameter(description = "'next' of the page before") @RequestParam(required = false)
          String after,
      @Parameter(description = "Most keys to answer")
          @RequestParam(defaultValue = Page.USUAL_ITEMS)
          @Min(1)
          @Max(Page.MOST_ITEMS)
          int limit) {
    Optional<Cursor.Position> position = Cursor.position(LIST, after);
    return Page.of(
        keys.list(
            position.map(Cursor.Position::createdAt),
            position.map(Cursor.Position::id).orElse(""),
            limit + 1),
        limit,
        KeyAnswer::of,
        key -> Cursor.encode(LIST, new Cursor.Position(key.createdAt(), key.id())));
  }

  @ForAdmins
  @GetMapping("/{id}")
  @Operation(summary = "Read what is known of an API key")
  @ApiResponse(responseCode = "200", description = "The key, without its secret")
  @ApiResponse(responseCode = "304", description = "Unchanged")
  ResponseEntity<KeyAnswer> get(@PathVariable String id) {
    ApiKey key = known(id);
    return EntityTag.ok(key.version(), KeyAnswer.of(key));
  }

  @ForAdmins
  @DeleteMapping("/{id}")
  @Transactional
  @Operation(
      summary = "Revoke an API key",
      description = "At once; sessions opened with it end. Revoking it again changes nothing.")
  @ApiResponse(responseCode = "204", description = "Revoked")
  ResponseEntity<Void> revoke(HttpServletRequest request, @PathVariable String id) {
    ApiKey key = known(id);
    EntityTag.require(request, key.version());
    if (key.revokedAt().isEmpty()) {
      if (!keys.revoke(id, key.version())) {
        throw new ApiProblem(
            HttpStatus.PRECONDITION_FAILED,
            "changed-meanwhile",
            "This has changed since it was read: read it again and decide anew.");
      }
      audit.record("key.revoked", "key " + id, key.principal());
    }
    return ResponseEntity.noContent().build();
  }

  private ApiKey known(String id) {
    return keys.find(id).orElseThrow(() -> ApiProblem.notFound("key", id));
  }
}
