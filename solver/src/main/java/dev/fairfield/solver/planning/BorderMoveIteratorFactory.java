package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/**
 * Moves that keep every unit within its candidates, which a plain swap would not see to; see {@link
 * RandomOwnerMoves}. The setters take the custom properties of a Timefold configuration.
 */
public final class BorderMoveIteratorFactory
    implements MoveIteratorFactory<TerritoryPlan, OwnerMove> {

  private double swaps = MoveMix.DEFAULT.swaps();
  private double chains = MoveMix.DEFAULT.chains();
  private double rings = MoveMix.DEFAULT.rings();
  private double splits = MoveMix.DEFAULT.splits();

  /** Required by Timefold, which creates the factory by reflection. */
  public BorderMoveIteratorFactory() {}

  /** Part of the moves by which two units change places. */
  public void setSwaps(double part) {
    swaps = part;
  }

  /** Part of the moves by which the receiving rep passes a unit on to a third. */
  public void setChains(double part) {
    chains = part;
  }

  /** Part of the moves by which three reps pass a unit on in a ring. */
  public void setRings(double part) {
    rings = part;
  }

  /** Part of the moves that give one unit against two. */
  public void setSplits(double part) {
    splits = part;
  }

  @Override
  public long getSize(ScoreDirector<TerritoryPlan> director) {
    return director.getWorkingSolution().neighbourhood().shiftCount();
  }

  @Override
  public Iterator<OwnerMove> createOriginalMoveIterator(ScoreDirector<TerritoryPlan> director) {
    List<OwnerMove> shifts = new ArrayList<>();
    for (PlanningUnit unit : director.getWorkingSolution().getUnits()) {
      for (PlanningRep candidate : unit.getCandidates()) {
        shifts.add(OwnerMove.shift(unit, candidate));
      }
    }
    return shifts.iterator();
  }

  @Override
  public Iterator<OwnerMove> createRandomMoveIterator(
      ScoreDirector<TerritoryPlan> director, Random random) {
    return new RandomOwnerMoves(
        director.getWorkingSolution(),
        new MoveMix(swaps, chains, rings, splits, MoveMix.DEFAULT.trades()),
        random);
  }
}
