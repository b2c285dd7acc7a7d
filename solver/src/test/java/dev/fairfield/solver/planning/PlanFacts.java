package dev.fairfield.solver.planning;

import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.support.BookBuilder;
import java.util.ArrayList;
import java.util.List;

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
    var builder = new TerritoryPlanBuilder(priced.book(), priced.request(), priced.pins());
    List<Object> facts = new ArrayList<>(builder.reps());
    facts.addAll(builder.moveLimits());
    facts.addAll(builder.areaShares(priced.units()));
    List<PlanningUnit> units = new ArrayList<>();
    for (AccountUnit unit : priced.units()) {
      units.add(builder.unit(unit, builder.reps()));
    }
    for (String owner : owners) {
      String[] words = owner.split(" ");
      find(units, words[0]).setRep(find(builder, words[1]));
    }
    facts.addAll(units);
    return facts.toArray();
  }

  private static PlanningUnit find(List<PlanningUnit> units, String id) {
    return units.stream().filter(unit -> unit.getId().equals(id)).findFirst().orElseThrow();
  }

  private static PlanningRep find(TerritoryPlanBuilder builder, String id) {
    return builder.reps().stream().filter(rep -> rep.id().equals(id)).findFirst().orElseThrow();
  }

  /** Facts and one more. */
  static Object[] and(Object[] facts, Object more) {
    List<Object> all = new ArrayList<>(List.of(facts));
    all.add(more);
    return all.toArray();
  }
}
