package dev.fairfield.scenarios.blackbox;

import static dev.fairfield.scenarios.blackbox.BookFiles.ACCOUNT_HEADER;
import static dev.fairfield.scenarios.blackbox.BookFiles.ONE_REP;
import static dev.fairfield.scenarios.blackbox.BookFiles.assertError;
import static dev.fairfield.scenarios.blackbox.BookFiles.assertWarning;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.io.ReadLimits;
import dev.fairfield.scenarios.validation.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * FEATURE UNDER TEST: files that are absent, oddly encoded, oddly separated, broken or too large.
 */
class FileDefectsTest {

  private static final String ONE_ACCOUNT = ACCOUNT_HEADER + "\nA1,41.5,-87.5,1000\n";

  @TempDir private Path folder;
  private BookFiles files;

  @BeforeEach
  void setUp() {
    files = new BookFiles(folder);
  }

  @Test
  void file_absent_isAnError() {
    Path absent = folder.resolve("accounts.csv");
    BookReading reading =
        BookReader.of(BookPreset.FAIRFIELD).read(absent, files.write("reps.csv", ONE_REP));
    assertError(reading, "accounts.csv", 0, "", "The file %s does not exist.".formatted(absent));
  }

  @Test
  void file_folderInItsPlace_isAnError() {
    BookReading reading =
        BookReader.of(BookPreset.FAIRFIELD).read(folder, files.write("reps.csv", ONE_REP));
    assertError(
        reading,
        folder.getFileName().toString(),
        0,
        "",
        "%s is a folder; name a CSV file.".formatted(folder));
  }

  @Test
  void file_empty_isAnErrorThatNamesTheColumnsNeeded() {
    assertError(
        files.read("", ONE_REP),
        "accounts.csv",
        0,
        "",
        "The file is empty; it needs a header row with account_id, potential_usd.");
  }

  @Test
  void file_headerOnly_isAnError() {
    assertError(
        files.read(ACCOUNT_HEADER + "\n", ONE_REP),
        "accounts.csv",
        0,
        "",
        "The book has no account to assign; add accounts, or set assignable to true.");
    assertError(
        files.read(ONE_ACCOUNT, BookFiles.REP_HEADER + "\n"),
        "reps.csv",
        0,
        "",
        "The book has no rep; add reps or open seats.");
  }

  @Test
  void file_byteOrderMark_isSkipped() {
    assertThat(files.read("\uFEFF" + ONE_ACCOUNT, ONE_REP).problems()).isEmpty();
  }

