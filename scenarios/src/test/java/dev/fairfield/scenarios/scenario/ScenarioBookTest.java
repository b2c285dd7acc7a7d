package dev.fairfield.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepStatus;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioBookTest {

  private static final RepJoins JOINS =
      new RepJoins(
          "rep-4", "", 39.5, -93.5, "Field", 1_250, OptionalDouble.of(910_000), "West", "", 6, 0);
  private static final NewMarket MARKET = NewMarket.generated("Boise", 4, accounts(3));

  private static GeneratedAccounts accounts(int count) {
    return new GeneratedAccounts(
        count,
        43.6,
        -116.2,
        50,
        "Field",
        "West",
        "ID",
        "US",
        "",
        OptionalInt.of(80),
        20_000,
        1.5,
        7.5,
        3);
  }

  @Test
  void at_repWhoLeftWithoutBackfill_isGoneWithHisPins() {
    Book book = at(5, RepLeaves.named("rep-1", 5, false));

    assertThat(book.reps()).extracting(Rep::id).containsExactly("rep-2", "rep-3");
    Account pinned = book.findAccount("A1").orElseThrow();
    assertThat(pinned.ownership().pinned()).isFalse();
    assertThat(book.isOrphaned(pinned)).isTrue();
  }

  @Test
  void at_repWhoLeavesLater_isStillThere() {
    assertThat(at(4.9, RepLeaves.named("rep-1", 5, false)).reps()).hasSize(3);
  }

  @Test
  void at_repWhoLeftWithBackfill_leavesAnOpenSeat() {
    Book book = at(5, RepLeaves.named("rep-1", 5, true));

    Rep seat = book.findRep("rep-1").orElseThrow();
    assertThat(seat.record().status()).isEqualTo(RepStatus.OPEN);
    assertThat(seat.record().winRate()).isEmpty();
    assertThat(seat.record().quotaCents()).hasValue(123_400);
    assertThat(book.findAccount("A1").orElseThrow().ownership().pinned()).isTrue();
  }

  @Test
  void at_drawnEvents_changeNothing() {
    Book book =
        at(
            50,
            RepLeaves.drawn(2, 1, false),
            new AccountMerger("", "", OptionalInt.of(2), Where.EVERYWHERE, 3, 0.6));

    assertThat(book.accounts()).isEqualTo(SampleBooks.SMALL.accounts());
    assertThat(book.reps()).isEqualTo(SampleBooks.SMALL.reps());
  }

  @Test
  void at_joinedRepAndNewMarket_comeInTheirWeeks() {
    assertThat(at(3, JOINS, MARKET).accounts()).hasSize(4);
    assertThat(at(5, JOINS, MARKET).accounts()).hasSize(7);
    assertThat(at(5, JOINS, MARKET).reps()).hasSize(3);

    Rep joined = at(6, JOINS, MARKET).findRep("rep-4").orElseThrow();
    assertThat(joined.name()).isEqualTo("rep-4");
    assertThat(joined.capacity().capacityMinutes()).isEqualTo(75_000);
    assertThat(joined.record().quotaCents()).hasValue(91_000_000);
    assertThat(joined.record().tenureYears()).hasValue(0);
  }

  @Test
  void at_teamWithTargetShares_givesTheJoinedRepOneByCapacity() {
    Book shared =
        new Book(
            SampleBooks.SMALL.accounts(),
            SampleBooks.SMALL.reps().stream()
                .map(
                    rep -> rep.withCapacity(rep.capacity().withTargetShare(OptionalDouble.of(0.3))))
                .toList());

    Rep joined = ScenarioBook.at(shared, scenario(JOINS), 6).findRep("rep-4").orElseThrow();

    assertThat(joined.capacity().targetShare()).hasValue(0.9 * 75_000 / 270_000);
  }

  @Test
  void at_mergedAccount_goesToTheBuyerInPart() {
    Book book = at(8, merger("A2", "A3", 8, 0.6));

    assertThat(book.findAccount("A2")).isEmpty();
    Account buyer = book.findAccount("A3").orElseThrow();
    assertThat(buyer.value().revenueCents()).isEqualTo(4_100 + 1_500);
    assertThat(buyer.value().potentialCents()).isEqualTo(12_300 + 4_500);
    assertThat(buyer.value().openPipelineCents()).isEqualTo(2_050 + 750);
    assertThat(buyer.effort().workloadMinutes()).isEqualTo(600 + 360);
    assertThat(buyer.effort().visitsPerYear()).isEqualTo(4);
    assertThat(buyer.ownership().currentOwner()).isEqualTo("rep-2");
    assertThat(at(7, merger("A2", "A3", 8, 0.6)).accounts()).hasSize(4);
  }

  @Test
  void at_mergersInAChain_addUp() {
    Book book = at(20, merger("A3", "A4", 12, 0.5), merger("A2", "A3", 8, 1));

    assertThat(book.findAccount("A4").orElseThrow().value().revenueCents())
        .isEqualTo(700 + (4_100 + 2_500) / 2);
  }

  @Test
  void at_mergedParent_isReplacedByTheBuyer() {
    List<Account> family =
        SampleBooks.SMALL.accounts().stream()
            .map(
                account ->
                    account.id().equals("A3") || account.id().equals("A4")
                        ? account.withOwnership(account.ownership().withParent("A2"))
                        : account)
            .toList();

    Book book =
        ScenarioBook.at(
            new Book(family, SampleBooks.SMALL.reps()), scenario(merger("A2", "A3", 1, 1)), 2);

    assertThat(book.findAccount("A3").orElseThrow().ownership().parentId()).isEmpty();
    assertThat(book.findAccount("A4").orElseThrow().ownership().parentId()).isEqualTo("A3");
  }

  @Test
  void all_holdsWhatEverExists() {
    Book book =
        ScenarioBook.all(
            SampleBooks.SMALL,
            scenario(RepLeaves.named("rep-1", 0, false), JOINS, MARKET, merger("A2", "A3", 0, 1)));

    assertThat(book.reps()).extracting(Rep::id).containsExactly("rep-1", "rep-2", "rep-3", "rep-4");
    assertThat(book.accounts())
        .extracting(Account::id)
        .containsExactly("A1", "A2", "A3", "A4", "Boise-0001", "Boise-0002", "Boise-0003");
  }

  @Test
  void at_everybodyGone_isNoBook() {
    assertThatThrownBy(
            () ->
                at(
                    1,
                    RepLeaves.named("rep-1", 0, false),
                    RepLeaves.named("rep-2", 0, false),
                    RepLeaves.named("rep-3", 0, false)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The book has no rep");
  }

  @Test
  void checks_namesTheBookDoesNotHave_areListedWithTheNearest() {
    Scenario scenario =
        scenario(
            RepLeaves.named("rep-9", 0, false),
            new RepLeaves("", OptionalInt.of(3), "", "South", RepLeaves.Pick.RANDOM, 1, true),
            new RepJoins(
                "rep-3", "", 39.5, -93.5, "Fiel", 1_250, OptionalDouble.empty(), "", "", 6, 0),
            new MarketShift(2, OptionalDouble.empty(), 2, new Where("Souths", "IL", "Toys", "")),
            merger("Boise-0009", "A3", 2, 1),
            NewMarket.generated(
                "Boise",
                1,
                new GeneratedAccounts(
                    1, 43.6, -116.2, 5, "", "", "", "", "", OptionalInt.empty(), 9_000, 0, 1, 1)),
            NewMarket.generated("Boise", 2, accounts(2)));

    assertThat(ScenarioChecks.of(scenario, SampleBooks.SMALL))
        .extracting(Problem::describe)
        .containsExactly(
            "test: events[0].repLeaves.rep is rep-9, which is no rep of the book; did you mean"
                + " rep-1?",
            "test: events[1].repLeaves.count is 3, but the book has 2 such reps.",
            "test: events[2].repJoins.id is rep-3, which another rep has; choose another.",
            "test: events[2].repJoins.team is Fiel, which is no team of the book; did you mean"
                + " Field?",
            "test: events[3].marketShift.where.industry is Toys, which is no industry of the book;"
                + " it has Energy.",
            "test: events[3].marketShift.where.region is Souths, which is no region of the book;"
                + " did you mean South?",
            "test: events[3].marketShift.where.state is IL, which is no state of the book; it has"
                + " IA, ID.",
            "test: events[4].accountMerger.from is Boise-0009, which is no account of the book;"
                + " did you mean Boise-0001?",
            "test: events[5].newMarket.generate.team is missing, but the book has the teams Field;"
                + " name one.",
            "test: events[6].newMarket.name brings the account Boise-0001, which is there already;"
                + " choose another name.");
  }

  @Test
  void checks_coversOfUnknownReps_areRefused() {
    Scenario scenario =
        ScenarioReader.fromJson(
            ScenarioWriter.toJson(scenario())
                .set(
                    "policy",
                    JsonNodeFactory.instance
                        .objectNode()
                        .put("afterDeparture", "cover")
                        .set(
                            "covers",
                            JsonNodeFactory.instance
                                .objectNode()
                                .put("rep-1", "rep-7")
                                .put("rep-2", "rep-3")
                                .put("R8", "rep-3"))),
            "body");

    assertThat(ScenarioChecks.of(scenario, SampleBooks.SMALL))
        .extracting(Problem::describe)
        .containsExactly(
            "test: policy.covers.R8 is R8, which is no rep of the book; it has rep-1, rep-2,"
                + " rep-3.",
            "test: policy.covers.rep-1 is rep-7, which is no rep of the book; did you mean rep-1?");
  }

  @Test
  void checks_ofAFile_nameTheLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("s.yaml");
    Files.writeString(
        file,
        """
        name: test
        startDate: 2027-01-04
        events:
          - marketShift: {week: 1, factor: 2}
          - repLeaves:
              week: 2
              rep: rep-9
        """);

    assertThatThrownBy(() -> ScenarioReader.read(file, SampleBooks.SMALL))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "s.yaml:7: events[1].repLeaves.rep is rep-9, which is no rep of the book; did you mean"
                + " rep-1?");
  }

  @Test
  void checks_eventsOutOfOrder_areRefused() {
    Scenario scenario =
        scenario(
            JOINS,
            MARKET,
            RepLeaves.named("rep-4", 5, true),
            merger("Boise-0002", "A1", 3, 1),
            merger("A2", "A3", 9, 1),
            merger("A3", "A4", 9, 1),
            merger("A3", "A1", 12, 1));

    assertThat(ScenarioChecks.of(scenario, SampleBooks.SMALL))
        .extracting(Problem::describe)
        .containsExactly(
            "test: events[2].repLeaves.rep is rep-4, which comes in week 6 only; choose a later"
                + " week for the event.",
            "test: events[3].accountMerger.from is Boise-0002, which comes in week 4 only; choose a"
                + " later week for the event.",
            "test: events[4].accountMerger.into is A3, which has ended by week 9; name the account"
                + " that bought it.",
            "test: events[6].accountMerger.from is A3, which merges in another event too; keep"
                + " one.");
  }

  private static AccountMerger merger(String from, String into, double week, double kept) {
    return new AccountMerger(from, into, OptionalInt.empty(), Where.EVERYWHERE, week, kept);
  }

  private static Scenario scenario(ScenarioEvent... events) {
    return Scenario.of("test", LocalDate.of(2027, 1, 4)).withEvents(List.of(events));
  }

  private static Book at(double week, ScenarioEvent... events) {
    return ScenarioBook.at(SampleBooks.SMALL, scenario(events), week);
  }
}
