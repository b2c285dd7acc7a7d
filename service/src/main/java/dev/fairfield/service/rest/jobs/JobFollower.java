package dev.fairfield.service.rest.jobs;

import dev.fairfield.service.jobs.Job;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream. A listener that is slow skips states; it never gets two at once. */
final class JobFollower {

  private static final Logger LOG = LoggerFactory.getLogger(JobFollower.class);

  private final String jobId;
  private final SseEmitter emitter;
  private final Function<Job, Object> body;
  private final long commentNanos;
  private final Consumer<JobFollower> whenEnded;
  private final AtomicBoolean busy = new AtomicBoolean(true);
  private volatile long version = -1;
  private volatile long toldNanos = System.nanoTime();

  JobFollower(
      String jobId,
      SseEmitter emitter,
      Function<Job, Object> body,
      Duration commentInterval,
      Consumer<JobFollower> whenEnded) {
    this.jobId = jobId;
    this.emitter = emitter;
    this.body = body;
    this.commentNanos = commentInterval.toNanos();
    this.whenEnded = whenEnded;
    emitter.onCompletion(() -> whenEnded.accept(this));
    emitter.onTimeout(this::end);
    emitter.onError(error -> whenEnded.accept(this));
  }

  String jobId() {
    return jobId;
  }

  /**
   * Has news told, if there are any and the last ones are through.
   *
   * @param job as it is now; null when it was erased
   */
  void look(Job job, Executor senders) {
    if (busy.get()) {
      return;
    }
    if (job == null) {
      end();
    } else if (job.version() != version && busy.compareAndSet(false, true)) {
      senders.execute(() -> tell(job));
    } else if (System.nanoTime() - toldNanos > commentNanos && busy.compareAndSet(false, true)) {
      senders.execute(() -> send(SseEmitter.event().comment("")));
    }
  }

  /** Tells a state of the job; the last one ends the stream. */
  void tell(Job job) {
    version = job.version();
    send(
        SseEmitter.event()
            .name("job")
            .id(Long.toString(job.version()))
            .data(body.apply(job), MediaType.APPLICATION_JSON));
    if (job.status().isFinal()) {
      end();
    }
  }

  void end() {
    whenEnded.accept(this);
    emitter.complete();
  }

  private void send(SseEmitter.SseEventBuilder event) {
    try {
      emitter.send(event);
      toldNanos = System.nanoTime();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("A listener of job {} is gone: {}", jobId, e.getMessage());
      whenEnded.accept(this);
    } finally {
      busy.set(false);
    }
  }
}
