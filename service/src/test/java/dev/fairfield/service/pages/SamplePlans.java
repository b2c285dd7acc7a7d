package dev.fairfield.service.pages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.TestCallers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A plan of the sample book, made once for each running service. */
final class SamplePlans {

  static final String BOOK = "00000000-0000-4000-8000-000000000040";

  private static final long PATIENCE_MILLIS = 300_000;
  private static final long PAUSE_MILLIS = 100;
  private static final Map<Integer, String> ID_BY_PORT = new ConcurrentHashMap<>();

  private SamplePlans() {}

  /** Id of the plan, which has a result. */
  static String id(TestCallers callers) {
    return ID_BY_PORT.computeIfAbsent(callers.port(), port -> make(callers.as(Role.PLANNER)));
  }

  private static String make(ApiClient planner) {
    String asked = "{\"name\":\"Spring carve\",\"bookId\":\"%s\",\"steps\":0}".formatted(BOOK);
    String id = planner.post("/v1/plans", asked).json().path("id").asText();
    await(planner, id);
    return id;
  }

  /** The plan once its search has ended well. */
  static JsonNode await(ApiClient caller, String id) {
    long patienceEnds = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (System.nanoTime() < patienceEnds) {
      JsonNode plan = caller.get("/v1/plans/" + id).json();
      String status = plan.path("jobStatus").asText();
      if (status.equals("SUCCEEDED")) {
        return plan;
      }
      if (!status.equals("QUEUED") && !status.equals("RUNNING")) {
        throw new AssertionError("The plan has no result: " + plan.toPrettyString());
      }
      pause();
    }
    throw new AssertionError("The plan %s took too long.".formatted(id));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a plan was awaited.", e);
    }
  }
}
