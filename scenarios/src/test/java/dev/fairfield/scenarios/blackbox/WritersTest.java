package dev.fairfield.scenarios.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.io.AssignmentReader;
import dev.fairfield.scenarios.io.AssignmentReading;
import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.BookReading;
import dev.fairfield.scenarios.io.BookWriter;
import dev.fairfield.scenarios.io.ProblemsWriter;
import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountEffort;
import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.AccountOwnership;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.AccountValue;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Place;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCapacity;
import dev.fairfield.scenarios.model.RepCoverage;
import dev.fairfield.scenarios.model.RepRecord;
import dev.fairfield.scenarios.model.RepStatus;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE UNDER TEST: files we write can be read again, open safely, and appear whole. */
class WritersTest {

  private static final Account PLAIN =
      new Account(
          "A1",
          "",
          new Place(new GeoPoint(41.5, -87.25), "", "", "", "", "", ""),
          new AccountProfile(
              "East", "", OptionalInt.empty(), AccountKind.CUSTOMER, "", OptionalDouble.empty()),
          new AccountValue(0, 1, 0),
          new AccountEffort(0, 0),
          new AccountOwnership("", null, "", false, true));

  private static final Account FULL =
      new Account(
          "-7",
          "=cmd|' /C calc'!A0, \"quoted\"\nand two lines",
          new Place(
              new GeoPoint(60.123456789012345, -1e-7),
              "Zürich",
              "ZH",
              "8001",
              "01073",
              "CH",
              "@Alps"),
          new AccountProfile(
              "East",
              "'=Banks",
              OptionalInt.of(250),
              AccountKind.PROSPECT,
              "de",
              OptionalDouble.of(99.5)),
          new AccountValue(1_234_567_89L, 100_000_000_000_000L, 5),
          new AccountEffort(101, 7.123),
          new AccountOwnership("+R1", LocalDate.of(2025, 3, 31), "A1", true, true));

  private static final Rep FULL_REP =
      new Rep(
          "+R1",
          "Ann",
          "East",
          new GeoPoint(0, 100),
          new RepCapacity(90_001, OptionalInt.of(70), OptionalDouble.of(0.125)),
          new RepCoverage(
              Set.of("'=Banks", "Steel"), Set.of("de", "en"), Set.of("ZH"), Set.of("x")),
          new RepRecord(
              OptionalLong.of(77),
              OptionalDouble.of(1.5),
              OptionalDouble.of(0.25),
              "Max",
              "North",
              RepStatus.OPEN,
              LocalDate.of(2026, 1, 1)));

  private static final Book BOOK = new Book(List.of(PLAIN, FULL), List.of(FULL_REP));

  @TempDir private Path folder;

  @Test
  void book_writtenAndRead_isEqual() throws IOException {
    Path accounts = folder.resolve("deep/accounts.csv");
    Path reps = folder.resolve("deep/reps.csv");
    BookWriter.writeAccounts(accounts, BOOK);
    BookWriter.writeReps(reps, BOOK);
    BookReading reading = BookReader.of(BookPreset.FAIRFIELD).read(accounts, reps);
    assertThat(reading.problems()).filteredOn(Problem::isError).isEmpty();
    assertThat(reading.getBook().accounts()).isEqualTo(BOOK.accounts());
    assertThat(reading.getBook().reps()).isEqualTo(BOOK.reps());
  }

  @Test
  void list_entryWithSemicolon_isRefusedAndNothingIsLeftBehind() throws IOException {
    var coverage = new RepCoverage(Set.of("a;b"), Set.of(), Set.of(), Set.of());
    var rep =
        new Rep("R1", "", "", FULL_REP.home(), FULL_REP.capacity(), coverage, RepRecord.UNKNOWN);
    Path reps = folder.resolve("reps.csv");
    assertThatThrownBy(() -> BookWriter.writeReps(reps, new Book(List.of(), List.of(rep))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The list entry \"a;b\" holds a semicolon, which separates entries; rename it.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void cells_thatLookLikeFormulas_areGuardedAndNumbersAreNot() throws IOException {
    Path file = folder.resolve("cells.csv");
    List<Cell> texts =
        Stream.of("=1", "+1", "-1", "@x", "\tx", "'=1", "x=1").map(Cell::text).toList();
    List<Cell> numbers =
        List.of(
            Cell.number(-1),
            Cell.number(new BigDecimal("-1.50")),
            Cell.number(new BigDecimal("1E+3")),
            Cell.blank());
    SpreadsheetCsv.write(file, List.of("a", "b"), Stream.of(texts, numbers));
    assertThat(file).hasContent("a,b\n'=1,'+1,'-1,'@x,'\tx,''=1,x=1\n-1,-1.50,1000,\n");
  }

  @Test
  void write_failingHalfway_keepsTheOldFile() throws IOException {
    Path file = Files.writeString(folder.resolve("old.csv"), "old");
    Stream<List<Cell>> rows =
        Stream.of(1, 2)
            .map(
                row -> {
                  if (row == 2) {
                    throw new IllegalStateException("row 2");
                  }
                  return List.of(Cell.number(row));
                });
    assertThatThrownBy(() -> SpreadsheetCsv.write(file, List.of("a"), rows)).hasMessage("row 2");
    assertThat(file).hasContent("old");
    assertThat(folder).isDirectoryContaining(path -> path.equals(file));
    assertThat(folder.toFile().list()).containsExactly("old.csv");
  }

  @Test
  void problems_written_haveOneRowEach() throws IOException {
    Path file = folder.resolve("problems.csv");
    ProblemsWriter.write(
        file,
        List.of(
            new Problem("a.csv", 2, "name", "=1", "text", Severity.WARNING, "Mind, this."),
            new Problem("a.csv", 0, "", "", "a file", Severity.ERROR, "Gone.")));
    assertThat(file)
        .hasContent(
            "file,line,column,value,allowed,severity,message\n"
                + "a.csv,2,name,'=1,text,warning,\"Mind, this.\"\n"
                + "a.csv,,,,a file,error,Gone.\n");
  }

  @Test
  void assignments_read_keepTheOrderOfTheFile() throws IOException {
    Path file = folder.resolve("assignments.csv");
    Files.writeString(
        file, "account_id,rep_id,previous_rep_id,moved\nB,R2,R1,true\n'-7,R1,R1,false\nC,,,\n");
    AssignmentReading reading = AssignmentReader.read(file);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.getRepIdByAccountId())
        .containsExactly(Map.entry("B", "R2"), Map.entry("-7", "R1"), Map.entry("C", ""));
  }

  @Test
  void assignments_accountTwice_isAnErrorThatNamesBothLines() throws IOException {
    Path file = folder.resolve("assignments.csv");
    Files.writeString(file, "account_id,rep_id\nA,R1\nA,R2\n");
    AssignmentReading reading = AssignmentReader.read(file);
    BookFiles.assertProblem(
        reading.problems(),
        Severity.ERROR,
        "assignments.csv",
        3,
        "account_id",
        "The account A stands in line 2 already and again in line 3; delete one or rename it.");
    assertThatThrownBy(reading::getRepIdByAccountId).isInstanceOf(InvalidInputException.class);
  }
}
