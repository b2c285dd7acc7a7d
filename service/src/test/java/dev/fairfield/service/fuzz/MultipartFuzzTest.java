package dev.fairfield.service.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Uploads that are damaged by chance. {@code -Dfairfield.fuzz.uploads=5000} sends more, {@code
 * -Dfairfield.fuzz.seed=8} others.
 */
@ServiceTest
class MultipartFuzzTest {

  private static final int UPLOADS = Integer.getInteger("fairfield.fuzz.uploads", 200);
  private static final long SEED = Long.getLong("fairfield.fuzz.seed", 7);
  private static final String BOUNDARY = "part-7";
  private static final String ACCOUNTS =
      "account_id,name,latitude,longitude,potential_usd,revenue_usd,current_owner\n"
          + "A1,Acme,41.88,-87.63,10000,4000,R1\nA2,Bolt,41.90,-87.65,20000,0,R2\n";
  private static final String REPS =
      "rep_id,name,latitude,longitude,quota_usd,win_rate\n"
          + "R1,Ann Lee,41.9,-87.6,500000,0.25\nR2,Bob Roy,41.8,-87.7,,\n";

  @Autowired private TestCallers callers;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<String> failures = new ArrayList<>();
  private final Map<Integer, Integer> answersByStatus = new TreeMap<>();

  private final List<UnaryOperator<byte[]>> damages =
      List.of(
          this::flipBytes,
          this::cutOff,
          this::cutOut,
          this::repeatPiece,
          body -> replace(body, "Content-Disposition", "Content-Dispossession"),
          body -> replace(body, "name=\"accounts\"", "name=\"reps\""),
          body -> replace(body, "name=\"name\"", "name=\"\""),
          body -> replace(body, "filename=\"accounts.csv\"", "filename*=UTF-16''%zz"),
          body -> replace(body, "text/csv", "text/csv; charset=no-such"),
          body -> replace(body, "--" + BOUNDARY, "--" + BOUNDARY + "x"),
          body -> replace(body, "\r\n", "\n"),
          body -> replace(body, "text/csv", "text/csv\r\nX-Long: " + "y".repeat(20_000)),
          body -> replace(body, "Acme", "Ac\u0000me\uFFFE\"\"\""),
          body -> replace(body, "Acme", "\"" + "Acme,".repeat(5_000)));

  @Test
  void uploads_damaged_areTakenOrRefusedAsProblems() {
    ApiClient planner = callers.as(Role.PLANNER);
    assertThat(send(planner, "/v1/books/validate", whole()).status()).isEqualTo(200);
    for (int sent = 0; sent < UPLOADS; sent++) {
      byte[] body = whole();
      int blows = 1 + random.nextInt(2);
      for (int blow = 0; blow < blows; blow++) {
        body = damages.get(random.nextInt(damages.size())).apply(body);
      }
      String path = random.nextInt(4) == 0 ? "/v1/books" : "/v1/books/validate";
      check(path, send(planner, path, body), sent);
    }
    System.out.printf("%,d damaged uploads with seed %d: %s%n", UPLOADS, SEED, answersByStatus);
    assertThat(failures).isEmpty();
  }

  @Test
  void enrichments_damaged_areTakenOrRefusedAsProblems() {
    ApiClient planner = callers.as(Role.PLANNER);
    String book = send(planner, "/v1/books", whole()).header("Location");
    String path = book + "/enrichments";
    Answer sound = send(planner, path, enrichment());
    assertThat(sound.status()).as(sound.body()).isEqualTo(201);
    for (int sent = 0; sent < UPLOADS / 2; sent++) {
      byte[] body = enrichment();
      for (int blow = 1 + random.nextInt(2); blow > 0; blow--) {
        body = damages.get(random.nextInt(damages.size())).apply(body);
      }
      check(path, send(planner, path, body), sent);
    }
    System.out.printf("Damaged enrichments with seed %d: %s%n", SEED, answersByStatus);
    assertThat(failures).isEmpty();
  }

  private static byte[] enrichment() {
    String request =
        "name: test\nsources:\n  - name: vendor\n    file: v.csv\n    asOf: 2026-03-31\n    match: {id: id}\n"
            + "    fields: {employees: staff}\n    signals: {intent: {column: intent, type: number}}\n";
    String text =
        part("name\"", "Acme")
            + part("request\"; filename=\"r.yaml\"\r\nContent-Type: text/csv", request)
            + part(
                "files\"; filename=\"v.csv\"\r\nContent-Type: text/csv",
                "id,staff,intent\nA1,12,Acme\nA2,40,70\n")
            + "--"
            + BOUNDARY
            + "--\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void check(String path, Answer answer, int number) {
    answersByStatus.merge(answer.status(), 1, Integer::sum);
    boolean sound =
        answer.status() < 300
            || answer.status() < 500
                && answer.contentType().equals("application/problem+json")
                && answer.json().has("detail");
    if (!sound) {
      failures.add(
          "upload %d to %s -> %d %s: %s"
              .formatted(number, path, answer.status(), answer.contentType(), answer.body()));
    }
  }

  private static Answer send(ApiClient caller, String path, byte[] body) {
    return caller.sendBody(
        "POST",
        path,
        BodyPublishers.ofByteArray(body),
        "Content-Type",
        "multipart/form-data; boundary=" + BOUNDARY,
        "Idempotency-Key",
        UUID.randomUUID().toString());
  }

  private static byte[] whole() {
    String text =
        part("name\"", "Midwest")
            + part("preset\"", "fairfield")
            + part("accounts\"; filename=\"accounts.csv\"\r\nContent-Type: text/csv", ACCOUNTS)
            + part("reps\"; filename=\"reps.csv\"\r\nContent-Type: text/csv", REPS)
            + "--"
            + BOUNDARY
            + "--\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String part(String head, String content) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, head, content);
  }

  private byte[] flipBytes(byte[] body) {
    byte[] damaged = body.clone();
    for (int flips = 1 + random.nextInt(8); flips > 0 && damaged.length > 0; flips--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }
    return damaged;
  }

  private byte[] cutOff(byte[] body) {
    return Arrays.copyOf(body, random.nextInt(body.length + 1));
  }

  private byte[] cutOut(byte[] body) {
    int from = random.nextInt(body.length + 1);
    int to = from + random.nextInt(body.length - from + 1);
    return joined(body, 0, from, to, body.length);
  }

  private byte[] repeatPiece(byte[] body) {
    int from = random.nextInt(body.length + 1);
    int to = from + random.nextInt(body.length - from + 1);
    return joined(body, 0, to, from, body.length);
  }

  private static byte[] joined(byte[] body, int from, int to, int secondFrom, int secondTo) {
    var out = new ByteArrayOutputStream();
    out.write(body, from, to - from);
    out.write(body, secondFrom, secondTo - secondFrom);
    return out.toByteArray();
  }

  private static byte[] replace(byte[] body, String what, String with) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    return text.replace(what, with).getBytes(StandardCharsets.UTF_8);
  }
}
