package dev.fairfield.service.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many unfinished jobs one caller may have. */
@Component
public class JobAllowance {

  private static final long RETRY_SECONDS = 10;

  private final JdbcClient jdbc;
  private final CallerLimits limits;

  JobAllowance(JdbcClient jdbc, CallerLimits limits) {
    this.jdbc = jdbc;
    this.limits = limits;
  }

  /**
   * Makes sure that whoever is logged in may submit one more job. To be called within the
   * transaction that submits it: until that ends, no other request of the caller passes, on any
   * node.
   *
   * @throws TooManyRequestsException when as many jobs as allowed are queued or running
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void require() {
    String caller = CurrentUser.name();
    jdbc.sql("INSERT INTO job_allowance (principal) VALUES (?) ON CONFLICT DO NOTHING")
        .param(caller)
        .update();
    jdbc.sql("SELECT principal FROM job_allowance WHERE principal = ? FOR UPDATE")
        .param(caller)
        .query(String.class)
        .single();
    int unfinished =
        jdbc.sql(
                "SELECT COUNT(*) FROM job"
                    + " WHERE created_by = ? AND status IN ('QUEUED', 'RUNNING')")
            .param(caller)
            .query(Integer.class)
            .single();
    if (unfinished >= limits.unfinishedJobs()) {
      throw new TooManyRequestsException(
          "too-many-jobs",
          "%d of your jobs are queued or running, which is as many as one caller may have; wait for"
                  .formatted(unfinished)
              + " one to end, or stop one.",
          RETRY_SECONDS);
    }
  }
}
