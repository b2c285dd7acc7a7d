package dev.fairfield.service.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.fairfield.service.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a POST asks for once, however often it is sent (draft-ietf-httpapi-idempotency-key-
 * header-07). The first request with a key leaves a mark; what it changes and its answer are
 * committed together, so that a retry after any crash either gets that answer or does the work.
 */
@Component
public class OnceOnly {

  /** Header of requests. */
  public static final String KEY_HEADER = "Idempotency-Key";

  /** Header of an answer that was given before. */
  public static final String REPLAYED_HEADER = "Idempotency-Replayed";

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final String RETRY_SECONDS = "1";

  private final IdempotencyRows rows;
  private final ObjectMapper json;
  private final TransactionTemplate transaction;

  OnceOnly(IdempotencyRows rows, ObjectMapper json, PlatformTransactionManager transactions) {
    this.rows = rows;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * The answer of the work, or that of an earlier request with the same key.
   *
   * @param payload what was asked for: a value that becomes JSON, or for uploads a digest of it
   * @param work runs within a transaction that also keeps its answer; what it throws undoes both
   *     and leaves the key free
   * @throws ApiProblem 400 without a key, 409 while the first request is under way, 422 where the
   *     key came with another request before
   */
  public <T> ResponseEntity<T> once(
      HttpServletRequest request, Object payload, Supplier<ResponseEntity<T>> work) {
    return once(request, payload, work, UnaryOperator.identity());
  }

  /**
   * As above, for answers with a part that must not be kept.
   *
   * @param kept what of the answer's body is kept for retries
   */
  public <T> ResponseEntity<T> once(
      HttpServletRequest request,
      Object payload,
      Supplier<ResponseEntity<T>> work,
      UnaryOperator<T> kept) {
    var asked =
        new IdempotencyRows.Asked(
            CurrentUser.name(),
            key(request),
            request.getMethod(),
            request.getRequestURI(),
            PayloadDigest.of(json, payload));
    Optional<IdempotencyRows.Mark> mark = rows.begin(asked);
    if (mark.isEmpty()) {
      return replay(asked);
    }
    try {
      return transaction.execute(status -> keep(mark.get(), work.get(), kept));
    } catch (RuntimeException | Error e) {
      rows.forget(mark.get());
      throw e;
    }
  }

  private static String key(HttpServletRequest request) {
    String key = request.getHeader(KEY_HEADER);
    if (key == null || key.isBlank()) {
      throw ApiProblem.badRequest(
          "idempotency-key-required",
          KEY_HEADER,
          "This request needs the header Idempotency-Key: a value of your own, such as a UUID, that"
              + " you repeat when you retry.");
    }
    if (!KEY.matcher(key).matches()) {
      throw ApiProblem.badRequest(
          "invalid-idempotency-key",
          KEY_HEADER,
          "Idempotency-Key must have 1 to 255 visible ASCII characters.");
    }
    return key;
  }

  private <T> ResponseEntity<T> keep(
      IdempotencyRows.Mark mark, ResponseEntity<T> answer, UnaryOperator<T> kept) {
    T body = answer.getBody();
    int status = answer.getStatusCode().value();
    Map<String, String> headers = answer.getHeaders().toSingleValueMap();
    String keptBody = body == null ? null : write(kept.apply(body));
    if (!rows.keep(mark, new IdempotencyRows.Answer(status, headers, keptBody))) {
      throw inFlight();
    }
    String sentBody = body == null ? null : write(body);
    return entity(new IdempotencyRows.Answer(status, headers, sentBody), Map.of());
  }

  private <T> ResponseEntity<T> replay(IdempotencyRows.Asked asked) {
    IdempotencyRows.Earlier earlier =
        rows.find(asked.principal(), asked.key()).orElseThrow(OnceOnly::inFlight);
    if (!earlier.isSame(asked)) {
      throw ApiProblem.refused(
          "idempotency-key-reused",
          KEY_HEADER,
          "This Idempotency-Key was used for another request; take a new one.");
    }
    return entity(
        earlier.answer().orElseThrow(OnceOnly::inFlight), Map.of(REPLAYED_HEADER, "true"));
  }

  private static ApiProblem inFlight() {
    return new ApiProblem(
        HttpStatus.CONFLICT,
        "request-in-flight",
        "The first request with this Idempotency-Key is still being answered; try again.",
        List.of(),
        Map.of(HttpHeaders.RETRY_AFTER, RETRY_SECONDS));
  }

  /** The text as it was kept: every answer to a key is equal to the last byte. */
  @SuppressWarnings("unchecked")
  private static <T> ResponseEntity<T> entity(
      IdempotencyRows.Answer answer, Map<String, String> more) {
    var headers = new HttpHeaders();
    answer.headers().forEach(headers::set);
    more.forEach(headers::set);
    T body = answer.body() == null ? null : (T) new RawValue(answer.body());
    return ResponseEntity.status(answer.status()).headers(headers).body(body);
  }

  private String write(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The answer cannot be written as JSON.", e);
    }
  }
}
