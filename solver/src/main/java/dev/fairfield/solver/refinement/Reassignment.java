package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Deals the units of a few reps among them anew, at best: depth-first branch and bound. Under the
 * prices of the relaxation every plan of these units costs at least their bound plus the regret of
 * each unit that does not take its cheapest rep; so only few units have a choice worth trying, and
 * the tree stays small where the prices are good. Keeps all hard limits.
 */
public final class Reassignment {

  /**
   * Parts of the gap between a group's cost and its bound that regrets may fill, one after another.
   */
  private static final double[] REGRET_SHARES = {0.125, 0.25, 0.5, 1};

  private final PlanState state;
  private final PricedModel model;
  private final DualPrices prices;

  /**
   * @param state a plan that keeps all hard limits
   */
  public Reassignment(PlanState state, DualPrices prices) {
    this.state = state;
    this.model = state.model();
    this.prices = prices;
  }

  /**
   * Looks for the cheapest plan of the units that these reps hold now and puts it in place.
   *
   * @param reps different reps
   * @param units all units these reps hold now
   * @param mostNodes where the tree is cut off
   * @return whether the plan became cheaper
   */
  public boolean improve(int[] reps, int[] units, long mostNodes) {
    var group = new RepGroup(state, prices, reps, units);
    var tree = new Tree(group);
    tree.search(mostNodes);
    if (tree.best == null) {
      return false;
    }
    tree.apply();
    return true;
  }

  /** A unit with its options among the reps, by regret. */
  private record Choice(int unit, int[] option, int[] rep, double[] regret) {

    double second() {
      return regret.length < 2 ? Double.POSITIVE_INFINITY : regret[1];
    }
  }

  /** One search. */
  private final class Tree {

    private final RepGroup group;
    private final List<Choice> choices = new ArrayList<>();
    private final long[] minutes;
    private final long[] accounts;
    private final long[] potential;
    private final int[] at;
    private long moves;
    private long costCents;
    private double least;
    private double ceiling;
    private long nodes;
    private int[] best;

    Tree(RepGroup group) {
      this.group = group;
      int reps = group.reps().length;
      this.minutes = new long[reps];
      this.accounts = new long[reps];
      this.potential = new long[reps];
      this.moves = group.movesElsewhere();
      this.least = group.cents();
      for (int unit = 0; unit < group.units().length; unit++) {
        addChoice(unit);
      }
      choices.sort(Comparator.comparingDouble(choice -> -choice.second()));
      this.at = new int[choices.size()];
    }

    private void addChoice(int unit) {
      int[] rep =
          IntStream.range(0, group.reps().length)
              .filter(i -> group.option(unit, i) >= 0)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> group.reducedCost(unit, i)))
              .mapToInt(Integer::intValue)
              .toArray();
      double least = group.reducedCost(unit, rep[0]);
      choices.add(
          new Choice(
              group.units()[unit],
              Arrays.stream(rep).map(i -> group.option(unit, i)).toArray(),
              rep,
              Arrays.stream(rep).mapToDouble(i -> group.reducedCost(unit, i) - least).toArray()));
    }

    /** Plans of little regret first: they are few, and the better ones are among them. */
    void search(long mostNodes) {
      for (double share : REGRET_SHARES) {
        nodes = mostNodes / REGRET_SHARES.length;
        ceiling = group.bound() + share * (group.cents() - group.bound());
        descend(0, group.bound());
      }
    }

    private void descend(int depth, double boundCents) {
      if (depth == choices.size()) {
        weigh();
        return;
      }
      Choice choice = choices.get(depth);
      for (int i = 0; i < choice.option().length && nodes > 0; i++) {
        double below = boundCents + choice.regret()[i];
        if (below >= least || below > ceiling) {
          return;
        }
        nodes--;
        add(choice, i, 1);
        if (fits(choice.rep()[i])) {
          at[depth] = i;
          descend(depth + 1, below);
        }
        add(choice, i, -1);
      }
    }

    private void add(Choice choice, int i, int sign) {
      int rep = choice.rep()[i];
      int option = choice.option()[i];
      minutes[rep] += (long) sign * model.minutes(option);
      accounts[rep] += (long) sign * model.accounts(choice.unit());
      potential[rep] += sign * model.potentialCents(choice.unit());
      moves += (long) sign * model.moves(option);
      costCents += sign * model.costCents(option);
    }

    private boolean fits(int rep) {
      return minutes[rep] <= model.capacityMinutes(group.reps()[rep])
          && accounts[rep] <= model.maxAccounts(group.reps()[rep])
          && moves <= model.maxMoves();
    }

    private void weigh() {
      long cents = costCents;
      for (int rep = 0; rep < group.reps().length; rep++) {
        cents += model.balance(group.reps()[rep]).cents(potential[rep]);
      }
      if (cents < least) {
        least = cents;
        best = at.clone();
      }
    }

    void apply() {
      for (int i = 0; i < best.length; i++) {
        Choice choice = choices.get(i);
        if (state.option(choice.unit()) != choice.option()[best[i]]) {
          state.shift(choice.unit(), choice.option()[best[i]]);
        }
      }
    }
  }
}
