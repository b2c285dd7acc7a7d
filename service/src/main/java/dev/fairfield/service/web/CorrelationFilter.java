package dev.fairfield.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * First of all filters: gives each request its correlation id and answers what others throw, so
 * that nothing leaves the service in another form than a problem.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationFilter extends OncePerRequestFilter {

  private final ProblemWriter problems;

  CorrelationFilter(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    String id = CorrelationId.of(request);
    response.setHeader(CorrelationId.HEADER, id);
    MDC.put(CorrelationId.LOG_KEY, id);
    try {
      chain.doFilter(request, response);
    } catch (Exception e) {
      problems.write(request, response, e);
    } finally {
      MDC.remove(CorrelationId.LOG_KEY);
    }
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }
}
