package dev.fairfield.solver.oracle;

import java.util.Arrays;

/**
 * A proven best plan: least potential pooled first, least cost second.
 *
 * @param repByGroup {@link ExactModel#POOL} for a group in the open pool
 */
record Optimum(long pooledWeight, long costCents, int[] repByGroup) {

  static Optimum of(ExactModel model, int[] repByGroup) {
    long pooled = 0;
    for (int group = 0; group < repByGroup.length; group++) {
      pooled += repByGroup[group] == ExactModel.POOL ? model.poolWeight(group) : 0;
    }
    return new Optimum(pooled, model.costCents(repByGroup), repByGroup.clone());
  }

  boolean isBetterThan(Optimum other) {
    return pooledWeight != other.pooledWeight
        ? pooledWeight < other.pooledWeight
        : costCents < other.costCents;
  }

  /** Accounts that change owner. */
  int moves(ExactModel model) {
    int moves = 0;
    for (int group = 0; group < repByGroup.length; group++) {
      moves += repByGroup[group] == ExactModel.POOL ? 0 : model.moves()[group][repByGroup[group]];
    }
    return moves;
  }

  @Override
  public String toString() {
    return "%d pooled, %d cents, reps %s"
        .formatted(pooledWeight, costCents, Arrays.toString(repByGroup));
  }
}
