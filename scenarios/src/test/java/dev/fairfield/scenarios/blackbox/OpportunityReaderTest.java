package dev.fairfield.scenarios.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fairfield.scenarios.io.OpportunityReader;
import dev.fairfield.scenarios.io.OpportunityReading;
import dev.fairfield.scenarios.model.Opportunity;
import dev.fairfield.scenarios.validation.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Won and lost opportunities in our own columns and in those of two CRMs. */
class OpportunityReaderTest {

  @TempDir private Path folder;

  private OpportunityReading read(String text) {
    return OpportunityReader.read(new BookFiles(folder).write("opportunities.csv", text));
  }

  private static List<String> messages(OpportunityReading reading) {
    return reading.problems().stream().map(Problem::message).toList();
  }

  @Test
  void ownColumns_areRead() {
    OpportunityReading reading =
        read(
            """
            opportunity_id,account_id,won,amount_usd,close_date
            O1,A1,true,"$1,250.50",2026-02-03
            O2,A2,false,,
            O3,A2,,,
            """);

    assertThat(reading.opportunities())
        .containsExactly(
            new Opportunity("O1", "A1", true, OptionalLong.of(125_050), LocalDate.of(2026, 2, 3)),
            new Opportunity("O2", "A2", false, OptionalLong.empty(), null));
    assertThat(messages(reading))
        .containsExactly(
            "1 opportunities, the first in this line, are still open and were left out.");
  }

  @Test
  void salesforceExport_isReadWithoutOpenAndDeletedOnes() {
    OpportunityReading reading =
        read(
            """
            "ID","ISDELETED","ACCOUNTID","NAME","STAGENAME","AMOUNT","CLOSEDATE","ISCLOSED","ISWON","OWNERID"
            "006A","false","001X","One","Closed Won","5000","2026-01-09","true","true","005"
            "006B","false","001Y","Two","Closed Lost","700","2026-01-10T00:00:00.000Z","true","false","005"
            "006C","false","001Y","Three","Prospecting","","2026-09-10","false","false","005"
            "006D","true","001Y","Four","Closed Won","1","2026-01-11","true","true","005"
            """);

    assertThat(reading.opportunities())
        .extracting(Opportunity::id, Opportunity::accountId, Opportunity::won)
        .containsExactly(tuple("006A", "001X", true), tuple("006B", "001Y", false));
    assertThat(messages(reading))
        .containsExactly(
            "1 opportunities, the first in this line, are still open and were left out.",
            "1 opportunities, the first in this line, are marked as deleted and were left out.");
  }

  @Test
  void hubspotExport_isReadByLabelAndByInternalName() {
    OpportunityReading labels =
        read(
            """
            Record ID,Deal Name,Amount,Close Date,Is Closed Won,Is closed lost,Associated Company IDs
            71,One,900,2026-03-04 10:20,true,false,5001;5002
            72,Two,,2026-03-05,false,true,5003
            73,Three,,,false,false,5003
            74,Four,,,true,false,
            """);
    OpportunityReading names =
        read(
            """
            hs_object_id,dealname,hs_is_closed_won,hs_is_closed_lost,hs_primary_associated_company
            71,One,true,false,5001
            72,Two,false,true,5003
            """);

    assertThat(labels.opportunities())
        .extracting(Opportunity::id, Opportunity::accountId, Opportunity::won)
        .containsExactly(tuple("71", "5001", true), tuple("72", "5003", false));
    assertThat(messages(labels))
        .containsExactlyInAnyOrder(
            "1 opportunities, the first in this line, name several accounts, of which the first was taken.",
            "1 opportunities, the first in this line, are still open and were left out.",
            "1 opportunities, the first in this line, name no account and were left out.");
    assertThat(names.opportunities()).hasSize(2);
    assertThat(names.problems()).isEmpty();
  }

  @Test
  void opportunity_thatStandsTwice_isAnError() {
    OpportunityReading reading = read("opportunity_id,account_id,won\nO1,A1,yes\nO1,A2,perhaps\n");

    assertThat(reading.hasErrors()).isTrue();
    assertThat(messages(reading))
        .containsExactlyInAnyOrder(
            "The opportunity O1 stands in line 2 already and again in line 3; delete one or rename it.",
            "won \"perhaps\" is neither yes nor no; write true or false.");
  }
}
