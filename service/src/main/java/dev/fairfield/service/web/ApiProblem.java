package dev.fairfield.service.web;

import dev.fairfield.scenarios.validation.InvalidInputException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;

/** An answer that says why a request was refused, as problem details (RFC 9457). */
public class ApiProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final transient List<FieldProblem> errors;
  private final transient Map<String, String> headers;

  /**
   * One value that was refused.
   *
   * @param pointer JSON pointer of the value, {@code /request/prices/hourCents}; for a CSV file
   *     {@code accounts.csv:12:potential_usd}; for a query parameter {@code ?limit}; for a header
   *     its name
   * @param code for programs
   * @param message what is wrong, what is allowed, what to do
   */
  public record FieldProblem(String pointer, String code, String message) {}

  /**
   * @param code for programs; the problem's type is {@code urn:fairfield:problem:<code>}
   * @param detail for people: what is wrong and what to do
   */
  public ApiProblem(HttpStatus status, String code, String detail) {
    this(status, code, detail, List.of());
  }

  public ApiProblem(HttpStatus status, String code, String detail, List<FieldProblem> errors) {
    this(status, code, detail, errors, Map.of());
  }

  /**
   * @param headers of the answer beside those of every problem, such as {@code Retry-After}
   */
  public ApiProblem(
      HttpStatus status,
      String code,
      String detail,
      List<FieldProblem> errors,
      Map<String, String> headers) {
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  public static ApiProblem notFound(String kind, String id) {
    return new ApiProblem(
        HttpStatus.NOT_FOUND, kind + "-not-found", "There is no %s '%s'.".formatted(kind, id));
  }

  /** 422 for an input that the library refuses. */
  public static ApiProblem of(InvalidInputException invalid) {
    return InputProblems.of(invalid);
  }

  /** 422 for a body with violated constraints. */
  public static ApiProblem of(BindingResult result) {
    return ValidationProblems.of(result);
  }

  /** 400 for one value of the request that cannot be read. */
  public static ApiProblem badRequest(String code, String pointer, String message) {
    return new ApiProblem(
        HttpStatus.BAD_REQUEST, code, message, List.of(new FieldProblem(pointer, code, message)));
  }

  /** 422 for one value of the request that is well-formed but refused. */
  public static ApiProblem refused(String code, String pointer, String message) {
    return new ApiProblem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        code,
        message,
        List.of(new FieldProblem(pointer, code, message)));
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public List<FieldProblem> errors() {
    return errors;
  }

  Map<String, String> headers() {
    return headers;
  }
}
