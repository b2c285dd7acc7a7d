package dev.fairfield.solver.planning;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/**
 * Random moves over contested units: a shift to another candidate, a swap with a unit across that
 * border, a chain in which the receiving rep passes a unit on to a third, or, under a move limit, a
 * trade in which another unit goes back to its present owner. Every unit stays within its
 * candidates, which a plain swap would not see to.
 */
public final class BorderMoveIteratorFactory
    implements MoveIteratorFactory<TerritoryPlan, OwnerMove> {

  private static final double SWAPS = 0.5;
  private static final double CHAINS = 0.2;
  private static final double TRADES = 0.15;
  private static final double TO_POOL = 0.1;
  private static final int PARTNER_TRIES = 12;

  /** Required by Timefold, which creates the factory by reflection. */
  public BorderMoveIteratorFactory() {}

  @Override
  public long getSize(ScoreDirector<TerritoryPlan> director) {
    TerritoryPlan plan = director.getWorkingSolution();
    long size = 0;
    for (int i = 0; i < plan.neighbourhood().contestedCount(); i++) {
      size += plan.getUnits().get(plan.neighbourhood().contested(i)).getCandidates().size();
    }
    return size;
  }

  @Override
  public Iterator<OwnerMove> createOriginalMoveIterator(ScoreDirector<TerritoryPlan> director) {
    TerritoryPlan plan = director.getWorkingSolution();
    List<OwnerMove> shifts = new ArrayList<>();
    for (int i = 0; i < plan.neighbourhood().contestedCount(); i++) {
      PlanningUnit unit = plan.getUnits().get(plan.neighbourhood().contested(i));
      for (PlanningRep candidate : unit.getCandidates()) {
        shifts.add(new OwnerMove(List.of(unit), List.of(candidate)));
      }
    }
    return shifts.iterator();
  }

  @Override
  public Iterator<OwnerMove> createRandomMoveIterator(
      ScoreDirector<TerritoryPlan> director, Random random) {
    return new RandomMoves(director.getWorkingSolution(), random);
  }

  private static final class RandomMoves implements Iterator<OwnerMove> {

    private final TerritoryPlan plan;
    private final Neighbourhood neighbourhood;
    private final Random random;

    RandomMoves(TerritoryPlan plan, Random random) {
      this.plan = plan;
      this.neighbourhood = plan.neighbourhood();
      this.random = random;
    }

    @Override
    public boolean hasNext() {
      return neighbourhood.contestedCount() > 0;
    }

    @Override
    public OwnerMove next() {
      PlanningUnit unit = randomUnit();
      PlanningRep target = target(unit);
      double kind = random.nextDouble();
      if (target != null) {
        OwnerMove compound =
            unit.getRep() == null && kind < SWAPS
                ? replace(unit, target)
                : compound(unit, target, kind);
        if (compound != null) {
          return compound;
        }
      }
      return new OwnerMove(List.of(unit), Collections.singletonList(target));
    }

    /** Null when this kind finds no partner, or a plain shift is due. */
    private OwnerMove compound(PlanningUnit unit, PlanningRep target, double kind) {
      if (unit.getRep() == null) {
        return null;
      }
      if (kind < SWAPS) {
        return swap(unit, target);
      }
      if (kind < SWAPS + CHAINS) {
        return chain(unit, target);
      }
      return kind < SWAPS + CHAINS + TRADES && plan.hasMoveLimit() ? trade(unit, target) : null;
    }

    /** Makes room for a unit of the open pool by sending another there. */
    private OwnerMove replace(PlanningUnit unit, PlanningRep target) {
      for (int i = 0; i < PARTNER_TRIES; i++) {
        PlanningUnit other = randomUnit();
        if (other.getRep() == target && other.mayStayInPool()) {
          return new OwnerMove(List.of(unit, other), Arrays.asList(target, null));
        }
      }
      return null;
    }

    /** Spends on one unit the move that another gives back. */
    private OwnerMove trade(PlanningUnit unit, PlanningRep target) {
      for (int i = 0; i < PARTNER_TRIES; i++) {
        PlanningUnit other = randomUnit();
        PlanningRep home = other.presentOwner();
        if (other != unit && home != null && other.getRep() != null && other.getRep() != home) {
          return new OwnerMove(List.of(unit, other), List.of(target, home));
        }
      }
      return null;
    }

    private PlanningUnit randomUnit() {
      int position = neighbourhood.contested(random.nextInt(neighbourhood.contestedCount()));
      return plan.getUnits().get(position);
    }

    /** A candidate the unit does not have, nearer ones more often; null is the open pool. */
    private PlanningRep target(PlanningUnit unit) {
      if (unit.mayStayInPool() && unit.getRep() != null && random.nextDouble() < TO_POOL) {
        return null;
      }
      List<PlanningRep> candidates = unit.getCandidates();
      int choice = Math.min(random.nextInt(candidates.size()), random.nextInt(candidates.size()));
      if (candidates.get(choice) == unit.getRep()) {
        choice = (choice + 1) % candidates.size();
      }
      return candidates.get(choice);
    }

    private OwnerMove swap(PlanningUnit unit, PlanningRep target) {
      PlanningRep owner = unit.getRep();
      PlanningUnit partner = partner(target, neighbourhood.atBorder(owner, target));
      return partner == null ? null : new OwnerMove(List.of(unit, partner), List.of(target, owner));
    }

    private OwnerMove chain(PlanningUnit unit, PlanningRep target) {
      PlanningUnit any = randomUnit();
      PlanningUnit passed = any.getRep() == target ? any : ownedNeighbour(unit, target);
      if (passed == null || passed == unit) {
        return null;
      }
      PlanningRep third = target(passed);
      return third == null || third == target
          ? null
          : new OwnerMove(List.of(unit, passed), List.of(target, third));
    }

    private PlanningUnit ownedNeighbour(PlanningUnit unit, PlanningRep target) {
      List<PlanningRep> candidates = unit.getCandidates();
      PlanningRep other = candidates.get(random.nextInt(candidates.size()));
      return other == target ? null : partner(target, neighbourhood.atBorder(other, target));
    }

    private PlanningUnit partner(PlanningRep owner, int[] positions) {
      for (int i = 0; i < PARTNER_TRIES && positions.length > 0; i++) {
        PlanningUnit unit = plan.getUnits().get(positions[random.nextInt(positions.length)]);
        if (unit.getRep() == owner) {
          return unit;
        }
      }
      return null;
    }
  }
}
