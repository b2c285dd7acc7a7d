package dev.fairfield.service.pages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.TestCallers;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A small simulation of the sample book, made once for each running service. */
final class SampleSimulations {

  private static final long PATIENCE_MILLIS = 300_000;
  private static final long PAUSE_MILLIS = 150;
  private static final Map<Integer, String> ID_BY_PORT = new ConcurrentHashMap<>();

  private SampleSimulations() {}

  /** Id of a simulation of today's ownership and the sample plan, which has a result. */
  static String id(TestCallers callers) {
    String plan = SamplePlans.id(callers);
    return ID_BY_PORT.computeIfAbsent(
        callers.port(),
        port -> {
          ApiClient planner = callers.as(Role.PLANNER);
          String asked =
              """
              {"name":"Two leave, three markets open","bookId":"%s","planIds":["today","%s"],
               "scenario":"new-quarter","replications":40,"studies":false}
              """
                  .formatted(SamplePlans.BOOK, plan);
          String id = planner.post("/v1/simulations", asked).json().path("id").asText();
          await(planner, id);
          return id;
        });
  }

  /** The simulation once it has ended well. */
  static JsonNode await(ApiClient caller, String id) {
    long patienceEnds = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (System.nanoTime() < patienceEnds) {
      JsonNode simulation = caller.get("/v1/simulations/" + id).json();
      String status = simulation.path("jobStatus").asText();
      if (status.equals("SUCCEEDED")) {
        return simulation;
      }
      if (!status.equals("QUEUED") && !status.equals("RUNNING")) {
        throw new AssertionError("No result: " + simulation.toPrettyString());
      }
      pause();
    }
    throw new AssertionError("The simulation %s took too long.".formatted(id));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a simulation was awaited.", e);
    }
  }
}
