package dev.fairfield.service.rest.profiles;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A profile in a list. */
@Schema(name = "ProfileLine")
record ProfileLine(String id, String name, Instant createdAt, String createdBy) {

  static ProfileLine of(StoredProfile profile) {
    return new ProfileLine(profile.id(), profile.name(), profile.createdAt(), profile.createdBy());
  }
}
