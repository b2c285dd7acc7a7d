package dev.fairfield.solver.feasibility;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.feasibility.Clash.Measure;
import dev.fairfield.solver.pricing.PricedBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A number of moves that no plan can do with less, proven by counting. Each unit moves at least the
 * accounts that the eligible rep who owns most of it today does not own. Units that stay with that
 * rep may be more than its limits allow: then so many go as free enough, were they to go in parts,
 * those first that free most for each move. The true least may be higher. Orphans never move.
 */
public final class LeastMoves {

  private final List<Rep> reps;
  private final Map<String, Integer> repById = new HashMap<>();
  private final List<List<Stay>> staysByRep = new ArrayList<>();
  private final Set<String> accountIds = new TreeSet<>();
  private final Set<String> repIds = new TreeSet<>();
  private long count;

  /**
   * A unit whose present owner is the best one for it.
   *
   * @param unit the unit
   * @param moves accounts that would move beside those that move anyway, were it to go; 0 where no
   *     other rep may own it, so that it cannot go
   */
  private record Stay(AccountUnit unit, long moves) {

    boolean mayGo() {
      return moves > 0;
    }
  }

  private LeastMoves(List<Rep> reps, List<EligibleGroup> groups) {
    this.reps = reps;
    for (int rep = 0; rep < reps.size(); rep++) {
      repById.put(reps.get(rep).id(), rep);
      staysByRep.add(new ArrayList<>());
    }
    for (EligibleGroup group : groups) {
      Set<Integer> eligible = Set.copyOf(group.reps());
      group.units().forEach(unit -> addUnit(unit, eligible));
    }
    for (int rep = 0; rep < reps.size(); rep++) {
      addCrowd(rep);
    }
  }

  /** Of every unit where nothing may be left in an open pool, into which accounts do not move. */
  static LeastMoves of(List<Rep> reps, List<EligibleGroup> groups) {
    return new LeastMoves(reps, groups);
  }

  /** The least moves of any plan of the book; 0 with an open pool, whatever the move limit. */
  public static int countOf(PricedBook priced) {
    return priced.request().rules().openPool()
        ? 0
        : Math.toIntExact(
            of(
                    priced.reps(),
                    EligibleGroup.of(
                        priced.units(),
                        priced.reps(),
                        priced.pins(),
                        priced.request().assignment()))
                .count());
  }

  /** Accounts that change owner at least. */
  long count() {
    return count;
  }

  /** The accounts that were counted; others might go in the place of some. */
  Set<String> accountIds() {
    return accountIds;
  }

  /** The reps who own them. */
  Set<String> repIds() {
    return repIds;
  }

  private void addUnit(AccountUnit unit, Set<Integer> eligible) {
    Map<Integer, Integer> membersByOwner = new TreeMap<>();
    int owned = 0;
    for (Account member : unit.members()) {
      Integer owner = repById.get(member.ownership().currentOwner());
      owned += owner == null ? 0 : 1;
      if (owner != null && eligible.contains(owner)) {
        membersByOwner.merge(owner, 1, Integer::sum);
      }
    }
    int most = 0;
    int second = 0;
    int home = -1;
    for (var part : membersByOwner.entrySet()) {
      second = StrictMath.max(second, StrictMath.min(most, part.getValue()));
      if (part.getValue() > most) {
        most = part.getValue();
        home = part.getKey();
      }
    }
    count += owned - most;
    addMoving(unit, home);
    if (eligible.size() == 1) {
      staysByRep.get(eligible.iterator().next()).add(new Stay(unit, 0));
    } else if (most > second) {
      staysByRep.get(home).add(new Stay(unit, most - second));
    }
  }

  private void addMoving(AccountUnit unit, int home) {
    for (Account member : unit.members()) {
      Integer owner = repById.get(member.ownership().currentOwner());
      if (owner != null && owner != home) {
        accountIds.add(member.id());
        repIds.add(reps.get(owner).id());
      }
    }
  }

  /** What must leave a rep, by the limit that drives out most. */
  private void addCrowd(int rep) {
    List<Stay> byMinutes = leaving(rep, Measure.MINUTES);
    List<Stay> byAccounts = leaving(rep, Measure.ACCOUNTS);
    long movesByMinutes = moves(rep, Measure.MINUTES, byMinutes);
    long movesByAccounts = moves(rep, Measure.ACCOUNTS, byAccounts);
    count += StrictMath.max(movesByMinutes, movesByAccounts);
    for (Stay stay : movesByMinutes >= movesByAccounts ? byMinutes : byAccounts) {
      stay.unit().members().stream()
          .filter(of -> of.ownership().currentOwner().equals(reps.get(rep).id()))
          .limit(stay.moves())
          .forEach(of -> accountIds.add(of.id()));
      repIds.add(reps.get(rep).id());
    }
  }

  /** The units that go, the last of them perhaps in part. */
  private List<Stay> leaving(int rep, Measure measure) {
    long excess = excess(rep, measure);
    List<Stay> leaving = new ArrayList<>();
    if (excess > 0) {
      List<Stay> heaviestFirst =
          staysByRep.get(rep).stream()
              .filter(Stay::mayGo)
              .sorted(
                  Comparator.comparingDouble((Stay stay) -> -loadOfMove(measure, stay))
                      .thenComparing(stay -> stay.unit().id()))
              .toList();
      for (Stay stay : heaviestFirst) {
        if (excess > 0) {
          leaving.add(stay);
          excess -= FeasibilityCheck.load(measure, stay.unit());
        }
      }
    }
    return leaving;
  }

  private static double loadOfMove(Measure measure, Stay stay) {
    return (double) FeasibilityCheck.load(measure, stay.unit()) / stay.moves();
  }

  /** All moves of the units but the last; of the last the part that is needed, rounded up. */
  private long moves(int rep, Measure measure, List<Stay> leaving) {
    long excess = excess(rep, measure);
    long moves = 0;
    for (Stay stay : leaving) {
      long load = FeasibilityCheck.load(measure, stay.unit());
      moves += load <= excess ? stay.moves() : (stay.moves() * excess + load - 1) / load;
      excess -= load;
    }
    return moves;
  }

  private long excess(int rep, Measure measure) {
    return staysByRep.get(rep).stream()
            .mapToLong(stay -> FeasibilityCheck.load(measure, stay.unit()))
            .sum()
        - FeasibilityCheck.limit(measure, reps.get(rep));
  }
}
