package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every rep holds under a plan, and what one more company would cost with each. */
final class PlanLoads {

  private final PricedBook priced;
  private final List<Rep> reps;
  private final Map<String, Integer> indexById = new HashMap<>();
  private final long[] potentialCents;
  private final long[] minutes;
  private final long[] accounts;

  PlanLoads(PricedBook priced, Map<String, String> ownersByAccount) {
    this.priced = priced;
    this.reps = priced.reps();
    for (int rep = 0; rep < reps.size(); rep++) {
      indexById.put(reps.get(rep).id(), rep);
    }
    this.potentialCents = new long[reps.size()];
    this.minutes = new long[reps.size()];
    this.accounts = new long[reps.size()];
    for (Account account : priced.book().assignableAccounts()) {
      int owner = indexById.getOrDefault(ownersByAccount.getOrDefault(account.id(), ""), -1);
      if (owner >= 0) {
        potentialCents[owner] += account.value().potentialCents();
        minutes[owner] += account.effort().workloadMinutes();
        accounts[owner]++;
      }
    }
  }

  List<Rep> reps() {
    return reps;
  }

  /** −1 for a stranger. */
  int indexOf(String repId) {
    return indexById.getOrDefault(repId, -1);
  }

  /** US cents a year: travel, fit, and the change of balanced value and band. */
  long marginalCents(Account company, int rep, RoutingState state) {
    Rep of = reps.get(rep);
    BalanceCost balance = priced.model().balance(rep);
    long held = potentialCents[rep] + state.of(of.id()).potentialCents();
    return priced.pricing().cents(company, of)
        + balance.cents(held + company.value().potentialCents())
        - balance.cents(held);
  }

  /** Whether hours and account limit, times the factor, leave room for the company. */
  boolean hasRoom(Account company, int rep, RoutingState state, RoutingSettings settings) {
    Rep of = reps.get(rep);
    RoutingState.Received received = state.of(of.id());
    double workload =
        (double) minutes[rep] + received.minutes() + company.effort().workloadMinutes();
    if (workload > settings.capacityFactor() * of.capacity().capacityMinutes()) {
      return false;
    }
    double more = settings.expectedShare() * (received.newCompanies() + 1);
    return of.capacity().maxAccounts().isEmpty()
        || accounts[rep] + more
            <= settings.capacityFactor() * of.capacity().maxAccounts().getAsInt();
  }
}
