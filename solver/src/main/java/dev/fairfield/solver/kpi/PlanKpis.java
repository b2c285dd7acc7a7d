package dev.fairfield.solver.kpi;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.solver.pricing.PricedBook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Key figures of an assignment.
 *
 * @param reps ordered by rep id
 * @param moves accounts that a rep who is still there loses
 * @param orphans accounts whose owner has left
 * @param unowned accounts without an owner under the assignment
 */
public record PlanKpis(List<RepKpis> reps, int moves, int orphans, int unowned) {

  public PlanKpis {
    reps = List.copyOf(reps);
  }

  /**
   * @param ownersByAccount account id to rep id; an account without owner is absent
   */
  public static PlanKpis of(PricedBook priced, Map<String, String> ownersByAccount) {
    Map<String, List<Account>> held = new HashMap<>();
    Map<String, Integer> movedOut = new HashMap<>();
    int moves = 0;
    int orphans = 0;
    int unowned = 0;
    for (Account account : priced.book().assignableAccounts()) {
      String owner = ownersByAccount.getOrDefault(account.id(), "");
      String previous = account.ownership().currentOwner();
      boolean left = !previous.equals(owner);
      boolean present = priced.book().findPresentOwner(account).isPresent();
      held.computeIfAbsent(owner, rep -> new ArrayList<>()).add(account);
      if (left && present) {
        movedOut.merge(previous, 1, Integer::sum);
      }
      moves += left && present && !owner.isBlank() ? 1 : 0;
      orphans += priced.book().isOrphaned(account) ? 1 : 0;
      unowned += owner.isBlank() ? 1 : 0;
    }
    List<RepKpis> reps =
        priced.reps().stream()
            .map(
                rep ->
                    RepKpis.of(
                        priced,
                        rep,
                        held.getOrDefault(rep.id(), List.of()),
                        movedOut.getOrDefault(rep.id(), 0)))
            .toList();
    return new PlanKpis(reps, moves, orphans, unowned);
  }

  public double travelHours() {
    return reps.stream().mapToDouble(rep -> rep.travel().hours()).sum();
  }

  public double travelKm() {
    return reps.stream().mapToDouble(rep -> rep.travel().km()).sum();
  }

  public double lowestIndex() {
    return reps.stream().mapToDouble(RepKpis::index).min().orElse(0);
  }

  public double highestIndex() {
    return reps.stream().mapToDouble(RepKpis::index).max().orElse(0);
  }

  public long repsWithinBand(double halfWidth) {
    return reps.stream().filter(rep -> rep.isWithinBand(halfWidth)).count();
  }
}
