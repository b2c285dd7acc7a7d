package dev.fairfield.service.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * A piece of work that takes longer than a request, as the database knows it.
 *
 * @param attempt executions begun so far; the latest alone may write
 * @param node that works or worked on it; blank before the first
 * @param phase for people; blank before the first
 * @param progress 0 to 1
 * @param factsJson what this kind of job reports while it runs, a JSON object
 * @param errorJson problem details of a job that failed or died
 * @param activeAt when there first was a result that stopping would keep
 * @param version rises with each change; good for an ETag
 */
public record Job(
    String id,
    JobKind kind,
    JobStatus status,
    int attempt,
    String node,
    String phase,
    double progress,
    String factsJson,
    boolean stopRequested,
    boolean stoppedEarly,
    Optional<String> errorJson,
    Instant submittedAt,
    Optional<Instant> startedAt,
    Optional<Instant> activeAt,
    Optional<Instant> completedAt,
    Optional<Instant> heartbeatAt,
    Optional<Instant> deadline,
    String createdBy,
    long version) {}
