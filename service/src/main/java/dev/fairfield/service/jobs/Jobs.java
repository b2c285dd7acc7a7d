package dev.fairfield.service.jobs;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Jobs as the rest of the service uses them. */
public interface Jobs {

  /**
   * Accepts a job within the caller's transaction: either all of it is there afterwards or nothing.
   *
   * @param id also of what it makes
   * @param longest after which a job that runs is stopped and keeps its best, counted from the
   *     begin of its first execution; empty for no limit
   */
  Job submit(String id, JobKind kind, String createdBy, Optional<Duration> longest);

  Optional<Job> find(String id);

  /** Those that are there, by id. */
  Map<String, Job> findAll(Collection<String> ids);

  /**
   * Asks a job to end and keep its best; a queued one ends at once. Asking again, or of a job that
   * has ended, changes nothing.
   *
   * @throws NoSuchElementException when there is no such job
   */
  Job requestStop(String id);

  /** Newest first. */
  List<Job> list(JobQuery query);

  /**
   * Has a dead letter tried again, from its last checkpoint and with all its attempts.
   *
   * @throws NoSuchElementException when there is no such job
   * @throws IllegalStateException when the job was not given up
   */
  Job retry(String id);

  /** Deletes a job with all that belongs to it; one that runs is told to leave. */
  void erase(String id);
}
