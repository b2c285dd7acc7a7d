package dev.fairfield.service.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * Which jobs to list, newest first.
 *
 * @param before only jobs submitted before; of those submitted at this very time, the ones whose id
 *     is less than {@code beforeId}
 * @param limit of how many, at least 1
 */
public record JobQuery(Optional<JobStatus> status, Instant before, String beforeId, int limit) {

  /** Later than any job. */
  public static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
}
