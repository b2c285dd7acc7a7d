package dev.fairfield.service.rest.plans;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.PlanCalls;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class RevisionsTest {

  private static String planId;

  @Autowired private TestCallers callers;

  private ApiClient planner;

  @BeforeEach
  void makePlanOnce() {
    planner = callers.as(Role.PLANNER);
    if (planId == null) {
      var calls = new PlanCalls(planner);
      planId = calls.plan(calls.book("Revised", 400), "");
    }
  }

  private Answer post(String verb, String body) {
    return planner.post("/v1/plans/" + planId + "/" + verb, body);
  }

  private JsonNode plan(String id) {
    return planner.get("/v1/plans/" + id).json();
  }

  /** Another rep than the one the plan gives the account. */
  private String otherRep(String accountId) {
    JsonNode assignments =
        planner.get("/v1/plans/" + planId + "/assignments?limit=200").json().path("items");
    for (JsonNode assignment : assignments) {
      if (assignment.path("accountId").asText().equals(accountId)) {
        return assignment.path("repId").asText().equals("R1") ? "R2" : "R1";
      }
    }
    throw new AssertionError(accountId);
  }

  @Test
  void whatIf_move_tellsCostRepsAndChangesNothing() {
    JsonNode before = plan(planId);
    String rep = otherRep("A05");

    JsonNode answer = post("what-if", "{\"moves\":{\"A05\":\"%s\"}}".formatted(rep)).json();

    assertThat(answer.path("costCents").asLong() - answer.path("differenceCents").asLong())
        .isEqualTo(before.path("costCents").asLong());
    assertThat(answer.path("reps")).hasSize(2);
    assertThat(answer.path("reps").findValuesAsText("repId")).contains(rep);
    assertThat(answer.at("/reps/0/travelHours").asDouble())
        .isNotEqualTo(answer.at("/reps/0/travelHoursBefore").asDouble());
    assertThat(answer.path("hard").asLong()).isZero();
    assertThat(plan(planId)).isEqualTo(before);
  }

  @Test
  void whatIf_oneMemberOfAFamily_breaksOneOwner() {
    JsonNode answer =
        post("what-if", "{\"moves\":{\"B03\":\"%s\"}}".formatted(otherRep("B03"))).json();

    assertThat(answer.at("/hardByRule/oneOwner").asLong()).isEqualTo(1000);
    assertThat(answer.has("gap")).isFalse();
    assertThat(answer.at("/breaks/0").asText()).contains("1 account");
  }

  @Test
  void whatIf_pinsOfAFamilyToTwoReps_tellsTheClash() {
    String moved = "\"moves\":{\"B03\":\"%s\"}".formatted(otherRep("B03"));

    JsonNode apart = post("what-if", "{%s,\"pins\":[\"A03\",\"B03\"]}".formatted(moved)).json();
    assertThat(apart.path("pinClashes")).hasSize(1);
    assertThat(apart.at("/pinClashes/0").asText()).contains("A03", "B03");
    JsonNode one = post("what-if", "{%s,\"pins\":[\"A05\"]}".formatted(moved)).json();
    assertThat(one.path("pinClashes")).isEmpty();
    Answer refused =
        post("revisions", "{\"name\":\"Clash\",%s,\"pins\":[\"A03\",\"B03\"]}".formatted(moved));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains(apart.at("/pinClashes/0").asText());
  }

  @Test
  void whatIf_unknownNames_answers422WithPointers() {
    Answer answer =
        post("what-if", "{\"moves\":{\"A99\":\"R1\",\"A01\":\"R9\"},\"pins\":[\"A98\"]}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.pointers()).contains("/moves/A99", "/moves/A01", "/pins/0");
  }

  @Test
  void whatIf_withoutARep_countsTheAccount() {
    JsonNode answer = post("what-if", "{\"moves\":{\"A05\":\"\"}}").json();

    assertThat(answer.path("unownedAccounts").asInt()).isEqualTo(1);
    assertThat(answer.at("/hardByRule/oneOwner").asLong()).isEqualTo(1000);
  }

  @Test
  void revision_withMovesAndPins_isADraftWithTheParentsBound() {
    JsonNode parent = plan(planId);
    String rep = otherRep("A05");
    JsonNode thought = post("what-if", "{\"moves\":{\"A05\":\"%s\"}}".formatted(rep)).json();

    Answer made =
        post(
            "revisions",
            "{\"name\":\"By hand\",\"moves\":{\"A05\":\"%s\"},\"pins\":[\"A05\"]}".formatted(rep));

    assertThat(made.status()).isEqualTo(201);
    JsonNode revision = planner.get(made.header("Location")).json();
    assertThat(revision.path("parentId").asText()).isEqualTo(planId);
    assertThat(revision.path("lifecycle").asText()).isEqualTo("DRAFT");
    assertThat(revision.path("jobStatus").asText()).isEqualTo("SUCCEEDED");
    assertThat(revision.path("costCents")).isEqualTo(thought.path("costCents"));
    assertThat(revision.path("lowerBoundCents")).isEqualTo(parent.path("lowerBoundCents"));
    assertThat(revision.path("gap").asDouble()).isGreaterThan(parent.path("gap").asDouble());
    assertThat(revision.at("/asked/request/pins/A05").asText()).isEqualTo(rep);
    assertThat(revision.at("/asked/moves/A05").asText()).isEqualTo(rep);
  }

  @Test
  void revision_pinAgainstAPinOfTheRequest_hasNoBound() {
    var calls = new PlanCalls(planner);
    String book = calls.book("Pinned", 400);
    String pinned = calls.plan(book, ",\"request\":{\"pins\":{\"A05\":\"R0\"}}");

    Answer made =
        planner.post(
            "/v1/plans/" + pinned + "/revisions",
            "{\"name\":\"Other\",\"moves\":{\"A05\":\"R2\"},\"pins\":[\"A05\"]}");

    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.json().path("lowerBoundCents").asLong()).isZero();
    assertThat(made.json().has("gap")).isFalse();
  }

  @Test
  void revision_thatBreaksARule_cannotBeApproved() {
    String body = "{\"name\":\"Split\",\"moves\":{\"B03\":\"%s\"}}".formatted(otherRep("B03"));
    String id = post("revisions", body).json().path("id").asText();
    var calls = new PlanCalls(planner);

    assertThat(plan(id).path("certificate").asText())
        .isEqualTo(
            "This plan breaks hard rules: One owner: 1 account without an owner or apart from the family.");
    Answer approved =
        planner.send("POST", "/v1/plans/" + id + "/approve", "", "If-Match", calls.etag(id));

    assertThat(approved.status()).isEqualTo(409);
    assertThat(approved.problemCode()).isEqualTo("plan-breaks-hard-rules");
  }

  @Test
  void revision_byRole_isForPlanners() {
    ApiClient analyst = callers.as(Role.ANALYST);

    assertThat(analyst.post("/v1/plans/" + planId + "/revisions", "{\"name\":\"x\"}").status())
        .isEqualTo(403);
    assertThat(analyst.post("/v1/plans/" + planId + "/what-if", "{}").status()).isEqualTo(200);
    assertThat(callers.as(Role.VIEWER).post("/v1/plans/" + planId + "/what-if", "{}").status())
        .isEqualTo(403);
  }
}
