package dev.fairfield.solver.kpi;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.VisitTrip;
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
                    kpis(
                        priced,
                        rep,
                        held.getOrDefault(rep.id(), List.of()),
                        movedOut.getOrDefault(rep.id(), 0)))
            .toList();
    return new PlanKpis(reps, moves, orphans, unowned);
  }

  private static RepKpis kpis(PricedBook priced, Rep rep, List<Account> accounts, int movedOut) {
    return new RepKpis(
        rep,
        accounts.size(),
        accounts.stream().mapToLong(account -> account.value().potentialCents()).sum(),
        priced.shares().shareCents(rep),
        accounts.stream().mapToLong(account -> account.effort().workloadMinutes()).sum(),
        travel(priced, rep, accounts),
        (int)
            accounts.stream()
                .filter(account -> !account.ownership().currentOwner().equals(rep.id()))
                .count(),
        movedOut);
  }

  private static RepKpis.Travel travel(PricedBook priced, Rep rep, List<Account> accounts) {
    double hours = 0;
    double km = 0;
    double distances = 0;
    for (Account account : accounts) {
      double distanceKm = rep.home().distanceKmTo(account.place().location());
      VisitTrip trip = VisitTrip.cheapest(distanceKm, priced.request().prices().travel());
      double visits = account.effort().visitsPerYear();
      hours += visits * trip.hoursPerVisit();
      km += visits * (trip.roadKmPerVisit() + trip.airKmPerVisit());
      distances += distanceKm;
    }
    double mean = accounts.isEmpty() ? 0 : distances / accounts.size();
    return new RepKpis.Travel(hours, km, mean, spreadKm(accounts));
  }

  private static double spreadKm(List<Account> accounts) {
    if (accounts.isEmpty()) {
      return 0;
    }
    double latitude = 0;
    double longitude = 0;
    for (Account account : accounts) {
      latitude += account.place().location().latitude();
      longitude += account.place().location().longitude();
    }
    var centre = new GeoPoint(latitude / accounts.size(), longitude / accounts.size());
    double squares = 0;
    for (Account account : accounts) {
      double km = centre.distanceKmTo(account.place().location());
      squares += km * km;
    }
    return StrictMath.sqrt(squares / accounts.size());
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
