package dev.fairfield.service.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.fairfield.service.security.Role;
import dev.fairfield.service.testing.ServiceTest;
import dev.fairfield.service.testing.TestCallers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The committed document is the contract. {@code -Dopenapi.update=true} writes it anew; a change
 * that breaks callers also needs {@code -Dopenapi.breaking=true}.
 */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiContractTest {

  private static final Path COMMITTED = Path.of("src/main/resources/openapi/fairfield-v1.json");
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  @Autowired private TestCallers callers;

  @Test
  void document_ofTheService_isTheCommittedOne() throws IOException {
    String served = served();
    if (Boolean.getBoolean("openapi.update")) {
      if (Files.exists(COMMITTED) && !Boolean.getBoolean("openapi.breaking")) {
        assertNothingBreaks(Files.readString(COMMITTED), served);
      }
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, served);
    }
    assertThat(Files.readString(COMMITTED))
        .as("the committed document; -Dopenapi.update=true writes it anew")
        .isEqualTo(served);
  }

  @Test
  void document_ofTheService_breaksNoCaller() throws IOException {
    assertNothingBreaks(Files.readString(COMMITTED), served());
  }

  @Test
  void document_askedTwice_isTheSame() throws IOException {
    assertThat(served()).isEqualTo(served()).contains("\"openapi\" : \"3.1.0\"");
  }

  @Test
  void operations_ofTheDocument_haveNamesOfTheirOwnWithoutNumbers() throws IOException {
    List<String> names = JSON.readTree(served()).path("paths").findValuesAsText("operationId");

    assertThat(names)
        .hasSizeGreaterThan(50)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+([A-Z][a-z]*)+"))
        .contains(
            "listBooks",
            "createBook",
            "getBook",
            "deleteBook",
            "validateBooks",
            "listBookAccounts",
            "getBookAccountsCsv",
            "updatePlan",
            "stopPlan",
            "createPlanRevision",
            "createPlanRulePrice",
            "getPlanAccountWhy",
            "listPlanStudies",
            "getSimulationFile");
  }

  private static void assertNothingBreaks(String before, String after) throws IOException {
    assertThat(ContractBreaks.find(JSON.readTree(before), JSON.readTree(after))).isEmpty();
    assertThat(OpenApiCompare.fromContents(before, after).isCompatible()).isTrue();
  }

  private String served() throws IOException {
    JsonNode document = callers.as(Role.VIEWER).get("/v3/api-docs").json();
    return JSON.writeValueAsString(JSON.treeToValue(document, Object.class)) + "\n";
  }
}
