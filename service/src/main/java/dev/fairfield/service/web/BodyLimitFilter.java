package dev.fairfield.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large: by their announced length at once, others while read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimitFilter extends OncePerRequestFilter {

  private final BodyLimits limits;

  BodyLimitFilter(BodyLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long limit = limits.bytesFor(request.getRequestURI(), request.getContentType());
    if (request.getContentLengthLong() > limit) {
      throw new BodyTooLargeException(limit);
    }
    boolean bounded = request.getContentLengthLong() >= 0;
    chain.doFilter(bounded ? request : new BoundedRequest(request, limit), response);
  }
}
