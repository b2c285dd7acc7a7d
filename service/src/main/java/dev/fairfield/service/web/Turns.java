package dev.fairfield.service.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Lets a few callers at a time do what takes the processors for long. */
public final class Turns {

  private static final long WAIT_SECONDS = 20;

  private final Semaphore free;
  private final String what;

  /**
   * @param atOnce callers at a time, 1 or more
   * @param what of which there are too many, for the problem: such as "rehearsals"
   */
  public Turns(int atOnce, String what) {
    this.free = new Semaphore(atOnce, true);
    this.what = what;
  }

  /**
   * Does the work when it is the caller's turn.
   *
   * @throws ApiProblem 429 when that is not soon
   */
  public <T> T take(Supplier<T> work) {
    acquire();
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private void acquire() {
    try {
      if (free.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new ApiProblem(
        HttpStatus.TOO_MANY_REQUESTS,
        "too-many-" + what,
        "Too many %s are under way at the moment; try again.".formatted(what),
        List.of(),
        Map.of(HttpHeaders.RETRY_AFTER, Long.toString(WAIT_SECONDS)));
  }
}
