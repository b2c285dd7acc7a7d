package dev.fairfield.service.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A page asked for a change without the token that proves it is ours. */
final class CsrfProblem {

  private static final String CODE = "csrf-token-missing";
  private static final String HEADER = "X-XSRF-TOKEN";

  private CsrfProblem() {}

  static ApiProblem missing() {
    String message =
        "A change by a logged-in browser needs header %s with the value of cookie XSRF-TOKEN."
            .formatted(HEADER);
    return new ApiProblem(
        HttpStatus.FORBIDDEN,
        CODE,
        message,
        List.of(new ApiProblem.FieldProblem(HEADER, CODE, message)));
  }
}
