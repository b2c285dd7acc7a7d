package dev.fairfield.scenarios.generate;

import static dev.fairfield.scenarios.generate.ShippedFiles.COUNTIES;
import static dev.fairfield.scenarios.generate.ShippedFiles.FOLDER;
import static dev.fairfield.scenarios.generate.ShippedFiles.SOURCE_ACCOUNTS;
import static dev.fairfield.scenarios.generate.ShippedFiles.SOURCE_REPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleBookGeneratorTest {

  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void run_onTheShippedSource_givesTheCommittedBytes() throws IOException {
    int exitCode = run(SOURCE_ACCOUNTS, SOURCE_REPS, folder, COUNTIES);

    assertThat(exitCode).isZero();
    assertThat(folder.resolve("accounts.csv"))
        .hasSameBinaryContentAs(FOLDER.resolve("accounts.csv"));
    assertThat(folder.resolve("reps.csv")).hasSameBinaryContentAs(FOLDER.resolve("reps.csv"));
    assertThat(Files.readString(folder.resolve("accounts.csv"))).doesNotContain("\r");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void generate_withAnotherSeed_givesAnotherBook() throws IOException {
    SampleBookGenerator.generate(
        SOURCE_ACCOUNTS, SOURCE_REPS, folder, Map.of(), SampleBookGenerator.DEFAULT_SEED + 1);

    assertThat(Files.readString(folder.resolve("accounts.csv")))
        .hasLineCount(5_001)
        .isNotEqualTo(Files.readString(FOLDER.resolve("accounts.csv")));
  }

  @Test
  void stream_ofOneKey_isIndependentOfAllOthers() {
    var random = new KeyedRandom(7);
    double alone = random.draw("kind", "A00001");

    random.stream("visits", "A00001").nextDouble();

    assertThat(random.draw("kind", "A00001")).isEqualTo(alone);
    assertThat(random.draw("kind", "A00002")).isNotEqualTo(alone);
    assertThat(random.draw("visits", "A00001")).isNotEqualTo(alone);
    assertThat(new KeyedRandom(8).draw("kind", "A00001")).isNotEqualTo(alone);
  }

  /**
   * Fixed seed; with a random one the widest of ten bins would leave the range in 1 of 4,000 runs.
   */
  @Test
  void draw_overManyIds_isUniform() {
    var random = new KeyedRandom(SampleBookGenerator.DEFAULT_SEED);
    int[] counts = new int[10];
    for (int i = 0; i < 100_000; i++) {
      counts[(int) (10 * random.draw("kind", "A%05d".formatted(i)))]++;
    }

    assertThat(Arrays.stream(counts).boxed().toList()).allMatch(n -> n >= 9_600 && n <= 10_400);
  }

  @Test
  void run_withAWrongCell_namesFileLineValueAndWhatIsAllowed() throws IOException {
    Path accounts = brokenCopy(SOURCE_ACCOUNTS, 3, "AZ,85318", "ZZ,85318");

    int exitCode = run(accounts, SOURCE_REPS, folder.resolve("out"));

    assertThat(exitCode).isEqualTo(2);
    assertThat(messages)
        .hasToString(
            "accounts-5000-places.csv:3: state is \"ZZ\"; allowed is a code of a US state or"
                + " a Canadian province."
                + System.lineSeparator());
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void run_withARepeatedId_namesTheSecondLine() throws IOException {
    Path reps = brokenCopy(SOURCE_REPS, 4, "R03,", "R02,");

    int exitCode = run(SOURCE_ACCOUNTS, reps, folder.resolve("out"));

    assertThat(exitCode).isEqualTo(2);
    assertThat(messages.toString(StandardCharsets.UTF_8))
        .contains("reps-40.csv:4: rep_id is \"R02\"; allowed is an id that no earlier line");
  }

  @Test
  void run_withoutEnoughArguments_saysWhatToGive() {
    assertThat(run(SOURCE_ACCOUNTS)).isEqualTo(2);
    assertThat(messages.toString(StandardCharsets.UTF_8))
        .startsWith("Give three or four arguments: accounts CSV, reps CSV, output folder");
  }

  @Test
  void run_withAnAbsentFile_namesIt() {
    Path absent = folder.resolve("absent.csv");

    assertThat(run(absent, SOURCE_REPS, folder)).isEqualTo(2);
    assertThat(messages.toString(StandardCharsets.UTF_8)).contains("absent.csv is not a file.");
  }

  private int run(Path... arguments) {
    List<String> args = Arrays.stream(arguments).map(Path::toString).toList();
    return SampleBookGenerator.run(args, new PrintStream(messages, true, StandardCharsets.UTF_8));
  }

  private Path brokenCopy(Path source, int line, String good, String bad) throws IOException {
    List<String> lines = Files.readAllLines(source);
    String broken = lines.get(line - 1).replace(good, bad);
    assertThat(broken).isNotEqualTo(lines.get(line - 1));
    lines.set(line - 1, broken);
    return Files.write(folder.resolve(source.getFileName()), lines);
  }
}
