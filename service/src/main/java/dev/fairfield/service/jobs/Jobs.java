package dev.fairfield.service.jobs;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Jobs as the rest of the service uses them. */
public interface Jobs {

  /**
   * Accepts a job within the caller's transaction: either all of it is there afterwards or nothing.
   *
   * @param id also of what it makes
   * @param longest after which the job is stopped and keeps its best; empty for no limit
   */
  Job submit(String id, JobKind kind, String createdBy, Optional<Duration> longest);

  Optional<Job> find(String id);

  /** Those that are there, by id. */
  Map<String, Job> findAll(Collection<String> ids);

  /**
   * Asks a job to end and keep its best; a queued one ends at once. Asking again, or of a job that
   * has ended, changes nothing.
   */
  Job requestStop(String id);

  /** Deletes a job with all that belongs to it; one that runs is told to leave. */
  void erase(String id);
}
