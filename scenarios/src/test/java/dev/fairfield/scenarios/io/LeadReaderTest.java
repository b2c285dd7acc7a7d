package dev.fairfield.scenarios.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.scenarios.places.PostalTable;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadReaderTest {

  @TempDir private Path folder;

  private LeadReading read(String text) throws IOException {
    Path file = folder.resolve("leads.csv");
    Files.writeString(file, text);
    return LeadReader.read(file, PostalTable.unitedStates());
  }

  @Test
  void read_postalCode_fillsInThePlace() throws IOException {
    Lead lead =
        read("Lead ID,company,Domain,postal code,employees,language\nL1,Acme,ACME.example,2138,120,EN\n")
            .getLeads()
            .get(0);

    assertThat(lead.place().postalCode()).isEqualTo("02138");
    assertThat(lead.place().state()).isEqualTo("MA");
    assertThat(lead.place().country()).isEqualTo("US");
    assertThat(lead.place().countyFips()).isEqualTo("25017");
    assertThat(lead.place().findLocation()).isPresent();
    assertThat(lead.domain()).isEqualTo("acme.example");
    assertThat(lead.profile().language()).isEqualTo("en");
    assertThat(lead.profile().employees()).hasValue(120);
  }

  @Test
  void read_placeUnknown_isKeptWithAWarning() throws IOException {
    LeadReading reading = read("lead_id,company,country\nL1,Acme,Canada\n");

    assertThat(reading.getLeads().get(0).place().country()).isEqualTo("CA");
    assertThat(reading.getLeads().get(0).place().findLocation()).isEmpty();
    assertThat(reading.problems())
        .extracting(Problem::message)
        .containsExactly(
            "The place of the lead is unknown, so travel counts for nothing when it is routed.");
  }

  @Test
  void read_noIdAndHalfAPoint_areRefusedWithTheirLines() throws IOException {
    LeadReading reading = read("lead_id,latitude,longitude\n,40,-74\nL2,40,\n");

    assertThatThrownBy(reading::getLeads)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The row has no lead_id; give it one.")
        .hasMessageContaining("The row has one coordinate without the other; give both or none.");
    assertThat(reading.problems())
        .filteredOn(Problem::isError)
        .extracting(Problem::line)
        .containsExactly(2L, 3L);
  }
}
