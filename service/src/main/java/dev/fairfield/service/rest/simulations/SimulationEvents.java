package dev.fairfield.service.rest.simulations;

import dev.fairfield.service.jobs.Job;
import dev.fairfield.service.jobs.Jobs;
import dev.fairfield.service.web.ApiProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Server-sent events of simulations. One thread looks at all that are followed twice a second,
 * whichever node they run on; streams end with the simulation, with the service, or after an hour,
 * when browsers open them anew by themselves.
 */
@Component
class SimulationEvents {

  private static final Logger LOG = LoggerFactory.getLogger(SimulationEvents.class);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final long LOOK_MILLIS = 500;
  private static final int LOOKS_BETWEEN_SIGNS = 30;
  private static final int MOST_STREAMS = 500;
  private static final String NAME = "simulation";

  private final SimulationStore store;
  private final Jobs jobs;
  private final Map<SseEmitter, Followed> streams = new ConcurrentHashMap<>();
  private final ScheduledExecutorService looker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "simulation-events");
            thread.setDaemon(true);
            return thread;
          });

  SimulationEvents(SimulationStore store, Jobs jobs) {
    this.store = store;
    this.jobs = jobs;
    looker.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static final class Followed {

    private final String id;
    private long version = -1;
    private int looks;

    Followed(String id) {
      this.id = id;
    }
  }

  /**
   * A stream that begins with the present state.
   *
   * @throws ApiProblem 429 when too many are open
   */
  SseEmitter follow(String id) {
    if (streams.size() >= MOST_STREAMS) {
      throw new ApiProblem(
          HttpStatus.TOO_MANY_REQUESTS,
          "too-many-streams",
          "%d streams of events are open; close one, or ask for the simulation now and then."
              .formatted(MOST_STREAMS),
          List.of(),
          Map.of("Retry-After", "5"));
    }
    var emitter = new SseEmitter(LONGEST.toMillis());
    emitter.onCompletion(() -> streams.remove(emitter));
    emitter.onTimeout(emitter::complete);
    emitter.onError(failure -> streams.remove(emitter));
    streams.put(emitter, new Followed(id));
    return emitter;
  }

  private void look() {
    try {
      Map<String, Job> jobsById =
          jobs.findAll(streams.values().stream().map(stream -> stream.id).distinct().toList());
      streams.forEach(
          (emitter, followed) ->
              tell(emitter, followed, Optional.ofNullable(jobsById.get(followed.id))));
    } catch (RuntimeException e) {
      LOG.warn("Simulations cannot be looked at: {}", e.getMessage());
    }
  }

  private void tell(SseEmitter emitter, Followed followed, Optional<Job> job) {
    try {
      long version = job.map(Job::version).orElse(0L);
      if (version != followed.version) {
        followed.version = version;
        followed.looks = 0;
        Optional<StoredRow> row = store.find(followed.id);
        if (row.isPresent()) {
          emitter.send(
              SseEmitter.event()
                  .name(NAME)
                  .id(Long.toString(SimulationViews.version(row.get(), job)))
                  .data(SimulationViews.view(row.get(), job), MediaType.APPLICATION_JSON));
        }
      } else if (++followed.looks % LOOKS_BETWEEN_SIGNS == 0) {
        emitter.send(SseEmitter.event().comment("still there"));
      }
      if (job.isEmpty() || job.get().status().isFinal()) {
        streams.remove(emitter);
        emitter.complete();
      }
    } catch (IOException | IllegalStateException e) {
      LOG.debug("Somebody stopped following simulation {}: {}", followed.id, e.getMessage());
      streams.remove(emitter);
    }
  }

  /** Open streams must not hold a service back that shuts down. */
  @EventListener(ContextClosedEvent.class)
  void close() {
    looker.shutdownNow();
    streams.keySet().forEach(SseEmitter::complete);
    streams.clear();
  }
}
