package dev.fairfield.scenarios.blackbox;

import static dev.fairfield.scenarios.blackbox.BookFiles.assertError;
import static dev.fairfield.scenarios.blackbox.BookFiles.assertWarning;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepStatus;
import dev.fairfield.scenarios.validation.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: numbers, dates, words, ids and defaults of single rows. */
class CellDefectsTest {

  @TempDir private Path folder;
  private BookFiles files;

  @BeforeEach
  void setUp() {
    files = new BookFiles(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1000|100000",
        "36.9 Million|3690000000",
        "$681,000,000|68100000000",
        "1.2k|120000",
        "USD 40|4000",
        "40 USD|4000",
        "2.5e3|250000",
        "0.005|1",
        "0.0049|0",
        "1.5bn|150000000000",
        "+7|700"
      })
  void money_asPeopleWriteIt_isReadInCents(String text, long cents) {
    BookReading reading =
        files.readAccounts("", "A1,41.5,-87.5,\"" + text + "\"", "A2,41.5,-87.5,1");
    assertThat(reading.getBook().accounts().get(0).value().potentialCents()).isEqualTo(cents);
    assertThat(reading.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "1.234,56", "1,5", "NaN", "Infinity", "1e999", "12 apples", "--5"})
  void money_noNumber_isAnError(String text) {
    assertError(
        files.readAccounts("", "A1,41.5,-87.5,\"" + text + "\""),
        "accounts.csv",
        2,
        "potential_usd",
        "potential_usd \"%s\" is no number; allowed is 0 to 1,000,000,000,000 US dollars, with a point before decimals."
            .formatted(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-999", "(5)", "1000000000001"})
  void potential_outOfRange_isAnError(String text) {
    assertError(
        files.readAccounts("", "A1,41.5,-87.5," + text),
        "accounts.csv",
        2,
        "potential_usd",
        "potential_usd \"%s\" is out of range; allowed is 0 to 1,000,000,000,000 US dollars."
            .formatted(text));
  }

  @Test
  void potential_blank_isAnError() {
    assertError(
        files.readAccounts("", "A1,41.5,-87.5,"),
        "accounts.csv",
        2,
        "potential_usd",
        "The account A1 has no potential; give the annual revenue it could bring.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"employees", "revenue_usd", "visits_per_year", "workload_hours"})
  void optionalNumber_minus999_isUnknownWithAWarning(String column) {
    assertWarning(
        files.readAccounts("," + column, "A1,41.5,-87.5,1000,-999"),
        "accounts.csv",
        2,
        column,
        "%s \"-999\" is negative and was taken as unknown.".formatted(column));
  }

  @Test
  void employees_notAvailable_isUnknownWithAWarning() {
    BookReading reading =
        files.readAccounts(",employees", "A1,41.5,-87.5,1000,N/A", "A2,41.5,-87.5,1000,12.5");
    assertError(
        reading,
        "accounts.csv",
        2 + 1,
        "employees",
        "employees \"12.5\" is no whole number; round it.");
    assertThat(reading.problems())
        .extracting(Problem::message)
        .contains("employees \"N/A\" is no number and was taken as unknown.");
  }

  @ParameterizedTest
  @CsvSource({
    "workload_hours,100001,100000,hours",
    "visits_per_year,10001,10000,visits",
  })
  void magnitude_aboveItsBound_isAnError(String column, String value, int bound, String unit) {
    assertError(
        files.readAccounts("," + column, "A1,41.5,-87.5,1000," + value),
        "accounts.csv",
        2,
        column,
        "%s \"%s\" is out of range; allowed is 0 to %,d %s.".formatted(column, value, bound, unit));
  }

  @ParameterizedTest
  @CsvSource({
    "8,,600",
    "0,,360",
    ",49,240",
    ",50,480",
    ",249,480",
    ",250,960",
    ",999,960",
    ",1000,2400",
    ",,360",
    "8,1000,600"
  })
  void workload_blank_comesFromVisitsElseEmployees(String visits, String employees, long minutes) {
    String row =
        "A1,41.5,-87.5,1000,%s,%s"
            .formatted(visits == null ? "" : visits, employees == null ? "" : employees);
    Account account =
        files.readAccounts(",visits_per_year,employees", row).getBook().accounts().get(0);
    assertThat(account.effort().workloadMinutes()).isEqualTo(minutes);
  }

  @Test
  void workload_given_isRoundedHalfUpToMinutes() {
    Account account =
        files
            .readAccounts(",workload_hours", "A1,41.5,-87.5,1000,1.675")
            .getBook()
            .accounts()
            .get(0);
    assertThat(account.effort().workloadMinutes()).isEqualTo(101);
  }

  @Test
  void kind_blank_isCustomerWithRevenueElseProspect() {
    BookReading reading =
        files.readAccounts(
            ",revenue_usd,kind",
            "A1,41.5,-87.5,1000,5,",
            "A2,41.5,-87.5,1000,,",
            "A3,41.5,-87.5,1000,,Customer");
    assertThat(reading.getBook().accounts())
        .extracting(account -> account.profile().kind())
        .containsExactly(AccountKind.CUSTOMER, AccountKind.PROSPECT, AccountKind.CUSTOMER);
  }

  @Test
  void kind_unknownWord_isAnError() {
    assertError(
        files.readAccounts(",kind", "A1,41.5,-87.5,1000,friend"),
        "accounts.csv",
        2,
        "kind",
        "The kind \"friend\" is unknown; write customer or prospect.");
  }

  @Test
  void yesOrNo_manyWays_areRead() {
    BookReading reading =
        files.readAccounts(
            ",assignable",
            "A1,41.5,-87.5,1000,",
            "A2,41.5,-87.5,1000,No",
            "A3,41.5,-87.5,1000,0",
            "A4,41.5,-87.5,1000,TRUE");
    assertThat(reading.getBook().assignableAccounts())
        .extracting(Account::id)
        .containsExactly("A1", "A4");
    assertError(
        files.readAccounts(",pinned", "A1,41.5,-87.5,1000,maybe"),
        "accounts.csv",
        2,
        "pinned",
        "pinned \"maybe\" is neither yes nor no; write true or false.");
  }

  @Test
  void date_isoDateOrTimestamp_isRead() {
    BookReading reading =
        files.readAccounts(
            ",last_owner_change",
            "A1,41.5,-87.5,1000,2025-03-31",
            "A2,41.5,-87.5,1000,2025-03-31T10:11:12.000Z");
    assertThat(reading.getBook().accounts())
        .extracting(account -> account.ownership().lastOwnerChange())
        .containsOnly(LocalDate.of(2025, 3, 31));
    assertError(
        files.readAccounts(",last_owner_change", "A1,41.5,-87.5,1000,3/31/2025"),
        "accounts.csv",
        2,
        "last_owner_change",
        "last_owner_change \"3/31/2025\" is no date; write it like 2026-03-31.");
  }

  @Test
  void id_twice_isAnErrorThatNamesBothLines() {
    assertError(
        files.readAccounts("", "A1,41.5,-87.5,1000", "A2,41.5,-87.5,1000", "A1,42,-88,2000"),
        "accounts.csv",
        4,
        "account_id",
        "The account A1 stands in line 2 already and again in line 4; delete one or rename it.");
    assertError(
        files.readReps("", "R1,41,-87", "R1,41,-87"),
        "reps.csv",
        3,
        "rep_id",
        "The rep R1 stands in line 2 already and again in line 3; delete one or rename it.");
  }

  @Test
  void id_blank_isAnError() {
    assertError(
        files.readAccounts("", ",41.5,-87.5,1000"),
        "accounts.csv",
        2,
        "account_id",
        "The row has no account_id; give it one.");
  }

  @Test
  void problems_moreThanAThousandOfOneKind_areSummarised() {
    String[] rows =
        IntStream.range(0, 1_500).mapToObj("A%d,41.5,-87.5,-1"::formatted).toArray(String[]::new);
    BookReading reading = files.readAccounts("", rows);
    assertThat(reading.problems()).hasSize(1_002);
    assertError(
        reading,
        "accounts.csv",
        1_001,
        "potential_usd",
        "500 more rows from line 1002 on have a problem of this kind in column potential_usd (allowed: 0 to 1,000,000,000,000 US dollars); mend the ones listed first.");
  }

  @Test
  void rep_defaults_areFilledIn() {
    Rep rep = files.readReps("", "R1,41,-87").getBook().reps().get(0);
    assertThat(rep.capacity().capacityMinutes()).isEqualTo(90_000);
    assertThat(rep.capacity().maxAccounts()).isEmpty();
    assertThat(rep.record().status()).isEqualTo(RepStatus.ACTIVE);
  }

  @Test
  void rep_listsAndPercentages_areRead() {
    Rep rep =
        files
            .readReps(
                ",capacity_hours,states,languages,win_rate,status",
                "R1,41,-87,1200.5,il; wi ;,EN;fr,32%,Open")
            .getBook()
            .reps()
            .get(0);
    assertThat(rep.capacity().capacityMinutes()).isEqualTo(72_030);
    assertThat(rep.coverage().states()).containsExactlyInAnyOrder("IL", "WI");
    assertThat(rep.coverage().languages()).containsExactlyInAnyOrder("en", "fr");
    assertThat(rep.record().winRate()).hasValue(0.32);
    assertThat(rep.record().status()).isEqualTo(RepStatus.OPEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "win_rate|32|win_rate \"32\" is out of range; allowed is 0 to 1, or a percentage such as 32%.",
        "capacity_hours|-1|capacity_hours \"-1\" is out of range; allowed is 0 to 100,000 hours.",
        "max_accounts|-1|max_accounts \"-1\" is out of range; allowed is 0 to 100,000,000.",
        "target_share|-2|target_share \"-2\" is out of range; allowed is 0 to 1,000,000.",
        "status|gone|The status \"gone\" is unknown; write active, or open for a seat nobody fills yet."
      })
  void rep_wrongCell_isAnError(String column, String value, String message) {
    assertError(files.readReps("," + column, "R1,41,-87," + value), "reps.csv", 2, column, message);
  }
}
