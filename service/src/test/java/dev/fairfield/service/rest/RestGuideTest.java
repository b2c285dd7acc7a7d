package dev.fairfield.service.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fairfield.service.plans.SampleBook;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The guide to REST, run as it stands on the sample book. */
@ServiceTest
class RestGuideTest {

  private static final Path GUIDE = Path.of("..", "docs", "rest-guide.md");
  private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

  @Autowired private TestCallers callers;
  @TempDir private Path folder;

  @Test
  void guide_everyLine_works() throws IOException, InterruptedException {
    assumeTrue(has("bash") && has("curl") && has("jq"), "The guide needs bash, curl and jq.");
    SampleBook.copyTo(folder);
    String script =
        BLOCK
            .matcher(Files.readString(GUIDE))
            .results()
            .map(block -> block.group(1))
            .collect(Collectors.joining("\n", "set -euo pipefail\n", ""));
    Path output = folder.resolve("output.txt");
    var builder =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("FAIRFIELD", callers.root());
    builder.environment().put("KEY", callers.newKey(Role.PLANNER).secret());

    Process process = builder.start();
    boolean ended = process.waitFor(3, TimeUnit.MINUTES);
    process.destroyForcibly();

    String said = Files.readString(output);
    assertThat(ended).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said).contains("\"jobStatus\": \"SUCCEEDED\"").contains("APPROVED");
    assertThat(Files.readAllLines(folder.resolve("assignments.csv"))).hasSizeGreaterThan(4_900);
    assertThat(Files.readString(folder.resolve("report.html"))).contains("</html>");
    assertThat(Files.readString(folder.resolve("kpis.csv"))).contains("netBookings");
    assertThat(folder.resolve("replications.csv.gz")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("territories.geojson"))).contains("MultiPolygon");
    assertThat(Files.readString(folder.resolve("market.geojson"))).contains("\"kind\":\"county\"");
    assertThat(Files.readString(folder.resolve("market.csv"))).contains("team_and_industry,");
    assertThat(Files.readString(folder.resolve("routing-rules.csv"))).startsWith("order,team,");
    assertThat(said)
        .contains("\"proven\": true", "\"medianHours\":", "\"value\":\"12\"", "\"applied\":true");
  }

  private static boolean has(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
