package dev.fairfield.service.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.plans.SampleBook;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ApiClient;
import dev.fairfield.service.testing.ApiClient.Answer;
import dev.fairfield.service.testing.Multipart;
import dev.fairfield.service.testing.TestCallers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** A plan of ten sample books side by side, each some kilometres off: 50,000 accounts, 400 reps. */
final class LargePlan {

  private static final int COPIES = 10;
  private static final double APART_DEGREES = 0.25;
  private static final long SEED = 20_261_123L;
  private static final List<String> IDS =
      List.of("account_id", "parent_id", "current_owner", "rep_id");
  private static final List<String> PLACES = List.of("latitude", "longitude");

  private LargePlan() {}

  /** Uploads the book and plans it without a local search; returns the plan's id. */
  static String make(TestCallers callers) {
    ApiClient planner = callers.as(Role.PLANNER);
    Multipart form =
        new Multipart()
            .field("name", "Ten sample books")
            .file("accounts", copies("accounts.csv"))
            .file("reps", copies("reps.csv"));
    Answer book =
        planner.sendBody(
            "POST",
            "/v1/books",
            form.body(),
            "Content-Type",
            form.contentType(),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(book.status()).as(book.body()).isEqualTo(201);
    String asked = "{\"name\":\"Large carve\",\"bookId\":\"%s\",\"steps\":0}";
    Answer plan =
        planner.post(
            "/v1/plans", asked.formatted(book.header("Location").replaceFirst("^.*/", "")));
    String id = plan.json().path("id").asText();
    SamplePlans.await(planner, id);
    return id;
  }

  private static String copies(String file) {
    List<String> lines = lines(file);
    List<String> columns = List.of(lines.get(0).split(","));
    var random = new Random(SEED);
    var text = new StringBuilder(lines.get(0)).append('\n');
    for (int copy = 0; copy < COPIES; copy++) {
      for (String line : lines.subList(1, lines.size())) {
        if (!line.contains("\"")) {
          text.append(copy(line.split(",", -1), columns, copy, random)).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static String copy(String[] cells, List<String> columns, int copy, Random random) {
    String[] copied = Arrays.copyOf(cells, cells.length);
    for (int i = 0; i < cells.length; i++) {
      if (IDS.contains(columns.get(i)) && !cells[i].isEmpty()) {
        copied[i] = cells[i] + "-" + copy;
      } else if (PLACES.contains(columns.get(i)) && copy > 0) {
        double place = Double.parseDouble(cells[i]) + APART_DEGREES * random.nextGaussian();
        copied[i] = String.format(Locale.ROOT, "%.5f", place);
      }
    }
    return String.join(",", copied);
  }

  private static List<String> lines(String file) {
    try {
      Path folder = Files.createTempDirectory("fairfield-sample-");
      SampleBook.copyTo(folder);
      return Files.readAllLines(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