  @Test
  void file_latin1Bytes_areReadAsWindows1252WithAWarning() {
    files.write("reps.csv", ONE_REP);
    byte[] latin =
        (ACCOUNT_HEADER + ",name\nA1,41.5,-87.5,1000,Zoë\nA2,41.5,-87.5,1000,Café\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] utf8 = "A3,41.5,-87.5,1000,Müller\n".getBytes(StandardCharsets.UTF_8);
    byte[] mixed = Arrays.copyOf(latin, latin.length + utf8.length);
    System.arraycopy(utf8, 0, mixed, latin.length, utf8.length);
    BookReading reading =
        BookReader.of(BookPreset.FAIRFIELD)
            .read(files.write("accounts.csv", mixed), folder.resolve("reps.csv"));
    assertWarning(
        reading,
        "accounts.csv",
        2,
        "",
        "Bytes that are no UTF-8 from this line on were read as Windows-1252 (Latin-1); check the accents or save the file in UTF-8.");
    assertThat(reading.getBook().accounts())
        .extracting(account -> account.name())
        .containsExactly("Zoë", "Café", "Müller");
  }

  @Test
  void file_utf16_isAnError() {
    BookReading reading =
        BookReader.of(BookPreset.FAIRFIELD)
            .read(
                files.write("accounts.csv", ONE_ACCOUNT.getBytes(StandardCharsets.UTF_16)),
                files.write("reps.csv", ONE_REP));
    assertError(
        reading,
        "accounts.csv",
        0,
        "",
        "The file is in UTF-16; save it as CSV in UTF-8 and try again.");
  }

  @Test
  void file_nullBytes_isAnError() {
    assertError(
        files.read("PK\u0003\u0004\u0000\u0000", ONE_REP),
        "accounts.csv",
        0,
        "",
        "The file holds null bytes near line 1, so it is no text (maybe a spreadsheet?); export it as CSV in UTF-8.");
  }

  @Test
  void file_gzipped_isRead() throws IOException {
    Path accounts = files.write("accounts.csv.gz", gzip(ONE_ACCOUNT));
    Path reps = files.write("reps.csv", ONE_REP);
    assertThat(BookReader.of(BookPreset.FAIRFIELD).read(accounts, reps).problems()).isEmpty();
  }

  @Test
  void file_gzippedAndCutOff_isAnError() throws IOException {
    byte[] whole = gzip(ONE_ACCOUNT);
    Path accounts = files.write("accounts.csv.gz", Arrays.copyOf(whole, whole.length - 12));
    BookReading reading =
        BookReader.of(BookPreset.FAIRFIELD).read(accounts, files.write("reps.csv", ONE_REP));
    assertThat(reading.hasErrors()).isTrue();
    assertThat(reading.problems())
        .filteredOn(Problem::isError)
        .singleElement()
        .satisfies(problem -> assertThat(problem.message()).endsWith("it may be damaged."));
  }

  @Test
  void header_otherCaseDashesAndBlanks_isMatched() {
    BookReading reading =
        files.read("Account-ID,LATITUDE, Longitude ,Potential USD\nA1,41.5,-87.5,1000\n", ONE_REP);
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void header_unknownColumn_isAWarningWithTheNearestName() {
    assertWarning(
        files.readAccounts(",industy,colour", "A1,41.5,-87.5,1000,Steel,red"),
        "accounts.csv",
        1,
        "",
        "Columns that are not read: industy (did you mean industry?), colour.");
  }

  @Test
  void header_columnTwice_isAnError() {
    assertError(
        files.readAccounts(",Potential-USD", "A1,41.5,-87.5,1000,2000"),
        "accounts.csv",
        1,
        "Potential-USD",
        "The column Potential-USD stands twice in the header; delete or rename one.");
  }

  @Test
  void header_requiredColumnMissing_isAnErrorWithWhatIsAllowed() {
    BookReading reading = files.read("account_id,latitude,longitude\nA1,41.5,-87.5\n", ONE_REP);
    assertError(
        reading,
        "accounts.csv",
        1,
        "potential_usd",
        "The column potential_usd is missing; add it.");
    assertThat(reading.problems())
        .filteredOn(problem -> problem.column().equals("potential_usd"))
        .singleElement()
        .satisfies(problem -> assertThat(problem.allowed()).contains("account_id, assignable"));
  }

  @Test
  void separator_semicolonOrTab_isAcceptedWithAWarning() {
    String semicolons = ONE_ACCOUNT.replace(',', ';');
    assertWarning(
        files.read(semicolons, ONE_REP),
        "accounts.csv",
        1,
        "",
        "The header has no comma, so a semicolon was taken as the separator of fields.");
    assertWarning(
        files.read(ONE_ACCOUNT.replace(',', '\t'), ONE_REP),
        "accounts.csv",
        1,
        "",
        "The header has no comma, so a tab was taken as the separator of fields.");
  }

  @Test
  void row_shifted_isAnError() {
    assertError(
        files.readAccounts("", "A1,41.5,-87.5,1000", "A2,Acme, Inc,41.5,-87.5,1000"),
        "accounts.csv",
        3,
        "",
        "The row has 6 fields and the header has 4, so its cells may have shifted; look for a separator or a quotation mark too many or too few.");
  }

  @Test
  void row_tooShort_isAnError() {
    assertError(
        files.readAccounts("", "A1,41.5,-87.5"),
        "accounts.csv",
        2,
        "",
        "The row has 3 fields and the header has 4, so its cells may have shifted; look for a separator or a quotation mark too many or too few.");
  }

  @Test
  void row_blankOrSemicolonsOnly_isCountedInAWarning() {
    assertWarning(
        files.readAccounts("", "A1,41.5,-87.5,1000", ",,,", "", ";;;"),
        "accounts.csv",
        3,
        "",
        "3 blank rows were skipped, the first at this line.");
  }

  @Test
  void row_openQuotationMark_isAnErrorAtItsLine() {
    assertError(
        files.readAccounts(",name", "A1,41.5,-87.5,1000,ok", "A2,41.5,-87.5,1000,\"open"),
        "accounts.csv",
        3,
        "",
        "The record that starts here cannot be read, and nothing after it was: a quotation mark is left open, or text follows a closing one.");
  }

  @Test
  void limit_bytes_isAnErrorAlsoForGzip() throws IOException {
    var limits = new ReadLimits(200, 10, 10, 10);
    String large = ACCOUNT_HEADER + "\n" + "A1,41.5,-87.5,1000\n".repeat(50);
    Path accounts = files.write("accounts.csv.gz", gzip(large));
    BookReading reading =
        BookReader.of(BookPreset.FAIRFIELD)
            .withLimits(limits)
            .read(accounts, files.write("reps.csv", ONE_REP));
    assertError(
        reading, "accounts.csv.gz", 0, "", "The file holds more than 200 bytes of text; split it.");
  }

  @Test
  void limit_rows_isAnErrorAtTheFirstRowTooMany() {
    var limits = new ReadLimits(1_000, 1, 10, 20);
    assertError(
        files.readLimited(limits, ONE_ACCOUNT + "A2,41.5,-87.5,1000\nA3,41.5,-87.5,1000\n"),
        "accounts.csv",
        3,
        "",
        "The file has more than 1 rows; nothing was read from this line on. Split the file.");
  }

  @Test
  void limit_columns_isAnError() {
    assertError(
        files.readLimited(new ReadLimits(1_000, 10, 3, 20), ONE_ACCOUNT),
        "accounts.csv",
        1,
        "",
        "The row has 4 columns; at most 3 are allowed.");
  }

  @Test
  void limit_fieldLength_isAnError() {
    assertError(
        files.readLimited(
            new ReadLimits(1_000, 10, 10, 20),
            ONE_ACCOUNT + "A2,41.5,-87.5,1000000000000000000000\n"),
        "accounts.csv",
        3,
        "",
        "Field 4 of the row has 22 characters; a quotation mark may be left open.");
  }

  @Test
  void files_bothEmpty_areBothReported() {
    BookReading reading = files.read("", "");
    assertThat(reading.problems())
        .filteredOn(Problem::isError)
        .extracting(Problem::file)
        .containsExactly("accounts.csv", "reps.csv");
  }

  @Test
  void messages_onAGermanMachine_areTheSame() {
    Locale machine = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertError(
          files.readLimited(new ReadLimits(1_000, 10, 10, 1), "x".repeat(2_000)),
          "accounts.csv",
          0,
          "",
          "The file holds more than 1,000 bytes of text; split it.");
    } finally {
      Locale.setDefault(machine);
    }
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
