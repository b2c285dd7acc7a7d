package dev.fairfield.solver.planning;

import java.util.Iterator;
import java.util.List;
import java.util.Random;

/**
 * Random moves without end: a shift to another candidate, a swap with a unit across that border, a
 * chain in which the receiving rep passes a unit on to a third, a ring of three, one unit against
 * two, or, under a move limit, a trade in which another unit goes back to its present owner. Units
 * of the open pool change places with owned ones.
 */
final class RandomOwnerMoves implements Iterator<OwnerMove> {

  private static final double POOL_SWAPS = 0.5;
  private static final double TO_POOL = 0.1;
  private static final int PARTNER_TRIES = 12;

  private final TerritoryPlan plan;
  private final List<PlanningUnit> units;
  private final Neighbourhood neighbourhood;
  private final MoveMix mix;
  private final Random random;

  RandomOwnerMoves(TerritoryPlan plan, MoveMix mix, Random random) {
    this.plan = plan;
    this.units = plan.getUnits();
    this.neighbourhood = plan.neighbourhood();
    this.mix = mix;
    this.random = random;
  }

  @Override
  public boolean hasNext() {
    return !units.isEmpty();
  }

  @Override
  public OwnerMove next() {
    PlanningUnit unit = randomUnit();
    PlanningRep target = target(unit);
    OwnerMove compound = target == null ? null : compound(unit, target, random.nextDouble());
    return compound == null ? OwnerMove.shift(unit, target) : compound;
  }

  /** Null when this kind finds no partner, or a plain shift is due. */
  private OwnerMove compound(PlanningUnit unit, PlanningRep target, double kind) {
    if (unit.getRep() == null) {
      return kind < POOL_SWAPS ? replace(unit, target) : null;
    }
    double bound = mix.swaps();
    if (kind < bound) {
      return swap(unit, target);
    }
    bound += mix.chains();
    if (kind < bound) {
      return chain(unit, target);
    }
    bound += mix.rings();
    if (kind < bound) {
      return ring(unit, target);
    }
    bound += mix.splits();
    if (kind < bound) {
      return split(unit, target);
    }
    return kind < bound + mix.trades() && plan.hasMoveLimit() ? trade(unit, target) : null;
  }

  private PlanningUnit randomUnit() {
    return units.get(random.nextInt(units.size()));
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
    PlanningUnit partner = partner(target, owner);
    return partner == null ? null : OwnerMove.pair(unit, target, partner, owner);
  }

  private OwnerMove chain(PlanningUnit unit, PlanningRep target) {
    PlanningUnit passed = ownedBy(target, unit);
    if (passed == null) {
      return null;
    }
    PlanningRep third = target(passed);
    return third == null || third == target ? null : OwnerMove.pair(unit, target, passed, third);
  }

  private OwnerMove ring(PlanningUnit unit, PlanningRep target) {
    PlanningUnit passed = ownedBy(target, unit);
    PlanningRep third = passed == null ? null : target(passed);
    if (third == null || third == target || third == unit.getRep()) {
      return null;
    }
    PlanningUnit last = partner(third, unit.getRep());
    return last == null
        ? null
        : OwnerMove.pair(unit, target, passed, third).and(last, unit.getRep());
  }

  private OwnerMove split(PlanningUnit unit, PlanningRep target) {
    PlanningRep owner = unit.getRep();
    PlanningUnit first = partner(target, owner);
    PlanningUnit second = first == null ? null : partner(target, owner);
    return second == null || second == first
        ? null
        : OwnerMove.pair(unit, target, first, owner).and(second, owner);
  }

  /** Makes room for a unit of the open pool by sending another there. */
  private OwnerMove replace(PlanningUnit unit, PlanningRep target) {
    for (int i = 0; i < PARTNER_TRIES; i++) {
      PlanningUnit other = randomUnit();
      if (other.getRep() == target && other.mayStayInPool()) {
        return OwnerMove.pair(unit, target, other, null);
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
        return OwnerMove.pair(unit, target, other, home);
      }
    }
    return null;
  }

  /** A unit the rep owns, with any other candidate; null where a few tries find none. */
  private PlanningUnit ownedBy(PlanningRep rep, PlanningUnit except) {
    PlanningUnit found = partner(rep, rep);
    return found == except ? null : found;
  }

  /** A unit of the owner's that could go to the other rep. */
  private PlanningUnit partner(PlanningRep owner, PlanningRep other) {
    int[] positions = neighbourhood.atBorder(owner, other);
    for (int i = 0; i < PARTNER_TRIES && positions.length > 0; i++) {
      PlanningUnit unit = units.get(positions[random.nextInt(positions.length)]);
      if (unit.getRep() == owner) {
        return unit;
      }
    }
    return null;
  }
}
