package dev.fairfield.service.rest.profiles;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.scenarios.scoring.Profile;
import dev.fairfield.scenarios.scoring.ProfileReader;
import dev.fairfield.scenarios.scoring.ProfileWriter;
import dev.fairfield.service.security.ForPlanners;
import dev.fairfield.service.security.ForViewers;
import dev.fairfield.service.web.Cursor;
import dev.fairfield.service.web.EntityTag;
import dev.fairfield.service.web.OnceOnly;
import dev.fairfield.service.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ideal customer profiles. */
@RestController
@Tag(name = "Profiles")
class ProfilesController {

  private static final String LIST = "profiles";
  private static final String BODY = "A profile as YAML or JSON.";

  private final ProfileShelf shelf;
  private final ProfileStore store;
  private final OnceOnly onceOnly;

  ProfilesController(ProfileShelf shelf, ProfileStore store, OnceOnly onceOnly) {
    this.shelf = shelf;
    this.store = store;
    this.onceOnly = onceOnly;
  }

  @ForViewers
  @GetMapping(path = "/v1/profiles", produces = APPLICATION_JSON_VALUE)
  @Operation(summary = "All profiles, newest first")
  @ApiResponse(responseCode = "200", description = "A page")
  Page<ProfileLine> list(
      @Parameter(description = "'next' of the page before") @RequestParam(required = false)
          String after,
      @RequestParam(defaultValue = Page.USUAL_ITEMS) @Min(1) @Max(Page.MOST_ITEMS) int limit) {
    List<StoredProfile> rows = store.list(Cursor.position(LIST, after), limit + 1);
    return Page.of(
        rows,
        limit,
        ProfileLine::of,
        row -> Cursor.encode(LIST, new Cursor.Position(row.createdAt(), row.id())));
  }

  @ForViewers
  @GetMapping(path = "/v1/profiles/{id}", produces = APPLICATION_JSON_VALUE)
  @Operation(summary = "A profile in full; as a YAML file with Accept: application/yaml")
  @ApiResponse(
      responseCode = "200",
      description = "The profile, with its ETag",
      content = {
        @Content(
            mediaType = APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = ProfileDto.class)),
        @Content(mediaType = SentProfile.YAML_TYPE, schema = @Schema(type = "string"))
      })
  @ApiResponse(responseCode = "304", description = "Unchanged", content = @Content)
  @ApiResponse(responseCode = "404", description = "There is no such profile", content = @Content)
  ResponseEntity<ProfileDto> get(@PathVariable UUID id) {
    StoredProfile stored = shelf.getStored(id.toString());
    return ResponseEntity.ok()
        .eTag(EntityTag.of(stored.version()))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(shelf.show(stored));
  }

  @ForViewers
  @GetMapping(path = "/v1/profiles/{id}", produces = SentProfile.YAML_TYPE)
  @Operation(hidden = true)
  ResponseEntity<String> getYaml(@PathVariable UUID id) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(SentProfile.YAML_TYPE + ";charset=UTF-8"))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .body(ProfileWriter.toYaml(shelf.get(id.toString())));
  }

  @ForPlanners
  @PostMapping(
      path = "/v1/profiles",
      consumes = {APPLICATION_JSON_VALUE, SentProfile.YAML_TYPE})
  @Operation(summary = "Keep a profile")
  @ApiResponse(responseCode = "201", description = "The profile in full")
  ResponseEntity<ProfileDto> create(
      HttpServletRequest request,
      @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              description = BODY,
              required = true,
              content = {
                @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(type = "object")),
                @Content(mediaType = SentProfile.YAML_TYPE, schema = @Schema(type = "string"))
              })
          @RequestBody
          String body) {
    SentProfile sent = SentProfile.of(type, body);
    Profile profile = sent.read();
    return onceOnly.once(
        request,
        sent,
        () -> {
          StoredProfile stored = shelf.add(profile);
          return ResponseEntity.created(URI.create("/v1/profiles/" + stored.id()))
              .eTag(EntityTag.of(stored.version()))
              .body(shelf.show(stored));
        });
  }

  @ForPlanners
  @PutMapping(
      path = "/v1/profiles/{id}",
      consumes = {APPLICATION_JSON_VALUE, SentProfile.YAML_TYPE})
  @Operation(
      summary = "Put another content into a profile",
      description = "Books keep the scores they have until they are scored anew.")
  @ApiResponse(responseCode = "200", description = "The profile in full")
  ResponseEntity<ProfileDto> put(
      @PathVariable UUID id,
      HttpServletRequest request,
      @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              description = BODY,
              required = true,
              content = {
                @Content(mediaType = APPLICATION_JSON_VALUE, schema = @Schema(type = "object")),
                @Content(mediaType = SentProfile.YAML_TYPE, schema = @Schema(type = "string"))
              })
          @RequestBody
          String body) {
    shelf.getStored(id.toString());
    shelf.change(id.toString(), SentProfile.of(type, body).read(), request);
    StoredProfile stored = shelf.getStored(id.toString());
    return EntityTag.ok(stored.version(), shelf.show(stored));
  }

  @ForPlanners
  @DeleteMapping("/v1/profiles/{id}")
  @Operation(summary = "Erase a profile; books scored against it keep their scores")
  @ApiResponse(responseCode = "204", description = "Erased", content = @Content)
  ResponseEntity<Void> erase(@PathVariable UUID id, HttpServletRequest request) {
    shelf.erase(id.toString(), request);
    return ResponseEntity.noContent().build();
  }

  @ForViewers
  @GetMapping(path = "/v1/profile-schema", produces = APPLICATION_JSON_VALUE)
  @Operation(summary = "JSON Schema of a profile")
  @ApiResponse(
      responseCode = "200",
      description = "The schema",
      content = @Content(schema = @Schema(type = "object")))
  JsonNode schema() {
    return ProfileReader.schema();
  }
}
