package dev.fairfield.service.jobs;

/**
 * This execution may not end its job: another one took over, or its node is leaving. Let it pass
 * through the handler; the job goes on elsewhere.
 */
public class JobLeftException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JobLeftException(String jobId, int attempt) {
    super("Execution %d of job %s has to leave; nothing was written.".formatted(attempt, jobId));
  }
}
