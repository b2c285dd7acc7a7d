package dev.fairfield.service.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** Things to send requests about, and bodies that are known to be good. */
final class FuzzSeeds {

  private static final int ACCOUNTS = 12;
  private static final String SCENARIO =
      "{\"name\":\"busy-year\",\"startDate\":\"2027-01-04\",\"horizonWeeks\":26,\"events\":["
          + "{\"repLeaves\":{\"rep\":\"R1\",\"week\":5}},"
          + "{\"marketShift\":{\"week\":13,\"factor\":0.8}}]}";
  private static final String PROFILE =
      "{\"name\":\"fit\",\"criteria\":[{\"field\":\"intent\",\"weight\":2,\"missing\":0,\"curve\":["
          + "{\"at\":0,\"counts\":0},{\"at\":100,\"counts\":1}]}]}";
  private static final String SIGNALS =
      "{\"signals\":[{\"accountId\":\"A01\",\"field\":\"intent\",\"value\":40}]}";
  private static final String LEADS =
      "{\"leads\":[{\"leadId\":\"L1\",\"company\":\"Nova\",\"postalCode\":\"67401\"}],"
          + "\"day\":\"2027-01-04\",\"absences\":[{\"repId\":\"R1\",\"from\":\"2027-01-01\","
          + "\"to\":\"2027-01-09\"}],\"settings\":{\"alternatives\":2}}";
  private static final String REHEARSAL = "{\"leads\":40,\"weeks\":4,\"seed\":3}";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private FuzzSeeds() {}

  /** Makes a book, a plan, a simulation and a key; returns good bodies by operation. */
  static Map<String, List<String>> plant(ApiClient admin) {
    String book = book();
    String bookId = make(admin, "/v1/books", book);
    String plan = "{\"name\":\"Carve\",\"bookId\":\"" + bookId + "\",\"steps\":20}";
    String planId = make(admin, "/v1/plans", plan);
    await(admin, "/v1/plans/" + planId);
    String simulation =
        "{\"name\":\"Year\",\"bookId\":\"%s\",\"planIds\":[\"today\",\"%s\"],"
                .formatted(bookId, planId)
            + "\"scenario\":"
            + SCENARIO
            + ",\"replications\":8}";
    make(admin, "/v1/scenarios", SCENARIO);
    await(admin, "/v1/simulations/" + make(admin, "/v1/simulations", simulation));
    String key = "{\"name\":\"k\",\"role\":\"VIEWER\",\"validDays\":3}";
    make(admin, "/v1/keys", key);
    String scoring = "{\"profileId\":\"" + make(admin, "/v1/profiles", PROFILE) + "\"}";
    make(admin, "/v1/books/" + bookId + "/scores", scoring);
    return Map.ofEntries(
        Map.entry("POST /v1/books", List.of(book)),
        Map.entry("POST /v1/books/validate", List.of(book)),
        Map.entry("POST /v1/scenarios", List.of(SCENARIO)),
        Map.entry("POST /v1/scenarios/validate", List.of(SCENARIO)),
        Map.entry("POST /v1/plans", List.of(plan)),
        Map.entry("POST /v1/simulations", List.of(simulation)),
        Map.entry("POST /v1/keys", List.of(key)),
        Map.entry("POST /v1/profiles", List.of(PROFILE)),
        Map.entry("PUT /v1/profiles/{id}", List.of(PROFILE)),
        Map.entry("POST /v1/books/{id}/scores", List.of(scoring)),
        Map.entry("POST /v1/books/{id}/signals", List.of(SIGNALS)),
        Map.entry("POST /v1/plans/{id}/leads/route", List.of(LEADS)),
        Map.entry("POST /v1/leads/route", List.of(LEADS)),
        Map.entry("POST /v1/plans/{id}/leads/rehearse", List.of(REHEARSAL)));
  }

  private static String make(ApiClient admin, String path, String body) {
    Answer answer = admin.post(path, body);
    assertThat(answer.status()).as(answer.body()).isIn(201, 202);
    return answer.header("Location").replaceFirst("^.*/", "");
  }

  private static void await(ApiClient admin, String path) {
    JsonNode thing =
        Awaitility.await()
            .atMost(PATIENCE)
            .until(
                () -> admin.get(path).json(),
                found -> !Set.of("QUEUED", "RUNNING").contains(found.path("jobStatus").asText()));
    assertThat(thing.path("jobStatus").asText()).as(thing.toString()).isEqualTo("SUCCEEDED");
  }

  private static String book() {
    List<String> accounts = new ArrayList<>();
    for (int at = 0; at < ACCOUNTS; at++) {
      accounts.add(
          String.format(
              Locale.ROOT,
              "{\"accountId\":\"A%02d\",\"name\":\"Company %d\",\"latitude\":%.2f,"
                  + "\"longitude\":%.2f,\"state\":\"KS\",\"country\":\"US\","
                  + "\"potentialCents\":%d,\"revenueCents\":%d,\"workloadHours\":%d,"
                  + "\"currentOwner\":\"R%d\"}",
              at,
              at,
              38 + at % 5 * 0.6,
              -98 + at * 0.7,
              9_000_000 + at * 1_300_000,
              1_000_000 + at * 110_000,
              20 + at % 4,
              at % 3));
    }
    List<String> reps = new ArrayList<>();
    for (int at = 0; at < 3; at++) {
      reps.add(
          String.format(
              Locale.ROOT,
              "{\"repId\":\"R%d\",\"name\":\"Rep %d\",\"latitude\":%.2f,\"longitude\":%.2f,"
                  + "\"capacityHours\":%d,\"quotaCents\":%d,\"winRate\":0.25}",
              at,
              at,
              39.1 + at * 0.3,
              -96 + at * 2.5,
              200 + 10 * at,
              50_000_000 + at));
    }
    return "{\"name\":\"Small\",\"accounts\":%s,\"reps\":%s}".formatted(accounts, reps);
  }
}
