package dev.fairfield.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the product is made of, by the bill of materials that it carries. */
class SupplyChainTest {

  private static final Set<String> ALLOWED_LICENCES =
      Set.of(
          "Apache-2.0",
          "MIT",
          "MIT-0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "0BSD",
          "CC0-1.0",
          "EPL-1.0",
          "EPL-2.0",
          "MPL-2.0",
          "The (New) BSD License",
          "Eclipse Public License (EPL) 2.0");

  /** They name the BSD licence and link to that of three clauses; the bill takes it for four. */
  private static final Set<String> THREE_CLAUSES =
      Set.of("liblinear", "jline-terminal", "jline-native");

  private JsonNode components;

  @BeforeEach
  void readBill() throws IOException {
    try (InputStream bill = getClass().getResourceAsStream("/META-INF/sbom/fairfield.cdx.json")) {
      assumeTrue(
          bill != null, "Skipped: no bill of materials, as it is left out of builds offline.");
      components = new ObjectMapper().readTree(bill).path("components");
    }
  }

  @Test
  void licences_ofEveryPart_areAllowed() {
    assertThat(components.size()).isGreaterThan(100);
    assertThat(unlicensed(components)).isEmpty();
  }

  @Test
  void licences_ofAPlantedPart_areFound() throws IOException {
    JsonNode planted =
        new ObjectMapper()
            .readTree(
                "[{\"name\":\"free\",\"licenses\":[{\"license\":{\"id\":\"MIT\"}}]},"
                    + "{\"name\":\"copyleft\",\"licenses\":[{\"license\":{\"id\":\"AGPL-3.0\"}}]},"
                    + "{\"name\":\"silent\"}]");
    assertThat(unlicensed(planted)).containsExactly("copyleft [AGPL-3.0]", "silent []");
  }

  @Test
  void parts_areThereOnce() {
    List<String> names = new ArrayList<>();
    components.forEach(
        part -> names.add(part.path("group").asText() + ":" + part.path("name").asText()));
    assertThat(names).contains("ai.timefold.solver:timefold-solver-core").doesNotHaveDuplicates();
  }

  /** Parts without any allowed licence; one of several is enough, as the user may choose. */
  private static List<String> unlicensed(JsonNode parts) {
    List<String> found = new ArrayList<>();
    for (JsonNode part : parts) {
      Set<String> licences = new HashSet<>();
      for (JsonNode choice : part.path("licenses")) {
        JsonNode licence = choice.path("license");
        licences.add(licence.path("id").asText(licence.path("name").asText()));
        licences.addAll(List.of(choice.path("expression").asText().split(" OR ")));
      }
      licences.remove("");
      if (THREE_CLAUSES.contains(part.path("name").asText())) {
        licences.add("BSD-3-Clause");
      }
      if (licences.stream().noneMatch(ALLOWED_LICENCES::contains)) {
        found.add("%s %s".formatted(part.path("name").asText(), licences));
      }
    }
    return found;
  }
}
