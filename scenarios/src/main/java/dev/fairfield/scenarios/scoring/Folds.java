package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.model.StableHash;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Deals rows into folds. All opportunities of one account share a fold, since they share all their
 * values. Accounts that ever bought and accounts that never did are dealt apart, in the order of a
 * hash of the id, so that every fold holds its part of both and the same rows give the same folds.
 */
final class Folds {

  private Folds() {}

  /** The fold of each row, 0 to folds − 1. */
  static int[] deal(List<DecidedRow> rows, int folds, String purpose) {
    Map<String, Boolean> boughtByAccount = new TreeMap<>();
    rows.forEach(row -> boughtByAccount.merge(row.account().id(), row.won(), Boolean::logicalOr));
    Map<String, Integer> foldByAccount = new HashMap<>();
    int next = 0;
    for (boolean bought : new boolean[] {true, false}) {
      List<String> ids = new ArrayList<>();
      boughtByAccount.forEach(
          (id, each) -> {
            if (each == bought) {
              ids.add(id);
            }
          });
      ids.sort(
          Comparator.<String>comparingLong(id -> StableHash.of(purpose + "/" + id))
              .thenComparing(Comparator.naturalOrder()));
      for (String id : ids) {
        foldByAccount.put(id, next++ % folds);
      }
    }
    return rows.stream().mapToInt(row -> foldByAccount.get(row.account().id())).toArray();
  }
}
