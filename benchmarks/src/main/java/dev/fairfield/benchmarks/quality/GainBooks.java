package dev.fairfield.benchmarks.quality;

import dev.fairfield.benchmarks.books.BenchmarkBook;
import dev.fairfield.benchmarks.books.BookCut;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.PlanRules;
import dev.fairfield.solver.request.Prices;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Twenty books on which the local search is switched off and on; the same ones each time. */
final class GainBooks {

  private static final PlanRequest DEFAULT = PlanRequest.DEFAULT;

  /** One rep of each team, both near New York. */
  private static final Set<String> LEAVERS = Set.of("R01", "R02");

  private final Book sample = BenchmarkBook.shipped();
  private final Path sharedData;

  /**
   * @param sharedData folder of the data that is not part of the project
   */
  GainBooks(Path sharedData) {
    this.sharedData = sharedData;
  }

  /** All twenty. */
  List<GainBook> list() {
    Book independent = BookCut.withoutFamiliesAndPins(sample);
    return List.of(
        new GainBook("sample", sample, DEFAULT),
        healthEducation(),
        new GainBook("Enterprise", BookCut.ofTeam(sample, "Enterprise"), DEFAULT),
        new GainBook("Commercial", BookCut.ofTeam(sample, "Commercial"), DEFAULT),
        region("Northeast and Canada", "Northeast", "Canada"),
        region("Midwest", "Midwest"),
        region("West and Mountain", "West", "Mountain"),
        region("Southeast and South Central", "Southeast", "South Central"),
        new GainBook("every fifth account", everyFifth(), DEFAULT),
        new GainBook("capacity 97 % full", BookCut.withFill(sample, 0.97), DEFAULT),
        new GainBook("county areas", independent, areas(ExclusiveArea.COUNTY)),
        new GainBook("postal areas", independent, areas(ExclusiveArea.POSTAL)),
        new GainBook("10 % of accounts may move", sample, moves(sample, 0.10)),
        new GainBook("20 % of accounts may move", sample, moves(sample, 0.20)),
        new GainBook("account limits", BookCut.withAccountLimits(sample, 1.05), DEFAULT),
        new GainBook("no fairness band", sample, DEFAULT.withPrices(withoutBand())),
        new GainBook("each visit a trip", sample, DEFAULT.withPrices(eachVisitATrip())),
        new GainBook("margin 35 %", sample, DEFAULT.withPrices(margin())),
        new GainBook("two reps have left", afterDeparture(), DEFAULT),
        new GainBook(
            "two reps have left, 20 % may move", afterDeparture(), moves(afterDeparture(), 0.20)));
  }

  private GainBook healthEducation() {
    return BenchmarkBook.HEALTH_EDUCATION
        .find(sharedData)
        .map(book -> new GainBook("health and education", book, DEFAULT))
        .orElseGet(
            () -> new GainBook("every other unit", BookCut.everyNthUnit(sample, 2, 1), DEFAULT));
  }

  private GainBook region(String name, String... regions) {
    Set<String> of = Set.of(regions);
    return new GainBook(
        name, BookCut.around(sample, rep -> of.contains(rep.record().region())), DEFAULT);
  }

  private Book everyFifth() {
    return BookCut.withFill(BookCut.everyNthUnit(sample, 5, 0), 0.75);
  }

  private Book afterDeparture() {
    return BookCut.without(sample, LEAVERS);
  }

  private static PlanRequest areas(ExclusiveArea area) {
    return DEFAULT.withRules(new PlanRules(area, OptionalInt.empty(), false, false, 0, null));
  }

  private static PlanRequest moves(Book book, double share) {
    return DEFAULT.withRules(
        PlanRules.DEFAULT.withMaxMoves((int) (share * book.assignableAccounts().size())));
  }

  private static Prices withoutBand() {
    Prices prices = Prices.DEFAULT;
    return new Prices(
        prices.travel(),
        prices.balance(),
        new Prices.Band(0, prices.band().halfWidth()),
        prices.handover(),
        prices.fit(),
        prices.grossMargin());
  }

  private static Prices eachVisitATrip() {
    Prices prices = Prices.DEFAULT;
    Prices.Travel travel = prices.travel();
    return new Prices(
        new Prices.Travel(
            1,
            1,
            travel.roadCircuity(),
            travel.driveUsdPerKm(),
            travel.hourUsd(),
            travel.driveKmPerHour(),
            travel.flightUsd(),
            travel.flightUsdPerKm(),
            travel.flightKmPerHour(),
            travel.groundHoursPerFlight()),
        prices.balance(),
        prices.band(),
        prices.handover(),
        prices.fit(),
        prices.grossMargin());
  }

  private static Prices margin() {
    Prices prices = Prices.DEFAULT;
    return new Prices(
        prices.travel(), prices.balance(), prices.band(), prices.handover(), prices.fit(), 0.35);
  }
}
