package dev.fairfield.benchmarks.quality;

import dev.fairfield.benchmarks.books.BookCut;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.solver.planning.SubPlan;
import dev.fairfield.solver.planning.TerritoryPlan;
import dev.fairfield.solver.planning.TerritoryScoreCalculator;
import dev.fairfield.solver.planning.TerritorySearch;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.Candidates;
import dev.fairfield.solver.refinement.Descent;
import dev.fairfield.solver.refinement.PlanState;
import dev.fairfield.solver.refinement.Repair;
import dev.fairfield.solver.refinement.Rounding;
import dev.fairfield.solver.relaxation.LowerBound;
import dev.fairfield.solver.relaxation.Relaxation;
import dev.fairfield.solver.request.PlanRequest;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** A book with the plan that relaxation, rounding and descent end with, for a search to improve. */
final class SearchProblem {

  private static final int CANDIDATES_PER_UNIT = 8;

  private final String name;
  private final PricedBook priced;
  private final Candidates candidates;
  private final PlanState start;
  private final long boundCents;

  private SearchProblem(String name, Book book) {
    this.name = name;
    this.priced = PricedBook.of(book, PlanRequest.DEFAULT);
    PricedModel model = priced.model();
    var relaxed =
        new Relaxation(model, Relaxation.Settings.DEFAULT).solve(() -> false, bound -> {});
    this.candidates = Candidates.of(model, relaxed.prices(), CANDIDATES_PER_UNIT);
    this.start = Rounding.cheapest(model, relaxed.prices());
    new Repair(start, candidates, relaxed.prices(), () -> false).run();
    new Descent(start, candidates, () -> false).run();
    this.boundCents = LowerBound.cents(model, relaxed.prices(), 0);
  }

  /** Both teams of a book, and one of them with capacity 97 % full. */
  static List<SearchProblem> of(Book book) {
    return List.of(
        new SearchProblem("Enterprise", BookCut.ofTeam(book, "Enterprise")),
        new SearchProblem("Commercial", BookCut.ofTeam(book, "Commercial")),
        new SearchProblem(
            "Enterprise, 97 % full", BookCut.withFill(BookCut.ofTeam(book, "Enterprise"), 0.97)));
  }

  String name() {
    return name;
  }

  long startCents() {
    return start.costCents();
  }

  long startHardUnits() {
    return start.hard();
  }

  long boundCents() {
    return boundCents;
  }

  private int[] contested(int most) {
    int[] units = candidates.unitsWithChoice();
    return Arrays.copyOf(units, Math.min(most, units.length));
  }

  /** Units a search over at most so many would change. */
  int contestedCount(int most) {
    return contested(most).length;
  }

  /** Cents between the best and the second-best owner of the median unit. */
  double marginCents() {
    int[] units = candidates.unitsWithChoice();
    return candidates.marginCents(units[units.length / 2]);
  }

  double meanMinutes() {
    PricedModel model = priced.model();
    return Arrays.stream(candidates.unitsWithChoice())
        .mapToLong(unit -> model.minutes(model.optionBegin(unit)))
        .average()
        .orElse(0);
  }

  /** Cost of the part of the start that a search changes, as the search scores it. */
  long partCents(int most) {
    var calculator = new TerritoryScoreCalculator();
    calculator.resetWorkingSolution(solution(most));
    return -calculator.calculateScore().softScore();
  }

  /** The start as a planning solution of the most contested units. */
  TerritoryPlan solution(int most) {
    PricedModel model = priced.model();
    int[] owners = new int[model.unitCount()];
    Arrays.setAll(owners, start::rep);
    int[] units = contested(most);
    int[][] choices = new int[units.length][];
    Arrays.setAll(
        choices, i -> Arrays.stream(candidates.options(units[i])).map(model::rep).toArray());
    var search =
        new TerritorySearch(priced.book(), priced.request(), priced.units(), priced.pins());
    int[] reps = IntStream.range(0, model.repCount()).toArray();
    return search.solution(
        search.wholePlan(owners), new SubPlan(reps, units, choices, OptionalLong.empty()));
  }
}
