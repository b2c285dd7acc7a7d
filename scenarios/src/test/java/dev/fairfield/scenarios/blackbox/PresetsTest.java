package dev.fairfield.scenarios.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.io.BookWriter;
import dev.fairfield.scenarios.io.PostalTableReader;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Team;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * FEATURE UNDER TEST: the formats of the data files. They lie in the optional folder {@code
 * ../shared/data} beside the project; without it these tests are skipped.
 */
class PresetsTest {

  private static final Path DATA = Path.of("..", "..", "shared", "data");
  private static final String REPS = "shippable/reps-40.csv";

  @TempDir private Path folder;

  private static BookReading read(BookReader reader, String accounts, String reps) {
    Path accountsFile = DATA.resolve(accounts);
    assumeTrue(
        Files.exists(accountsFile),
        "Skipped: %s is absent; the data files are optional.".formatted(accountsFile));
    return reader.read(accountsFile, DATA.resolve(reps));
  }

  private static Book readHealthEducation() {
    return read(
            BookReader.of(BookPreset.HEALTH_EDUCATION),
            "local/health-education-5000-accounts.csv",
            "local/health-education-40-reps.csv")
        .getBook();
  }

  @Test
  void name_unknown_isRefusedWithTheValidNames() {
    assertThatThrownBy(() -> BookPreset.getByName("place"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "preset: The preset \"place\" is unknown; choose one of fairfield, salesforce, hubspot, health-education, places, zbp, chain-locations, us-hospitals, us-colleges, ca-health-facilities. Did you mean places?");
    assertThat(BookPreset.getByName("Health-Education")).isEqualTo(BookPreset.HEALTH_EDUCATION);
  }

  @Test
  void healthEducation_book_hasItsTeamsAndSizes() {
    Book book = readHealthEducation();
    assertThat(book.accounts()).hasSize(5_000);
    assertThat(book.reps()).hasSize(40);
    assertThat(book.teams()).extracting(Team::name).containsExactly("Commercial", "Enterprise");
    assertThat(book.teams().get(1).accounts()).hasSize(318);
    assertThat(book.teams().get(1).reps()).hasSize(12);
  }

  @Test
  void healthEducation_account_hasRevenueWorkloadOwnerAndLanguage() {
    Book book = readHealthEducation();
    Account account = book.findAccount("H-0004137920").orElseThrow();
    assertThat(account.value().potentialCents()).isEqualTo(15_380_000);
    assertThat(account.value().revenueCents()).isEqualTo(6_152_000);
    assertThat(account.effort().workloadMinutes()).isEqualTo(1_800);
    assertThat(account.ownership().currentOwner()).isEqualTo("R09");
    assertThat(account.place().countyFips()).isEqualTo("47093");
    assertThat(book.accounts())
        .filteredOn(candidate -> candidate.profile().language().equals("fr"))
        .hasSize(129)
        .allMatch(candidate -> candidate.place().state().equals("QC"));
    assertThat(book.reps()).allMatch(rep -> rep.capacity().capacityMinutes() == 90_000);
    assertThat(book.reps()).filteredOn(rep -> rep.coverage().languages().contains("fr")).hasSize(2);
  }

  @Test
  void healthEducation_writtenAsOurOwnFiles_readsBackEqual() throws IOException {
    Book book = readHealthEducation();
    Path accounts = folder.resolve("accounts.csv");
    Path reps = folder.resolve("reps.csv");
    BookWriter.writeAccounts(accounts, book);
    BookWriter.writeReps(reps, book);
    Book again = BookReader.of(BookPreset.FAIRFIELD).read(accounts, reps).getBook();
    assertThat(again.accounts().equals(book.accounts())).isTrue();
    assertThat(again.reps().equals(book.reps())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "places, shippable/accounts-5000-places.csv, 5000, 2",
    "zbp, local/scale_accounts_zbp_200k.csv.gz, 200000, 1",
    "chain-locations, local/us_chain_locations_stiles.csv.gz, 190352, 1",
    "us-hospitals, local/us_hospitals_hifld.csv, 7146, 1",
    "us-colleges, local/us_colleges_hifld.csv, 7735, 1",
    "ca-health-facilities, local/ca_health_facilities_odhf.csv, 8988, 1"
  })
  void preset_dataFile_isReadWithoutErrorOrUnknownColumn(
      String preset, String accounts, int count, int teams) {
    BookReading reading = read(BookReader.of(BookPreset.getByName(preset)), accounts, REPS);
    assertThat(reading.problems()).filteredOn(Problem::isError).isEmpty();
    assertThat(reading.problems())
        .extracting(Problem::message)
        .noneMatch(message -> message.startsWith("Columns that are not read"));
    assertThat(reading.getBook().accounts()).hasSize(count);
    assertThat(reading.getBook().teams()).hasSize(teams);
  }

  @Test
  void hospitals_withoutBeds_getTheAssumedNumberWithOneWarning() {
    BookReading reading =
        read(BookReader.of(BookPreset.US_HOSPITALS), "local/us_hospitals_hifld.csv", REPS);
    assertThat(reading.problems())
        .extracting(Problem::message)
        .contains(
            "570 accounts have no number of beds, the first in this line; 25 beds were assumed for each.");
    assertThat(
            reading
                .getBook()
                .findAccount("H-0053391362")
                .map(account -> account.value().potentialCents()))
        .hasValue(62 * 25_000L);
  }

  @Test
  void facilities_withoutAPlace_areNamedAndAPostalTableFindsThosePointsThatContradict() {
    BookReading plain =
        read(
            BookReader.of(BookPreset.CA_HEALTH_FACILITIES),
            "local/ca_health_facilities_odhf.csv",
            REPS);
    assertThat(plain.problems())
        .filteredOn(problem -> problem.message().endsWith("; it was left out."))
        .hasSize(9_039 - 8_988);
    BookReader withTable =
        BookReader.of(BookPreset.CA_HEALTH_FACILITIES)
            .withPostalTable(PostalTableReader.read(DATA.resolve("local/ca_fsa.csv")));
    assertThat(read(withTable, "local/ca_health_facilities_odhf.csv", REPS).problems())
        .extracting(Problem::message)
        .anyMatch(message -> message.matches("The point lies [\\d,]+ km from postal code .*"));
  }
}
