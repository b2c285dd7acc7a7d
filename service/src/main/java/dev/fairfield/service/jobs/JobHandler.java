package dev.fairfield.service.jobs;

/** Does one kind of job. Handlers are beans; one runs on several threads at once. */
public interface JobHandler {

  JobKind kind();

  /**
   * Does the work of one execution and ends with {@link JobRun#finish}. After a crash another
   * execution begins, perhaps on another node, with the last checkpoint. To return without a result
   * is right when told to stop before there is one.
   *
   * @throws JobRefusedException when what was asked for cannot be done; the job has failed
   * @throws Exception whatever else; the job is tried again until its attempts are used up
   */
  void run(JobRun run) throws Exception;
}
