package dev.fairfield.jobnode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Twelve accounts and three reps, as JSON. */
final class TwoServersBook {

  private static final int ACCOUNTS = 12;
  private static final int REPS = 3;

  private TwoServersBook() {}

  static String json(String name) {
    String accounts =
        IntStream.range(0, ACCOUNTS)
            .mapToObj(
                at ->
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
                        at % REPS))
            .collect(Collectors.joining(","));
    String reps =
        IntStream.range(0, REPS)
            .mapToObj(
                at ->
                    String.format(
                        Locale.ROOT,
                        "{\"repId\":\"R%d\",\"name\":\"Rep %d\",\"latitude\":%.2f,"
                            + "\"longitude\":%.2f,\"capacityHours\":%d,\"quotaCents\":%d,"
                            + "\"winRate\":0.25}",
                        at,
                        at,
                        39.1 + at * 0.3,
                        -96 + at * 2.5,
                        200 + 10 * at,
                        50_000_000 + at))
            .collect(Collectors.joining(","));
    return "{\"name\":\"%s\",\"accounts\":[%s],\"reps\":[%s]}".formatted(name, accounts, reps);
  }

  /** Id of the book in the service. */
  static String upload(ApiClient caller) {
    Answer answer = caller.post("/v1/books", json("Small"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.header("Location").replaceFirst("^.*/", "");
  }
}
