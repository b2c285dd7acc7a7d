package dev.fairfield.scenarios.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.io.ReadLimits;
import dev.fairfield.scenarios.validation.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Assertions;

/**
 * FEATURE UNDER TEST: whatever the bytes are, the reader answers with a book or with problems, in
 * bounded time, and no row is lost in silence.
 */
class ReaderPropertyTest {

  private static final String HEADER =
      "account_id,latitude,longitude,potential_usd,employees,parent_id,kind,postal_code";
  private static final String VALID =
      HEADER
          + "\nA1,41.5,-87.5,1000,12,,customer,60601\nA2,41.5,-87.5,$2k,-999,A1,,\n"
          + "A3,,,\"3,000\",,A2,prospect,60602-1234\n\"A4\",40,-80,5 Million,1,,,\n";
  private static final ReadLimits SMALL = new ReadLimits(100_000, 500, 50, 1_000);

  private static Path folder;

  @BeforeContainer
  static void createFolder() throws IOException {
    folder = Files.createTempDirectory("fairfield-reader");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Property(tries = 200, seed = "20261122")
  void reader_arbitraryBytes_answersWithABookOrErrors(@ForAll byte[] bytes) throws IOException {
    BookReading reading = read(bytes);
    assertThat(reading.hasErrors())
        .isEqualTo(reading.problems().stream().anyMatch(Problem::isError));
  }

  @Property(tries = 300, seed = "20261122")
  void reader_mutatedBook_answersWithABookOrErrors(@ForAll("mutations") byte[] bytes)
      throws IOException {
    BookReading reading = read(bytes);
    assertThat(reading.hasErrors())
        .isEqualTo(reading.problems().stream().anyMatch(Problem::isError));
  }

  @Property(tries = 300, seed = "20261122")
  void reader_rowsOfAnyCells_becomeAccountsOrAreNamed(@ForAll("rows") List<String> rows)
      throws IOException {
    String text = HEADER + "\n" + String.join("\n", rows) + "\n";
    BookReading reading = read(text.getBytes(StandardCharsets.UTF_8));
    Set<Long> named =
        reading.problems().stream()
            .filter(Problem::isError)
            .map(Problem::line)
            .collect(Collectors.toCollection(TreeSet::new));
    if (reading.hasErrors()) {
      assertThat(named).isNotEmpty();
    } else {
      assertThat(reading.getBook().accounts()).hasSize(rows.size());
    }
    for (int i = 0; i < rows.size(); i++) {
      if (isBroken(rows.get(i))) {
        assertThat(named).contains(i + 2L);
      }
    }
  }

  private static boolean isBroken(String row) {
    String[] cells = row.split(",", -1);
    return cells[0].isBlank()
        || cells[3].isBlank()
        || cells[3].startsWith("-")
        || cells[1].equals("95")
        || cells[6].equals("friend");
  }

  private static BookReading read(byte[] accounts) throws IOException {
    Path accountsFile = Files.write(folder.resolve("accounts.csv"), accounts);
    Path repsFile = Files.writeString(folder.resolve("reps.csv"), BookFiles.ONE_REP);
    return Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> BookReader.of(BookPreset.FAIRFIELD).withLimits(SMALL).read(accountsFile, repsFile));
  }

  @Provide
  Arbitrary<byte[]> mutations() {
    byte[] valid = VALID.getBytes(StandardCharsets.UTF_8);
    Arbitrary<List<Integer>> positions =
        Arbitraries.integers().between(0, valid.length - 1).list().ofMinSize(1).ofMaxSize(8);
    Arbitrary<List<Byte>> values =
        Arbitraries.oneOf(
                Arbitraries.bytes(),
                Arbitraries.of((byte) '"', (byte) ',', (byte) '\n', (byte) '\r', (byte) ';'))
            .list()
            .ofSize(8);
    return Combinators.combine(positions, values)
        .as(
            (at, with) -> {
              byte[] mutated = valid.clone();
              for (int i = 0; i < at.size(); i++) {
                mutated[at.get(i)] = with.get(i);
              }
              return mutated;
            });
  }

  @Provide
  Arbitrary<List<String>> rows() {
    Arbitrary<String> row =
        Combinators.combine(
                Arbitraries.integers().between(1, 400),
                Arbitraries.of("41.5", "0", "-33", "95"),
                Arbitraries.of("1000", "$2", "", "-1", "1e3"),
                Arbitraries.of("", "7", "-999", "n/a"),
                Arbitraries.of("", "A1", "A2", "A400"),
                Arbitraries.of("", "customer", "Prospect", "friend"),
                Arbitraries.of("", "60601", "2108", "K1A"))
            .as(
                (id, latitude, potential, employees, parent, kind, postal) ->
                    String.join(
                        ",",
                        id % 40 == 0 ? "" : "A" + id,
                        latitude,
                        "-87.5",
                        potential,
                        employees,
                        parent,
                        kind,
                        postal));
    return row.list().ofMinSize(1).ofMaxSize(30);
  }
}
