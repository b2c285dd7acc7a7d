package dev.fairfield.solver.oracle;

import java.util.Optional;

/**
 * Tries every assignment of a very small book, cutting off only what already breaks a limit or
 * pools more than the best plan so far. Simple: it vouches for {@link ExactSolver}.
 */
final class Enumeration {

  private final ExactModel model;
  private final int[] repByGroup;
  private final long[] minutes;
  private final long[] accounts;
  private long moves;
  private long pooledWeight;
  private Optimum best;

  private Enumeration(ExactModel model) {
    this.model = model;
    this.repByGroup = new int[model.groups().size()];
    this.minutes = new long[model.repCount()];
    this.accounts = new long[model.repCount()];
  }

  /** How many assignments eligibility leaves. */
  static double size(ExactModel model) {
    double size = 1;
    for (int group = 0; group < model.groups().size(); group++) {
      int options = model.mayPool()[group] ? 1 : 0;
      for (boolean may : model.mayOwn()[group]) {
        options += may ? 1 : 0;
      }
      size *= options;
    }
    return size;
  }

  /** The best plan; empty when none keeps all limits. */
  static Optional<Optimum> findOptimum(ExactModel model) {
    var enumeration = new Enumeration(model);
    enumeration.place(0);
    return Optional.ofNullable(enumeration.best);
  }

  private void place(int group) {
    if (group == repByGroup.length) {
      Optimum found = Optimum.of(model, repByGroup);
      best = best == null || found.isBetterThan(best) ? found : best;
      return;
    }
    for (int rep = 0; rep < model.repCount(); rep++) {
      if (model.mayOwn()[group][rep]) {
        load(group, rep, 1);
        if (keepsLimits(rep)) {
          repByGroup[group] = rep;
          place(group + 1);
        }
        load(group, rep, -1);
      }
    }
    long weight = model.poolWeight(group);
    if (model.mayPool()[group] && (best == null || pooledWeight + weight <= best.pooledWeight())) {
      repByGroup[group] = ExactModel.POOL;
      pooledWeight += weight;
      place(group + 1);
      pooledWeight -= weight;
    }
  }

  private void load(int group, int rep, int sign) {
    minutes[rep] += sign * model.minutes(group);
    accounts[rep] += (long) sign * model.accounts(group);
    moves += (long) sign * model.moves()[group][rep];
  }

  private boolean keepsLimits(int rep) {
    return minutes[rep] <= model.capacityMinutes(rep)
        && accounts[rep] <= model.maxAccounts()[rep]
        && moves <= model.maxMoves();
  }
}
