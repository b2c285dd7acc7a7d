package dev.fairfield.service.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** An answer that says why a request was refused, as problem details (RFC 9457). */
public class ApiProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final transient List<FieldProblem> errors;

  /**
   * One value that was refused.
   *
   * @param pointer JSON pointer of the value, {@code /request/prices/hourCents}; for a CSV file
   *     {@code accounts.csv:12:potential_usd}
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
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = List.copyOf(errors);
  }

  public static ApiProblem notFound(String kind, String id) {
    return new ApiProblem(
        HttpStatus.NOT_FOUND, kind + "-not-found", "There is no %s '%s'.".formatted(kind, id));
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
}
