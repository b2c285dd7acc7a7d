package dev.fairfield.service.web;

import dev.fairfield.service.web.ApiProblem.FieldProblem;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * Violated constraints of a request, each with the place of its value. Of the body they are 422: it
 * could be read, its content is refused. Of parameters they are 400.
 */
final class ValidationProblems {

  private static final Comparator<FieldProblem> ORDER =
      Comparator.comparing(FieldProblem::pointer).thenComparing(FieldProblem::message);

  private ValidationProblems() {}

  static ApiProblem of(BindingResult result) {
    return body(fields(result).toList());
  }

  static ApiProblem of(HandlerMethodValidationException invalid) {
    List<FieldProblem> body =
        invalid.getBeanResults().stream().flatMap(ValidationProblems::fields).toList();
    List<FieldProblem> parameters =
        invalid.getValueResults().stream().flatMap(ValidationProblems::parameter).toList();
    return parameters.isEmpty() ? body(body) : parameters(parameters);
  }

  static ApiProblem of(ConstraintViolationException invalid) {
    return body(
        invalid.getConstraintViolations().stream()
            .map(
                violation ->
                    new FieldProblem(
                        pointer(violation.getPropertyPath().toString()),
                        "invalid-value",
                        violation.getMessage()))
            .toList());
  }

  private static ApiProblem body(List<FieldProblem> fields) {
    return problem(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-content", "The request", fields);
  }

  private static ApiProblem parameters(List<FieldProblem> fields) {
    return problem(HttpStatus.BAD_REQUEST, "invalid-parameter", "The request's address", fields);
  }

  private static ApiProblem problem(
      HttpStatus status, String code, String what, List<FieldProblem> fields) {
    return new ApiProblem(
        status,
        code,
        "%s has %s that %s not allowed; 'errors' names %s."
            .formatted(
                what,
                fields.size() == 1 ? "a value" : fields.size() + " values",
                fields.size() == 1 ? "is" : "are",
                fields.size() == 1 ? "it" : "them"),
        fields.stream().sorted(ORDER).toList());
  }

  private static Stream<FieldProblem> fields(ParameterErrors errors) {
    return errors.getAllErrors().stream()
        .map(
            error ->
                error instanceof FieldError field
                    ? field(field)
                    : new FieldProblem("", code(error.getCode()), error.getDefaultMessage()));
  }

  private static Stream<FieldProblem> fields(BindingResult result) {
    return result.getAllErrors().stream()
        .map(
            error ->
                error instanceof FieldError field
                    ? field(field)
                    : new FieldProblem("", code(error.getCode()), error.getDefaultMessage()));
  }

  private static FieldProblem field(FieldError field) {
    return new FieldProblem(
        pointer(field.getField()), code(field.getCode()), field.getDefaultMessage());
  }

  private static Stream<FieldProblem> parameter(ParameterValidationResult result) {
    String pointer = ParameterTypes.pointer(result.getMethodParameter());
    return result.getResolvableErrors().stream()
        .map(error -> new FieldProblem(pointer, "invalid-value", error.getDefaultMessage()));
  }

  /** {@code limits.steps[2]} becomes {@code /limits/steps/2}. */
  private static String pointer(String path) {
    return "/" + path.replaceAll("[.\\[]", "/").replace("]", "");
  }

  /** {@code NotBlank} becomes {@code not-blank}. */
  private static String code(String constraint) {
    return constraint == null
        ? "invalid-value"
        : constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
