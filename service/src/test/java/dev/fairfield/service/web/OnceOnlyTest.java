package dev.fairfield.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.SampleController;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OnceOnlyTest {

  private static final int CALLERS = 40;
  private static final String BODY =
      "{\"name\":\"north\",\"number\":3,\"amount\":2.5,\"flag\":true}";
  private static final String OTHER = BODY.replace("north", "south");

  @Autowired private TestCallers callers;
  @Autowired private SampleController samples;

  @Test
  void post_fortyAtOnceWithOneKey_isDoneOnce() throws Exception {
    int before = samples.made();
    String key = UUID.randomUUID().toString();
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    List<Future<Answer>> answers = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      answers.add(threads.submit(() -> make(BODY, key)));
    }
    List<Answer> all = new ArrayList<>();
    for (Future<Answer> answer : answers) {
      all.add(answer.get());
    }
    threads.shutdown();
    assertThat(all).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
    assertThat(
            all.stream()
                .filter(a -> a.status() == 201)
                .map(Answer::body)
                .collect(Collectors.toSet()))
        .hasSize(1);
    assertThat(samples.made()).isEqualTo(before + 1);
  }

  @Test
  void post_again_replaysTheAnswerToTheLastByte() {
    String key = UUID.randomUUID().toString();
    Answer first = make(BODY, key);
    Answer second = make(BODY, key);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body()).contains("1.1E10");
    assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.contentType()).isEqualTo(first.contentType());
  }

  @Test
  void post_otherPayloadWithTheKey_is422() {
    String key = UUID.randomUUID().toString();
    make(BODY, key);
    Answer other = make(OTHER, key);
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problemCode()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void post_whileTheFirstIsUnderWay_is409() throws Exception {
    String key = UUID.randomUUID().toString();
    var gate = new CountDownLatch(1);
    CountDownLatch reached = samples.hold(gate);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    Future<Answer> first = thread.submit(() -> make(BODY, key));
    reached.await();
    Answer second = make(BODY, key);
    gate.countDown();
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.problemCode()).isEqualTo("request-in-flight");
    assertThat(second.header("Retry-After")).isEqualTo("1");
    assertThat(first.get().status()).isEqualTo(201);
    thread.shutdown();
  }

  @Test
  void post_sameKeyOfAnotherCaller_isAnotherRequest() {
    String key = UUID.randomUUID().toString();
    Answer own = make(BODY, key);
    Answer others =
        callers.asNew(Role.PLANNER).send("POST", "/v1/samples", OTHER, "Idempotency-Key", key);
    assertThat(others.status()).isEqualTo(201);
    assertThat(others.body()).isNotEqualTo(own.body());
  }

  @Test
  void post_afterAFailure_isTriedAgain() {
    String key = UUID.randomUUID().toString();
    String failing = BODY.replace("north", "fails");
    int before = samples.made();
    assertThat(make(failing, key).status()).isEqualTo(500);
    assertThat(make(failing, key).status()).isEqualTo(500);
    assertThat(samples.made()).isEqualTo(before + 2);
  }

  @Test
  void post_withoutKey_is400() {
    Answer answer = callers.as(Role.PLANNER).send("POST", "/v1/samples", BODY);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problemCode()).isEqualTo("idempotency-key-required");
    assertThat(answer.pointers()).containsExactly("Idempotency-Key");
  }

  @Test
  void post_keyBeyondItsForm_is400() {
    assertThat(make(BODY, "with blank").problemCode()).isEqualTo("invalid-idempotency-key");
    assertThat(make(BODY, "k".repeat(255)).status()).isEqualTo(201);
    assertThat(make(BODY, "k".repeat(256)).problemCode()).isEqualTo("invalid-idempotency-key");
  }

  private Answer make(String body, String key) {
    ApiClient planner = callers.as(Role.PLANNER);
    return planner.send("POST", "/v1/samples", body, "Idempotency-Key", key);
  }
}
