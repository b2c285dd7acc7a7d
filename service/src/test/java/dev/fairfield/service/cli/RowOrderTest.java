package dev.fairfield.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.service.plans.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of rows in the files of a book is nobody's wish: it must not change a byte. */
class RowOrderTest {

  private static final int ACCOUNTS = 70;
  private static final int REPS = 6;
  private static final int ACCOUNTS_PER_POINT = 3;
  private static final int ACCOUNTS_PER_FAMILY = 9;

  @TempDir private Path folder;

  private Terminal terminal;

  /** Two teams, families, orphans, accounts on one point and many of equal worth. */
  @BeforeEach
  void writeBook() throws IOException {
    terminal = Terminal.in(folder);
    var random = new Random(41);
    List<String> accounts = new ArrayList<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      int point = i / ACCOUNTS_PER_POINT;
      String team = i / ACCOUNTS_PER_FAMILY % 2 == 0 ? "East" : "West";
      accounts.add(
          String.format(
              Locale.ROOT,
              "A%02d,Company %d,%.1f,%.1f,%s,%d,%d,%d,%d,R%d,%s",
              i,
              i % 20,
              33 + point * 7 % 10 / 2.0,
              -90 + point * 3 % 14 / 2.0,
              team,
              10_000 * (1 + random.nextInt(5)),
              5_000 * random.nextInt(3),
              10 + 5 * random.nextInt(3),
              6 * random.nextInt(3),
              random.nextInt(REPS + 2),
              i % ACCOUNTS_PER_FAMILY == 1 ? String.format(Locale.ROOT, "A%02d", i - 1) : ""));
    }
    List<String> reps = new ArrayList<>();
    for (int i = 0; i < REPS; i++) {
      reps.add(
          String.format(
              Locale.ROOT,
              "R%d,Rep %d,%.1f,%.1f,%s,%d",
              i,
              i % 4,
              33 + i * 0.9,
              -90 + i * 1.1,
              i % 2 == 0 ? "East" : "West",
              260));
    }
    write(accounts, reps);
  }

  private void write(List<String> accounts, List<String> reps) throws IOException {
    terminal.write(
        "accounts.csv",
        "account_id,name,latitude,longitude,team,potential_usd,revenue_usd,workload_hours,visits_per_year,current_owner,parent_id\n"
            + String.join("\n", accounts)
            + "\n");
    terminal.write(
        "reps.csv",
        "rep_id,name,latitude,longitude,team,capacity_hours\n" + String.join("\n", reps) + "\n");
  }

  private void shuffle(long seed) throws IOException {
    List<String> accounts = rows("accounts.csv");
    List<String> reps = rows("reps.csv");
    Collections.shuffle(accounts, new Random(seed));
    Collections.shuffle(reps, new Random(seed));
    write(accounts, reps);
  }

  private List<String> rows(String file) throws IOException {
    return new ArrayList<>(terminal.text(file).lines().skip(1).toList());
  }

  /** What the plan wrote, with the digests of both input files put aside. */
  private String written(String out, String file) throws IOException {
    String text = terminal.text(out + "/" + file);
    for (String input : List.of("accounts", "reps")) {
      text =
          text.replace(
              InputFile.of(input, terminal.path(input + ".csv")).sha256(), "sha256 of " + input);
    }
    return file.equals("problems.csv") ? withoutLines(text) : text;
  }

  /** Where a problem is, and so which comes first, does depend on the rows. */
  private static String withoutLines(String problems) {
    return problems
        .lines()
        .map(problem -> problem.replaceFirst("^(\\w+\\.csv),\\d+,", "$1,"))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  @Test
  void rows_inAnyOrder_giveTheSameBytes() throws IOException {
    assertThat(terminal.plan("out").exitCode()).isZero();
    List<String> files = new ArrayList<>(terminal.files("out"));
    assertThat(files.remove("run.json")).isTrue();
    List<String> expected = new ArrayList<>();
    for (String file : files) {
      expected.add(written("out", file));
    }
    for (long seed = 1; seed <= 2; seed++) {
      shuffle(seed);
      String out = "shuffled-" + seed;

      assertThat(terminal.plan(out).exitCode()).isZero();

      for (int i = 0; i < files.size(); i++) {
        assertThat(written(out, files.get(i)))
            .as("%s after shuffle %d", files.get(i), seed)
            .isEqualTo(expected.get(i));
      }
    }
  }
}
