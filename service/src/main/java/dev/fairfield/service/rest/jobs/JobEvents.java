package dev.fairfield.service.rest.jobs;

import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.Jobs;
import dev.fairfield.service.web.ApiProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Streams of what becomes of a job (server-sent events). They are read from the database, so that
 * any node can serve them, whichever the job runs on.
 */
@Component
public class JobEvents implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(JobEvents.class);
  private static final int SENDERS = 8;

  private final Jobs jobs;
  private final EventSettings settings;
  private final ApplicationContext context;
  private final Set<JobFollower> followers = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService poller =
      Executors.newSingleThreadScheduledExecutor(daemon("job-events"));
  private final ExecutorService senders =
      Executors.newFixedThreadPool(SENDERS, daemon("job-event-sender"));
  private volatile boolean leaving;

  JobEvents(Jobs jobs, EventSettings settings, ApplicationContext context) {
    this.jobs = jobs;
    this.settings = settings;
    this.context = context;
    long millis = settings.pollInterval().toMillis();
    poller.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * A stream that tells the state of a job at once and after each change, and ends when the job
   * does. Events are named {@code job}; their ids are versions of the job.
   *
   * @param body what is shown of the job; called on other threads, where nobody is logged in: what
   *     the caller may see must be decided before
   * @throws ApiProblem 404 when there is no such job, 429 when too many streams are open, 503 when
   *     this node is leaving
   */
  public SseEmitter follow(String jobId, Function<Job, Object> body) {
    Job job = jobs.find(jobId).orElseThrow(() -> ApiProblem.notFound("job", jobId));
    if (leaving) {
      throw unavailable(
          HttpStatus.SERVICE_UNAVAILABLE,
          "shutting-down",
          "This node is shutting down; ask again.");
    }
    if (followers.size() >= settings.limit()) {
      throw unavailable(
          HttpStatus.TOO_MANY_REQUESTS,
          "too-many-streams",
          "There are %d streams open already; close one or ask for the job's state instead."
              .formatted(settings.limit()));
    }
    var emitter = new SseEmitter(settings.longest().toMillis());
    var follower =
        new JobFollower(jobId, emitter, body, settings.commentInterval(), followers::remove);
    followers.add(follower);
    senders.execute(() -> follower.tell(job));
    if (leaving) {
      follower.end();
    }
    return emitter;
  }

  int open() {
    return followers.size();
  }

  /** An open stream must not hold up the end of this process. */
  @EventListener
  void leave(ContextClosedEvent event) {
    if (event.getApplicationContext() == context) {
      leaving = true;
      List.copyOf(followers).forEach(JobFollower::end);
    }
  }

  @Override
  public void destroy() {
    poller.shutdownNow();
    senders.shutdownNow();
  }

  private void look() {
    try {
      Set<String> ids =
          followers.stream().map(JobFollower::jobId).collect(Collectors.toUnmodifiableSet());
      if (!ids.isEmpty()) {
        Map<String, Job> found = jobs.findAll(ids);
        for (JobFollower follower : followers) {
          follower.look(found.get(follower.jobId()), senders);
        }
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.debug("Jobs cannot be looked at: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.warn("Events of jobs cannot be sent.", e);
    }
  }

  private static ApiProblem unavailable(HttpStatus status, String code, String detail) {
    return new ApiProblem(status, code, detail, List.of(), Map.of("Retry-After", "5"));
  }

  private static ThreadFactory daemon(String name) {
    return work -> {
      var thread = new Thread(work, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
