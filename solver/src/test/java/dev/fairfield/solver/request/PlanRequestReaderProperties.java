package dev.fairfield.solver.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.validation.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class PlanRequestReaderProperties {

  private static Path folder;

  @BeforeContainer
  static void createFolder() throws IOException {
    folder = Files.createTempDirectory("plan-request");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    for (String name : List.of("plan.yaml", "plan.json")) {
      Files.deleteIfExists(folder.resolve(name));
    }
    Files.delete(folder);
  }

  @Property(tries = 300, seed = "41")
  void read_anyText_isARequestOrAClearRefusal(@ForAll String text) throws IOException {
    requireRequestOrRefusal(text);
  }

  @Property(tries = 700, seed = "42")
  void read_textOfYamlPieces_isARequestOrAClearRefusal(@ForAll("yamlPieces") String text)
      throws IOException {
    requireRequestOrRefusal(text);
  }

  @Provide
  Arbitrary<String> yamlPieces() {
    return Arbitraries.of(
            "prices",
            "rules",
            "pins",
            "travel",
            "balance",
            "elasticity",
            "maxMoves",
            "openPool",
            "planningDate",
            "coolOffMonths",
            "exclusiveArea",
            ": ",
            ":",
            "\n",
            "\n  ",
            "\n    ",
            "\t",
            "{",
            "}",
            "[",
            "]",
            ", ",
            "- ",
            "'",
            "\"",
            "&a ",
            "*a",
            "<<",
            "!!binary ",
            "!!int ",
            "| ",
            "> ",
            "? ",
            "# ",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "0.34",
            "-1",
            "250",
            "1e400",
            "0x",
            "0b",
            "0o17",
            "1_0",
            "_",
            "1:30",
            ".inf",
            ".nan",
            "~",
            "null",
            "true",
            "yes",
            "state",
            "2026-10-01",
            "\u0000",
            "\uD83D\uDE00",
            "\uFFFE",
            "A1",
            "R1",
            "+",
            ".")
        .list()
        .ofMaxSize(25)
        .map(pieces -> String.join("", pieces));
  }

  private static void requireRequestOrRefusal(String text) throws IOException {
    for (String name : List.of("plan.yaml", "plan.json")) {
      Path file = Files.writeString(folder.resolve(name), text.replaceAll("[\\uD800-\\uDFFF]", ""));
      try {
        assertThat(PlanRequestReader.read(file)).isNotNull();
      } catch (InvalidInputException refusal) {
        assertThat(refusal.problems()).isNotEmpty();
        assertThat(refusal.getMessage()).isNotBlank();
        assertThat(refusal.problems()).allMatch(problem -> problem.file().equals(name));
      }
    }
  }
}
