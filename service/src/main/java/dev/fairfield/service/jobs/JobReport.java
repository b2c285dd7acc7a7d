package dev.fairfield.service.jobs;

/** How far an execution is, as it was last told. */
record JobReport(double progress, String phase, String factsJson, boolean active) {

  JobReport withProgress(double value, String name, String facts) {
    return new JobReport(Math.min(1, Math.max(0, value)), name, facts, active);
  }

  JobReport withResult() {
    return new JobReport(progress, phase, factsJson, true);
  }
}
