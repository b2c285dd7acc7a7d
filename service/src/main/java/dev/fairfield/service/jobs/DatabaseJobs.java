package dev.fairfield.service.jobs;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Jobs that live in the database. */
@Service
class DatabaseJobs implements Jobs {

  private final JobStore jobs;
  private final CheckpointStore checkpoints;
  private final AlarmClock alarm;
  private final DatabaseClock clock;

  DatabaseJobs(JobStore jobs, CheckpointStore checkpoints, AlarmClock alarm, DatabaseClock clock) {
    this.jobs = jobs;
    this.checkpoints = checkpoints;
    this.alarm = alarm;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Job submit(String id, JobKind kind, String createdBy, Optional<Duration> longest) {
    jobs.insert(id, kind, createdBy, longest, clock.now());
    alarm.wake(id);
    return jobs.find(id).orElseThrow();
  }

  @Override
  public Optional<Job> find(String id) {
    return jobs.find(id);
  }

  @Override
  public Map<String, Job> findAll(Collection<String> ids) {
    return jobs.findAll(ids);
  }

  @Override
  public List<Job> list(JobQuery query) {
    return jobs.list(query);
  }

  @Override
  @Transactional
  public Job requestStop(String id) {
    JobRow row = getLocked(id);
    Job job = row.job();
    if (!job.status().isFinal() && !job.stopRequested()) {
      jobs.requestStop(id);
    }
    if (job.status() == JobStatus.QUEUED && !checkpoints.exists(id)) {
      jobs.endWithout(id, JobStatus.STOPPED, row.failures(), Optional.empty(), clock.now());
      alarm.silence(id);
    }
    return jobs.find(id).orElseThrow();
  }

  @Override
  @Transactional
  public Job retry(String id) {
    Job job = getLocked(id).job();
    if (job.status() != JobStatus.DEAD) {
      throw new IllegalStateException(
          "Job '%s' is %s; only a job that was given up (DEAD) can be tried again."
              .formatted(id, job.status()));
    }
    jobs.revive(id);
    alarm.wake(id);
    return jobs.find(id).orElseThrow();
  }

  @Override
  @Transactional
  public void erase(String id) {
    jobs.delete(id);
    alarm.silence(id);
  }

  private JobRow getLocked(String id) {
    return jobs.lock(id)
        .orElseThrow(() -> new NoSuchElementException("There is no job '%s'.".formatted(id)));
  }
}
