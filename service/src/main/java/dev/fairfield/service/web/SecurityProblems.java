package dev.fairfield.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers of the filters that guard the service. */
@Component
class SecurityProblems implements AccessDeniedHandler, RequestRejectedHandler {

  private final ProblemWriter problems;

  SecurityProblems(ProblemWriter problems) {
    this.problems = problems;
  }

  /** Without a login a missing token is no news: the caller must log in first. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
      throws IOException {
    boolean loggedIn = SecurityContextHolder.getContext().getAuthentication() != null;
    if (!(denied instanceof CsrfException)) {
      problems.write(request, response, denied);
    } else if (loggedIn || request.getRequestURI().equals("/login")) {
      problems.write(request, response, CsrfProblem.missing());
    } else {
      problems.write(request, response, ProblemTranslation.unauthenticated());
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
      throws IOException {
    problems.write(request, response, rejected);
  }
}
