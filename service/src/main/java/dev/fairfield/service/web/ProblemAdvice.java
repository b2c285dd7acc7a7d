package dev.fairfield.service.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Answers every exception of a controller with a problem. */
@RestControllerAdvice
class ProblemAdvice {

  private final ProblemWriter problems;

  ProblemAdvice(ProblemWriter problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  void answer(Exception cause, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.write(request, response, cause);
  }

  /** The caller has left; nobody reads an answer. */
  @ExceptionHandler
  void leave(AsyncRequestNotUsableException cause) {}

  /** Left to the filters, which know whether somebody is logged in. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void pass(RuntimeException cause) {
    throw cause;
  }
}
