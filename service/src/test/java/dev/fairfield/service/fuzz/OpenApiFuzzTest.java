package dev.fairfield.service.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.fuzz.ApiDocument.Operation;
import dev.fairfield.service.fuzz.RequestMaker.Request;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Sends requests made from the OpenAPI document. {@code -Dfairfield.fuzz.requests=10000} sends
 * more, {@code -Dfairfield.fuzz.seed=8} others, {@code -Dfairfield.fuzz.longest-millis=2000} is
 * stricter about time, on a machine that does nothing else.
 */
@ServiceTest
class OpenApiFuzzTest {

  private static final int REQUESTS = Integer.getInteger("fairfield.fuzz.requests", 300);
  private static final long SEED = Long.getLong("fairfield.fuzz.seed", 7);
  private static final long LONGEST_MILLIS = Long.getLong("fairfield.fuzz.longest-millis", 10_000);
  private static final double LEAST_SHARE_TAKEN = 0.3;
  private static final int REFRESH_EACH = 100;
  private static final int SUBMIT_ONE_OF = 10;
  private static final Pattern INNER =
      Pattern.compile(
          "Exception|dev\\.fairfield|org\\.springframework|java\\.(lang|util|sql)|SELECT ");

  @Autowired private TestCallers callers;

  private final KnownIds known = new KnownIds();
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<String> failures = new ArrayList<>();
  private final Map<Integer, Integer> answersByStatus = new TreeMap<>();

  /** What was submitted by chance would keep the tests that follow waiting. */
  @AfterEach
  void stopWhatWasSubmitted() {
    ApiClient admin = callers.as(Role.ADMIN);
    for (String status : List.of("RUNNING", "QUEUED")) {
      admin
          .get("/v1/jobs?limit=200&status=" + status)
          .json()
          .path("items")
          .forEach(job -> admin.post("/v1/jobs/" + job.path("id").asText() + "/stop", ""));
    }
  }

  @Test
  void requests_ofEveryKind_areAnsweredAsDocumented() {
    ApiClient admin = callers.as(Role.ADMIN);
    var document = new ApiDocument(admin.get("/v3/api-docs").json());
    var maker = new RequestMaker(document, known, random, FuzzSeeds.plant(admin));
    List<Operation> operations = document.operations();
    for (int sent = 0; sent < REQUESTS; sent++) {
      if (sent % REFRESH_EACH == 0) {
        known.refresh(admin);
      }
      check(admin, maker.make(choose(operations)));
    }
    System.out.printf("%,d requests with seed %d: %s%n", REQUESTS, SEED, answersByStatus);
    assertThat(failures).isEmpty();
    assertThat(shareTaken()).isGreaterThanOrEqualTo(LEAST_SHARE_TAKEN);
  }

  /** Work goes on after its answer: little of it, so that the machine answers the rest. */
  private Operation choose(List<Operation> operations) {
    Operation chosen = operations.get(random.nextInt(operations.size()));
    return chosen.submits() && random.nextInt(SUBMIT_ONE_OF) > 0 ? choose(operations) : chosen;
  }

  private void check(ApiClient caller, Request request) {
    long begun = System.nanoTime();
    Answer answer = send(caller, request);
    long millis = (System.nanoTime() - begun) / 1_000_000;
    answersByStatus.merge(answer.status(), 1, Integer::sum);
    if (millis > LONGEST_MILLIS && request.operation().method().equals("GET")) {
      begun = System.nanoTime();
      send(caller, request);
      millis = Math.min(millis, (System.nanoTime() - begun) / 1_000_000);
    }
    expect(millis <= LONGEST_MILLIS, "took " + millis + " ms", request, answer);
    expect(answer.status() < 500, "fails", request, answer);
    expect(request.operation().documents(answer.status()), "status undocumented", request, answer);
    boolean taken = answer.status() < 300 && !saysInvalid(request, answer);
    expect(!taken || request.flaw().isEmpty(), "takes: " + request.flaw(), request, answer);
    if (answer.status() >= 400) {
      checkProblem(request, answer);
    }
  }

  /** What only validates says by its answer what is wrong with the content. */
  private static boolean saysInvalid(Request request, Answer answer) {
    return request.operation().path().endsWith("/validate")
        && !answer.json().path("valid").asBoolean(true);
  }

  private void checkProblem(Request request, Answer answer) {
    boolean problem = answer.contentType().equals("application/problem+json");
    expect(problem, "is no problem but " + answer.contentType(), request, answer);
    if (problem) {
      JsonNode json = answer.json();
      expect(json.path("status").asInt() == answer.status(), "other status", request, answer);
      expect(json.has("correlationId") && json.has("detail"), "incomplete", request, answer);
      String text = json.path("detail").asText() + json.path("errors");
      expect(!INNER.matcher(text).find(), "tells of the inside", request, answer);
    }
  }

  private void expect(boolean holds, String otherwise, Request request, Answer answer) {
    if (!holds) {
      String body = answer.body();
      failures.add(
          "%s: %s -> %d %s"
              .formatted(
                  otherwise,
                  request,
                  answer.status(),
                  body.substring(0, Math.min(300, body.length()))));
    }
  }

  private static Answer send(ApiClient caller, Request request) {
    return caller.sendBody(
        request.operation().method(),
        request.path(),
        request.body().isEmpty()
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(request.body()),
        request.headers().toArray(String[]::new));
  }

  private double shareTaken() {
    int taken =
        answersByStatus.entrySet().stream()
            .filter(entry -> entry.getKey() < 300)
            .mapToInt(Map.Entry::getValue)
            .sum();
    return (double) taken / REQUESTS;
  }
}
