package dev.fairfield.service.rest.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.PlanCalls;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample book of 5,000 accounts and 40 reps. */
@ServiceTest
class SamplePlanTest {

  private static final String BOOK = "00000000-0000-4000-8000-000000000040";
  private static final int CALLS = 400;

  private static String planId;

  @Autowired private TestCallers callers;

  private ApiClient planner;

  @BeforeEach
  void solveOnce() {
    planner = callers.as(Role.PLANNER);
    if (planId == null) {
      planId =
          planner
              .post(
                  "/v1/plans",
                  "{\"name\":\"Sample\",\"bookId\":\"%s\",\"steps\":0}".formatted(BOOK))
              .json()
              .path("id")
              .asText();
      new PlanCalls(planner).await(planId);
    }
  }

  @Test
  void plan_ofTheSampleBook_isWithinOnePercentOfItsBound() {
    JsonNode plan = planner.get("/v1/plans/" + planId).json();

    assertThat(plan.path("jobStatus").asText()).as(plan.toPrettyString()).isEqualTo("SUCCEEDED");
    assertThat(plan.path("gap").asDouble()).isBetween(0.0, 0.01);
    assertThat(plan.path("illustrative").asBoolean()).isTrue();
    assertThat(plan.at("/figures/today/costCents").asLong())
        .isGreaterThan(plan.path("costCents").asLong());
  }

  @Test
  void whatIf_ofOneAccount_isTheDifferenceOfTheRevision() {
    JsonNode item =
        planner
            .get("/v1/plans/" + planId + "/assignments?limit=1&moved=true")
            .json()
            .at("/items/0");
    String moves =
        "\"moves\":{\"%s\":\"%s\"}"
            .formatted(item.path("accountId").asText(), item.path("previousRepId").asText());

    long difference =
        planner
            .post("/v1/plans/" + planId + "/what-if", "{" + moves + "}")
            .json()
            .path("differenceCents")
            .asLong();
    String revision =
        planner
            .post("/v1/plans/" + planId + "/revisions", "{\"name\":\"Back\"," + moves + "}")
            .json()
            .path("id")
            .asText();

    assertThat(
            planner
                .get("/v1/plans/" + planId + "/diff?to=" + revision)
                .json()
                .path("differenceCents")
                .asLong())
        .isEqualTo(difference);
  }

  /** Run with -Dfairfield.measure=true; prints milliseconds of calls made one after the other. */
  @Test
  void calls_oneAfterTheOther_areMeasured() {
    assumeTrue(Boolean.getBoolean("fairfield.measure"), "only with -Dfairfield.measure=true");
    String path = "/v1/plans/" + planId;
    JsonNode items = planner.get(path + "/assignments?limit=200").json().path("items");
    measure("plan", i -> planner.get(path));
    measure("assignments, 200 items", i -> planner.get(path + "/assignments?limit=200"));
    measure(
        "assignments by text", i -> planner.get(path + "/assignments?limit=50&text=a" + i % 10));
    measure("reps", i -> planner.get(path + "/reps"));
    measure("territories", i -> planner.get(path + "/territories"));
    measure(
        "what-if, 1 move",
        i ->
            planner.post(
                path + "/what-if",
                "{\"moves\":{\"%s\":\"%s\"}}"
                    .formatted(
                        items.at("/%d/accountId".formatted(i % 200)).asText(),
                        items.at("/%d/repId".formatted((i + 7) % 200)).asText())));
    measure(
        "why",
        i ->
            planner.get(
                path
                    + "/accounts/"
                    + items.at("/%d/accountId".formatted(i % 200)).asText()
                    + "/why"));
  }

  private static void measure(String what, IntConsumer call) {
    long begun = System.nanoTime();
    call.accept(0);
    double first = (System.nanoTime() - begun) / 1e6;
    double[] millis = new double[CALLS];
    for (int i = 0; i < CALLS; i++) {
      long start = System.nanoTime();
      call.accept(i);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "MEASURED %s: first %.1f, median %.1f, p99 %.1f, most %.1f ms%n",
        what,
        first,
        millis[CALLS / 2],
        millis[CALLS * 99 / 100],
        millis[CALLS - 1]);
  }
}
