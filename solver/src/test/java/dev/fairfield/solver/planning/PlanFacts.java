package dev.fairfield.solver.planning;

import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.support.BookBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The facts and entities of a book as the constraints see them. */
final class PlanFacts {

  private PlanFacts() {}

  /**
   * All facts of the book, its units owned as told.
   *
   * @param owners "unit rep" each; units not named have no owner
   */
  static Object[] of(BookBuilder book, String... owners) {
    PricedBook priced = book.priced();
    var bookFacts = new BookFacts(priced.book(), priced.request(), priced.units(), priced.pins());
    int[] none = new int[priced.units().size()];
    Arrays.fill(none, -1);
    int[][] anyRep = new int[none.length][];
    Arrays.fill(anyRep, IntStream.range(0, bookFacts.repCount()).toArray());
    TerritoryPlan plan = new TerritoryPlanBuilder(bookFacts).whole(none, anyRep);
    for (String owner : owners) {
      String[] words = owner.split(" ");
      find(plan.getUnits(), words[0]).setRep(findRep(plan.getReps(), words[1]));
    }
    List<Object> facts = new ArrayList<>(plan.getReps());
    facts.addAll(plan.moveLimits());
    facts.addAll(plan.areaShares());
    facts.addAll(plan.getUnits());
    return facts.toArray();
  }

  private static PlanningUnit find(List<PlanningUnit> units, String id) {
    return units.stream().filter(unit -> unit.getId().equals(id)).findFirst().orElseThrow();
  }

  private static PlanningRep findRep(List<PlanningRep> reps, String id) {
    return reps.stream().filter(rep -> rep.id().equals(id)).findFirst().orElseThrow();
  }

  /** Facts and one more. */
  static Object[] and(Object[] facts, Object more) {
    List<Object> all = new ArrayList<>(List.of(facts));
    all.add(more);
    return all.toArray();
  }
}
