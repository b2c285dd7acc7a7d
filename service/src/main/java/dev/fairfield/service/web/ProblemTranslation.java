package dev.fairfield.service.web;

import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.service.security.TooManyRequestsException;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** What an exception means to the caller; says nothing of how the service is made. */
final class ProblemTranslation {

  private static final String RETRY_SECONDS = "2";

  private ProblemTranslation() {}

  static ApiProblem of(Throwable cause) {
    Optional<BodyTooLargeException> large = BodyTooLargeException.find(cause);
    if (large.isPresent()) {
      return tooLarge(large.get().limitBytes());
    }
    if (cause instanceof ApiProblem known) {
      return known;
    }
    if (cause instanceof InvalidInputException invalid) {
      return InputProblems.of(invalid);
    }
    if (cause instanceof TooManyRequestsException many) {
      return tooMany(many);
    }
    if (cause instanceof AuthenticationException) {
      return unauthenticated();
    }
    if (cause instanceof AccessDeniedException) {
      return new ApiProblem(
          HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this; ask an admin.");
    }
    if (cause instanceof RequestRejectedException) {
      return new ApiProblem(
          HttpStatus.BAD_REQUEST,
          "malformed-request",
          "The address or a header of the request is malformed.");
    }
    return BrokenOffBody.find(cause).orElseGet(() -> ofRequest(cause));
  }

  private static ApiProblem ofRequest(Throwable cause) {
    if (cause instanceof HttpMessageNotReadableException unreadable) {
      return UnreadableBody.of(unreadable);
    }
    if (cause instanceof MethodArgumentNotValidException invalid) {
      return ValidationProblems.of(invalid.getBindingResult());
    }
    if (cause instanceof HandlerMethodValidationException invalid) {
      return ValidationProblems.of(invalid);
    }
    if (cause instanceof ConstraintViolationException invalid) {
      return ValidationProblems.of(invalid);
    }
    if (cause instanceof MethodArgumentTypeMismatchException mismatch) {
      return mismatch(mismatch);
    }
    if (cause instanceof TypeMismatchException) {
      return new ApiProblem(
          HttpStatus.BAD_REQUEST, "invalid-parameter", "A parameter has the wrong type.");
    }
    if (cause instanceof MaxUploadSizeExceededException large) {
      return tooLarge(large.getMaxUploadSize());
    }
    if (cause instanceof MultipartException) {
      return new ApiProblem(
          HttpStatus.BAD_REQUEST, "unreadable-upload", "The multipart body cannot be read.");
    }
    return ofFramework(cause);
  }

  private static ApiProblem ofFramework(Throwable cause) {
    if (cause instanceof ErrorResponse response) {
      return standard(response);
    }
    if (cause instanceof CannotGetJdbcConnectionException
        || cause instanceof CannotCreateTransactionException
        || cause instanceof TransientDataAccessException) {
      return new ApiProblem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "database-unavailable",
          "The database does not answer at the moment; try again.",
          List.of(),
          Map.of(HttpHeaders.RETRY_AFTER, RETRY_SECONDS));
    }
    return new ApiProblem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "internal-error",
        "Something went wrong in the service; its log says more under this correlation id.");
  }

  /** What Spring MVC refuses by itself: unknown routes, methods, media types, parameters. */
  private static ApiProblem standard(ErrorResponse response) {
    HttpStatus status =
        Objects.requireNonNullElse(
            HttpStatus.resolve(response.getStatusCode().value()), HttpStatus.INTERNAL_SERVER_ERROR);
    return new ApiProblem(
        status,
        code(status),
        StatusWords.detail(status, response.getBody().getDetail()),
        List.of(),
        headers(response.getHeaders()));
  }

  private static Map<String, String> headers(HttpHeaders headers) {
    return headers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, named -> String.join(", ", named.getValue())));
  }

  /** {@code 405 Method Not Allowed} becomes {@code method-not-allowed}. */
  static String code(HttpStatus status) {
    return status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  static ApiProblem unauthenticated() {
    return new ApiProblem(
        HttpStatus.UNAUTHORIZED,
        "unauthenticated",
        "Log in, or send a valid API key: Authorization: Bearer ff_…",
        List.of(),
        Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"fairfield\""));
  }

  static ApiProblem tooLarge(long limitBytes) {
    return new ApiProblem(
        HttpStatus.PAYLOAD_TOO_LARGE,
        "body-too-large",
        limitBytes > 0
            ? "The body of this request may have at most %,d bytes.".formatted(limitBytes)
            : "The body of this request is too large.");
  }

  private static ApiProblem tooMany(TooManyRequestsException many) {
    return new ApiProblem(
        HttpStatus.TOO_MANY_REQUESTS,
        many.code(),
        many.getMessage(),
        List.of(),
        Map.of(HttpHeaders.RETRY_AFTER, Long.toString(many.retryAfterSeconds())));
  }

  private static ApiProblem mismatch(MethodArgumentTypeMismatchException mismatch) {
    Class<?> type = mismatch.getRequiredType();
    String allowed = type == null ? "another type" : ParameterTypes.describe(type);
    return ApiProblem.badRequest(
        "invalid-parameter",
        ParameterTypes.pointer(mismatch.getParameter()),
        "'%s' must be %s.".formatted(mismatch.getName(), allowed));
  }
}
