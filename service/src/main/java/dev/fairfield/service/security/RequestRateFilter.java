package dev.fairfield.service.security;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one caller from taking the service away from the others. */
final class RequestRateFilter extends OncePerRequestFilter {

  private static final int MOST_CALLERS = 10_000;

  private final int requestsPerSecond;
  private final Map<String, Bucket> bucketByCaller = Collections.synchronizedMap(new Latest());

  RequestRateFilter(int requestsPerSecond) {
    this.requestsPerSecond = requestsPerSecond;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe probe =
        bucketByCaller
            .computeIfAbsent(caller(request), missing -> newBucket())
            .tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
      throw new TooManyRequestsException(
          "too-many-requests",
          "More than %,d requests a second from one caller.".formatted(requestsPerSecond),
          seconds);
    }
    chain.doFilter(request, response);
  }

  private Bucket newBucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(2L * requestsPerSecond)
                    .refillGreedy(requestsPerSecond, Duration.ofSeconds(1)))
        .build();
  }

  private static String caller(HttpServletRequest request) {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null || authentication instanceof AnonymousAuthenticationToken
        ? "address " + request.getRemoteAddr()
        : "caller " + authentication.getName();
  }

  /** The callers seen last; those before them may start anew. */
  private static final class Latest extends LinkedHashMap<String, Bucket> {

    private static final long serialVersionUID = 1L;
    private static final float LOAD = 0.75f;

    Latest() {
      super(16, LOAD, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > MOST_CALLERS;
    }
  }
}
