package dev.fairfield.scenarios.blackbox;

import static dev.fairfield.scenarios.blackbox.BookFiles.ONE_REP;
import static dev.fairfield.scenarios.blackbox.BookFiles.assertError;
import static dev.fairfield.scenarios.blackbox.BookFiles.assertWarning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.io.PostalTableReader;
import dev.fairfield.scenarios.model.Place;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE UNDER TEST: coordinates, postal codes, counties. */
class PlaceDefectsTest {

  private static final String POSTAL_HEADER = "account_id,postal_code,country,potential_usd\n";

  @TempDir private Path folder;
  private BookFiles files;

  @BeforeEach
  void setUp() {
    files = new BookFiles(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2108", "02108", "02108-1234", " 2108 ", "021081234"})
  void postalCode_writtenInAnyWay_placesTheAccount(String zip) {
    BookReading reading =
        files.read(POSTAL_HEADER + "A1," + zip + ",United States,1000\n", ONE_REP);
    assertThat(reading.problems()).isEmpty();
    Place place = reading.getBook().accounts().get(0).place();
    assertThat(place.postalCode()).isEqualTo("02108");
    assertThat(place.city()).isEqualTo("Boston");
    assertThat(place.state()).isEqualTo("MA");
    assertThat(place.countyFips()).isEqualTo("25025");
    assertThat(place.country()).isEqualTo("US");
  }

  @Test
  void country_blankWithAZip_isTheUsWithOneWarning() {
    BookReading reading = files.read(POSTAL_HEADER + "A1,60601,,1000\nA2,60602,,1000\n", ONE_REP);
    assertWarning(
        reading,
        "accounts.csv",
        2,
        "country",
        "2 accounts without a country have a postal code that is a ZIP code, the first in this line; they were placed in the US.");
    assertThat(reading.problems()).hasSize(1);
  }

  @Test
  void postalCode_unknown_isAnError() {
    assertError(
        files.read(POSTAL_HEADER + "A1,M5V 2T6,CA,1000\n", ONE_REP),
        "accounts.csv",
        2,
        "postal_code",
        "The account has no coordinates and its postal code \"M5V\" is not in the table of country \"CA\"; give latitude and longitude, or a table of that country's postal codes.");
  }

  @Test
  void postalCode_inAGivenTable_placesTheAccount() {
    Path table =
        files.write(
            "fsa.csv", "fsa,place,province,lat,lon\nM5V,Toronto (Harbourfront),ON,43.64,-79.39\n");
    BookReader reader =
        BookReader.of(BookPreset.FAIRFIELD).withPostalTable(PostalTableReader.read(table));
    BookReading reading =
        files.read(reader, POSTAL_HEADER + "A1,m5v 2t6,Canada,1000\nA2,60601,US,1\n", ONE_REP);
    Place place = reading.getBook().accounts().get(0).place();
    assertThat(place.postalCode()).isEqualTo("M5V");
    assertThat(place.state()).isEqualTo("ON");
    assertThat(place.location().latitude()).isEqualTo(43.64);
  }

  @Test
  void postalTable_unknownCountry_isRefusedWithFileAndLine() {
    Path table = files.write("codes.csv", "postal_code,lat,lon\n10115,52.5,13.4\n");
    assertThatThrownBy(() -> PostalTableReader.read(table))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "codes.csv:2: The country of postal code 10115 is unknown; fill the column country.");
  }

  @Test
  void place_noCoordinatesAndNoPostalCode_isAnError() {
    assertError(
        files.readAccounts("", "A1,,,1000"),
        "accounts.csv",
        2,
        "postal_code",
        "The account has neither coordinates nor a postal code; give latitude and longitude, or a table of that country's postal codes.");
  }

  @Test
  void coordinates_oneOfTwo_isAnError() {
    assertError(
        files.readAccounts("", "A1,41.5,,1000"),
        "accounts.csv",
        2,
        "longitude",
        "The row has one coordinate without the other; give both or none.");
  }

  @Test
  void coordinates_outOfRange_areAnError() {
    assertError(
        files.readAccounts("", "A1,41.5,-187.5,1000"),
        "accounts.csv",
        2,
        "longitude",
        "longitude \"-187.5\" is out of range; allowed is -180 to 180.");
    assertError(
        files.readReps("", "R1,91,-187"),
        "reps.csv",
        2,
        "latitude",
        "latitude \"91\" is out of range; allowed is -90 to 90.");
  }

  @Test
  void coordinates_swapped_areAnErrorWithAHint() {
    assertError(
        files.readAccounts("", "A1,-122.4,37.8,1000"),
        "accounts.csv",
        2,
        "latitude",
        "The latitude -122.4 is out of range and the longitude 37.8 would fit; latitude and longitude look swapped.");
  }

  @Test
  void coordinates_farFromThePostalCode_areAWarning() {
    assertWarning(
        files.readAccounts(",postal_code,country", "A1,34.05,-118.24,1000,60601,US"),
        "accounts.csv",
        2,
        "latitude",
        "The point lies 2,805 km from postal code 60601; check which of them is right, the point was used.");
  }

  @Test
  void coordinates_farButSwappedNear_areAWarningWithAHint() {
    assertWarning(
        files.readAccounts(",postal_code,country", "A1,-87.62,41.88,1000,60601,US"),
        "accounts.csv",
        2,
        "latitude",
        "The point lies 14,830 km from postal code 60601; latitude and longitude look swapped.");
  }

  @Test
  void coordinates_bothZero_areAWarning() {
    assertWarning(
        files.readAccounts("", "A1,0,0,1000"),
        "accounts.csv",
        2,
        "latitude",
        "Latitude and longitude are both 0, a point in the Atlantic; they are probably missing.");
  }

  @Test
  void coordinates_moreThanFiftyOnOnePoint_areOneWarning() {
    String[] rows =
        IntStream.range(100, 151).mapToObj("A%d,41.5,-87.5,1000"::formatted).toArray(String[]::new);
    BookReading reading = files.readAccounts("", rows);
    assertWarning(
        reading,
        "accounts.csv",
        2,
        "latitude",
        "51 accounts lie on the point 41.5, -87.5, A100 among them; it may stand for an unknown address.");
    assertThat(reading.problems()).hasSize(1);
    assertThat(files.readAccounts("", Arrays.copyOf(rows, 50)).problems()).isEmpty();
  }

  @Test
  void county_withoutLeadingZero_isRepairedAndAWrongOneIsUnknown() {
    BookReading reading =
        files.readAccounts(
            ",county_fips", "A1,33.5,-86.8,1000,1073", "A2,33.5,-86.8,1000,Jefferson");
    assertWarning(
        reading,
        "accounts.csv",
        3,
        "county_fips",
        "The county \"Jefferson\" is no FIPS code of five digits and was taken as unknown.");
    assertThat(reading.getBook().accounts())
        .extracting(account -> account.place().countyFips())
        .containsExactly("01073", "");
  }

  @Test
  void country_unknownName_isAWarning() {
    assertWarning(
        files.readAccounts(",country", "A1,41.5,-87.5,1000,Freedonia"),
        "accounts.csv",
        2,
        "country",
        "The country \"Freedonia\" is unknown and was kept as it is; postal codes are not looked up there.");
  }
}
