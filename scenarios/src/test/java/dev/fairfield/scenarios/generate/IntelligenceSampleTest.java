package dev.fairfield.scenarios.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntelligenceSampleTest {

  private static final Path SHIPPED = Path.of("data", "territory-intelligence");

  @TempDir private Path folder;

  @Test
  void shippedFiles_areWhatAFreshRunGives() throws IOException {
    Path target = Boolean.getBoolean("sample.update") ? SHIPPED : folder;
    IntelligenceSample.generate(
        BookReader.of(BookPreset.FAIRFIELD)
            .readAccounts(Path.of("data", "north-america-40", "accounts.csv")),
        target,
        IntelligenceSample.DEFAULT_SEED);

    for (String file :
        List.of("firmographics.csv", "technographics.csv", "intent.csv", "opportunities.csv")) {
      assertThat(target.resolve(file)).hasSameBinaryContentAs(SHIPPED.resolve(file));
    }
  }
}
