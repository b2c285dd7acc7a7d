package dev.fairfield.service.pages;

import dev.fairfield.service.web.ProblemWriter;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that nothing has: people see a page that says so, programs a problem. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
@Hidden
class UnknownAddress {

  /** Where no page is, so that whoever reads HTML there is still a program. */
  private static final List<String> NOT_FOR_PAGES =
      List.of("/v1/", "/v3/", "/assets/", "/actuator/");

  private final PageShell shell;
  private final ProblemWriter problems;

  UnknownAddress(PageShell shell, ProblemWriter problems) {
    this.shell = shell;
    this.problems = problems;
  }

  /** Null where the problem has been written already. */
  @ExceptionHandler
  ResponseEntity<String> answer(
      NoResourceFoundException cause, HttpServletRequest request, HttpServletResponse response) {
    String path = request.getRequestURI();
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean person =
        request.getMethod().equals("GET")
            && accept != null
            && accept.contains(MediaType.TEXT_HTML_VALUE)
            && NOT_FOR_PAGES.stream().noneMatch(path::startsWith);
    if (person) {
      return shell.answer(HttpStatus.NOT_FOUND, path);
    }
    problems.write(request, response, cause);
    return null;
  }
}
