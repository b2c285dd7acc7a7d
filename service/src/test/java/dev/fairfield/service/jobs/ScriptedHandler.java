package dev.fairfield.service.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Runs what a test has written for a job. */
final class ScriptedHandler implements JobHandler {

  interface Script {
    void run(JobRun run) throws Exception;
  }

  private final JobKind kind;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();

  ScriptedHandler(JobKind kind) {
    this.kind = kind;
  }

  void put(String jobId, Script script) {
    scripts.put(jobId, script);
  }

  @Override
  public JobKind kind() {
    return kind;
  }

  @Override
  public void run(JobRun run) throws Exception {
    scripts.get(run.job().id()).run(run);
  }
}
