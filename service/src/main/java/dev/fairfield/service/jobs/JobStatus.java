package dev.fairfield.service.jobs;

/** Where a job stands. */
public enum JobStatus {
  /** Accepted, waiting for a thread. */
  QUEUED,
  RUNNING,
  /** Its result is there. */
  SUCCEEDED,
  /** Ended without a result, for a reason that lies in what was asked for. */
  FAILED,
  /** Stopped before there was a result. */
  STOPPED,
  /** Given up after several executions that broke off: a dead letter. */
  DEAD;

  /** Whether nothing will change any more. */
  public boolean isFinal() {
    return this != QUEUED && this != RUNNING;
  }
}
