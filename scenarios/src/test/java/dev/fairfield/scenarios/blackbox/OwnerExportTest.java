package dev.fairfield.scenarios.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.OwnerExport;
import dev.fairfield.scenarios.io.OwnerExport.Scope;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: a plan's owners as files that Salesforce and HubSpot import. */
class OwnerExportTest {

  private static final Map<String, String> PLAN =
      Map.of("9001", "bob@example.com", "9002", "ann@example.com", "9003", "");

  @TempDir private Path folder;

  private Book book() {
    return new BookFiles(folder)
        .read(
            BookReader.of(BookPreset.HUBSPOT),
            "Record ID,Company name,Company owner,Postal Code,Number of Employees\n"
                + "9001,\"=HYPERLINK(\"\"http://x\"\")\",ann@example.com,60601,10\n"
                + "9002,Bolt,ann@example.com,60602,10\n"
                + "9003,Cork,ann@example.com,60602,10\n",
            "email,firstName,lastName,postal_code\n"
                + "ann@example.com,Ann,Lee,60601\nbob@example.com,,,60601\n")
        .getBook();
  }

  private String write(OwnerExport format, Map<String, String> plan, Scope scope)
      throws IOException {
    var out = new ByteArrayOutputStream();
    format.write(out, book(), plan, scope);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void salesforce_changedOwners_areAnUpdateOfAccounts() throws IOException {
    assertThat(write(OwnerExport.SALESFORCE, PLAN, Scope.CHANGED))
        .isEqualTo("Id,OwnerId\n9001,bob@example.com\n");
  }

  @Test
  void hubspot_allOwners_areCompaniesByRecordId() throws IOException {
    assertThat(write(OwnerExport.HUBSPOT, PLAN, Scope.ALL))
        .isEqualTo(
            "Record ID,Company name,Company owner,Territory,Territory ID\n"
                + "9001,\"'=HYPERLINK(\"\"http://x\"\")\",bob@example.com,bob@example.com,bob@example.com\n"
                + "9002,Bolt,ann@example.com,Ann Lee,ann@example.com\n");
  }

  @Test
  void plan_ofAnotherBook_isRefused() {
    assertThatThrownBy(() -> write(OwnerExport.HUBSPOT, Map.of("1", "ann@example.com"), Scope.ALL))
        .hasMessage("The plan names the account 1, which is not in the book.");
    assertThatThrownBy(() -> write(OwnerExport.HUBSPOT, Map.of("9001", "zoe"), Scope.ALL))
        .hasMessage("The plan names the rep zoe, who is not in the book.");
  }

  @Test
  void name_unknown_isRefusedWithTheValidNames() {
    assertThat(OwnerExport.getByName("HubSpot")).isEqualTo(OwnerExport.HUBSPOT);
    assertThatThrownBy(() -> OwnerExport.getByName("hubspott"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "format: The format \"hubspott\" is unknown; choose one of salesforce, hubspot. Did you mean hubspot?");
  }
}
