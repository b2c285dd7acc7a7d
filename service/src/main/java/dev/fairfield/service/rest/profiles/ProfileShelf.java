package dev.fairfield.service.rest.profiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairfield.scenarios.scoring.Profile;
import dev.fairfield.scenarios.scoring.ProfileReader;
import dev.fairfield.scenarios.scoring.ProfileWriter;
import dev.fairfield.service.security.Audit;
import dev.fairfield.service.security.CurrentUser;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.EntityTag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The profiles of this installation; each change is one transaction and leaves a trail. */
@Service
public class ProfileShelf {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ProfileStore store;
  private final Audit audit;
  private final Clock clock;

  ProfileShelf(ProfileStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A profile to score with.
   *
   * @throws ApiProblem 404 when there is none
   */
  public Profile get(String id) {
    return ProfileReader.fromJson(tree(getStored(id)), "profile");
  }

  StoredProfile getStored(String id) {
    return store.find(id).orElseThrow(() -> ApiProblem.notFound("profile", id));
  }

  ProfileDto show(StoredProfile stored) {
    return new ProfileDto(
        stored.id(), stored.name(), stored.createdAt(), stored.createdBy(), tree(stored));
  }

  /** Keeps a profile within the caller's transaction. */
  StoredProfile add(Profile profile) {
    var stored =
        new StoredProfile(
            UUID.randomUUID().toString(),
            profile.name(),
            ProfileWriter.toJson(profile).toString(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            CurrentUser.name(),
            1);
    store.insert(stored);
    audit.record("profile.created", "profile " + stored.id(), stored.name());
    return stored;
  }

  /** Puts another content into a profile that the caller has seen. */
  @Transactional
  public void change(String id, Profile profile, HttpServletRequest request) {
    requireSeen(id, request);
    store.change(id, profile.name(), ProfileWriter.toJson(profile).toString());
    audit.record("profile.changed", "profile " + id, profile.name());
  }

  /** Deletes a profile that the caller has seen; books scored against it keep their copy. */
  @Transactional
  public void erase(String id, HttpServletRequest request) {
    StoredProfile stored = requireSeen(id, request);
    store.delete(id);
    audit.record("profile.erased", "profile " + id, stored.name());
  }

  private StoredProfile requireSeen(String id, HttpServletRequest request) {
    StoredProfile stored = store.lock(id).orElseThrow(() -> ApiProblem.notFound("profile", id));
    EntityTag.require(request, stored.version());
    return stored;
  }

  private static JsonNode tree(StoredProfile stored) {
    try {
      return MAPPER.readTree(stored.content());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The profile %s is damaged.".formatted(stored.id()), e);
    }
  }
}
