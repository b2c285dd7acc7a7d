package dev.fairfield.service.rest.books;

import dev.fairfield.service.web.ApiProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Where requests wait for the sample book in the seconds after the first start. */
@Component
class SampleBookArrival {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String RETRY_AFTER_SECONDS = "5";

  private final CountDownLatch ended = new CountDownLatch(1);

  /** The sample book is there, or will not come. */
  void end() {
    ended.countDown();
  }

  /**
   * Returns once it is known whether the sample book is there.
   *
   * @throws ApiProblem 503 when that takes too long
   */
  void await() {
    try {
      if (ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new ApiProblem(
        HttpStatus.SERVICE_UNAVAILABLE,
        "sample-book-loading",
        "The sample book is still being loaded; ask again in a few seconds.",
        List.of(),
        Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS));
  }
}
