package dev.fairfield.service.jobs;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The best that unfinished jobs have found. */
@Repository
class CheckpointStore {

  private final JdbcClient jdbc;

  CheckpointStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<byte[]> find(String jobId) {
    return jdbc.sql("SELECT content FROM job_checkpoint WHERE job_id = ?")
        .params(jobId)
        .query((row, number) -> row.getBytes(1))
        .optional();
  }

  boolean exists(String jobId) {
    return jdbc.sql("SELECT COUNT(*) FROM job_checkpoint WHERE job_id = ?")
            .params(jobId)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Within a transaction that has passed the fence. */
  void put(Job job, byte[] content) {
    int updated =
        jdbc.sql("UPDATE job_checkpoint SET attempt = ?, content = ? WHERE job_id = ?")
            .params(job.attempt(), content, job.id())
            .update();
    if (updated == 0) {
      jdbc.sql("INSERT INTO job_checkpoint (job_id, attempt, content) VALUES (?, ?, ?)")
          .params(job.id(), job.attempt(), content)
          .update();
    }
  }

  void delete(String jobId) {
    jdbc.sql("DELETE FROM job_checkpoint WHERE job_id = ?").params(jobId).update();
  }
}
