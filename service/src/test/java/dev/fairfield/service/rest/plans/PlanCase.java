package dev.fairfield.service.rest.plans;

import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.PlanCalls;
import dev.fairfield.service.testing.TestCallers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A small book and its plan, to talk to the service about. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlanCase {

  String bookId;
  String planId;

  @Autowired TestCallers callers;

  ApiClient planner;
  PlanCalls calls;

  @BeforeEach
  void makePlanOnce() {
    planner = callers.as(Role.PLANNER);
    calls = new PlanCalls(planner);
    if (planId == null) {
      bookId = calls.book("Plains", 400);
      planId = calls.plan(bookId, "");
    }
  }

  Answer at(String path) {
    return planner.get("/v1/plans/" + planId + path);
  }

  Answer change(String id, String verb, String etag) {
    return planner.send("POST", "/v1/plans/" + id + "/" + verb, "", "If-Match", etag);
  }
}
