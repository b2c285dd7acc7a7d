package dev.fairfield.service.rest.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of questions about plans. */
@Repository
class StudyStore {

  private static final String COLUMNS = "plan_id, kind, job_id, asked, created_at, created_by";

  private final JdbcClient jdbc;

  StudyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a question in place of an earlier one of its kind. */
  void put(StudyRow study) {
    jdbc.sql("DELETE FROM plan_study WHERE plan_id = ? AND kind = ?")
        .params(study.planId(), study.kind().name())
        .update();
    jdbc.sql("INSERT INTO plan_study (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?)")
        .params(
            study.planId(),
            study.kind().name(),
            study.jobId(),
            study.asked(),
            study.createdAt().atOffset(ZoneOffset.UTC),
            study.createdBy())
        .update();
  }

  Optional<StudyRow> find(String planId, StudyKind kind) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM plan_study WHERE plan_id = ? AND kind = ?")
        .params(planId, kind.name())
        .query(StudyStore::read)
        .optional();
  }

  Optional<StudyRow> findByJob(String jobId) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM plan_study WHERE job_id = ?")
        .param(jobId)
        .query(StudyStore::read)
        .optional();
  }

  List<StudyRow> list(String planId) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM plan_study WHERE plan_id = ? ORDER BY kind")
        .param(planId)
        .query(StudyStore::read)
        .list();
  }

  private static StudyRow read(ResultSet row, int number) throws SQLException {
    return new StudyRow(
        row.getString("plan_id"),
        StudyKind.valueOf(row.getString("kind")),
        row.getString("job_id"),
        row.getString("asked"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getString("created_by"));
  }
}
