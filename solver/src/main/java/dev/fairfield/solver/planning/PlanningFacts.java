package dev.fairfield.solver.planning;

import java.util.List;
import java.util.OptionalLong;

/**
 * A planning problem as the search sees it: units and reps by index. A book under a request is one;
 * any table of minutes and cost by unit and rep is another. Must not change and must be safe to
 * read by several threads.
 */
public interface PlanningFacts {

  int unitCount();

  int repCount();

  UnitFacts unit(int unit);

  RepFacts rep(int rep);

  /** What it means that the rep owns the unit; asked for a few reps of a unit only. */
  OwnerEffect effect(int unit, int rep);

  /** Most accounts that may change owner; empty for no limit. */
  default OptionalLong maxMoves() {
    return OptionalLong.empty();
  }

  /** Units that share an exclusive area without being one; none where units are built right. */
  default List<AreaShare> areaShares() {
    return List.of();
  }
}
