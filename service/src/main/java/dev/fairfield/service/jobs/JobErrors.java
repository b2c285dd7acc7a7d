package dev.fairfield.service.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Why jobs ended without a result, as problem details (RFC 9457) in JSON. */
@Component
class JobErrors {

  private final ObjectMapper json;

  JobErrors(ObjectMapper json) {
    this.json = json;
  }

  String refused(Job job, JobRefusedException cause) {
    return problem(job, cause.code(), "The job was refused", cause.getMessage());
  }

  String outOfTime(Job job) {
    return problem(
        job,
        "no-result-in-time",
        "There was no result in time",
        "The job reached its longest run time before it had a result. Allow it more time.");
  }

  String givenUp(Job job, int failures) {
    return problem(
        job,
        "job-given-up",
        "The job was given up",
        ("%s broke off, the last one on node %s; its log has the cause under the correlation id."
                + " An administrator can have the job tried again.")
            .formatted(failures == 1 ? "One execution" : failures + " executions", job.node()));
  }

  /** Names an execution in logs and errors. */
  static String correlationId(Job job) {
    return job.id() + "/" + job.attempt();
  }

  private String problem(Job job, String code, String title, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "urn:fairfield:problem:" + code);
    problem.put("title", title);
    problem.put("detail", detail);
    problem.put("code", code);
    problem.put("correlationId", correlationId(job));
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Problem details of a job cannot be written.", e);
    }
  }
}
