package dev.fairfield.service.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Results of parts of jobs; the first result of a part counts. */
@Repository
class ChunkStore {

  private final JdbcClient jdbc;

  ChunkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<Integer> numbers(String jobId) {
    return new TreeSet<>(
        jdbc.sql("SELECT number FROM job_chunk WHERE job_id = ?")
            .params(jobId)
            .query(Integer.class)
            .set());
  }

  int count(String jobId) {
    return jdbc.sql("SELECT COUNT(*) FROM job_chunk WHERE job_id = ?")
        .params(jobId)
        .query(Integer.class)
        .single();
  }

  /** Keeps a result of a locked job unless there is one. */
  void put(String jobId, int number, byte[] content) {
    jdbc.sql(
            "INSERT INTO job_chunk (job_id, number, content) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING")
        .params(jobId, number, content)
        .update();
  }

  /** Results from part 0 up to the first that is missing. */
  List<byte[]> inOrder(String jobId, int count) {
    List<byte[]> results = new ArrayList<>();
    jdbc.sql(
            "SELECT number, content FROM job_chunk WHERE job_id = ? AND number < ?"
                + " ORDER BY number")
        .params(jobId, count)
        .query(
            row -> {
              if (row.getInt(1) == results.size()) {
                results.add(row.getBytes(2));
              }
            });
    return results;
  }

  void delete(String jobId) {
    jdbc.sql("DELETE FROM job_chunk WHERE job_id = ?").params(jobId).update();
  }
}
