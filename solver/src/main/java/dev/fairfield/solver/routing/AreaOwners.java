package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.LeadPlace;
import dev.fairfield.scenarios.places.County;
import dev.fairfield.scenarios.places.CountyTable;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.routing.RoutingDomain.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Who should own an area: the rep who holds most there, else the one who would cost least. */
final class AreaOwners {

  /** Stands for every industry that no rep is limited to. */
  private static final String OTHER = "\u0000other";

  private final PricedBook priced;
  private final Map<String, String> owners;
  private final PlanLoads loads;
  private final UsualAccounts usual;
  private final Map<State, GeoPoint> centres = new HashMap<>();

  /**
   * The rep with most potential.
   *
   * @param repId blank where nobody who may serve the segment holds anything
   * @param loss share of the potential that lies with others
   */
  record Majority(String repId, double loss) {}

  AreaOwners(PricedBook priced, Map<String, String> ownersByAccount) {
    this.priced = priced;
    this.owners = ownersByAccount;
    this.loads = new PlanLoads(priced, ownersByAccount);
    this.usual = new UsualAccounts(priced.book());
    findCentres();
  }

  private void findCentres() {
    Map<State, double[]> sums = new HashMap<>();
    for (County county : CountyTable.unitedStates().countiesByFips().values()) {
      add(sums, new State("US", county.state()), county.centroid());
    }
    for (Account account : priced.book().assignableAccounts()) {
      State state = State.of(account.place());
      if (!state.country().equals("US") || !sums.containsKey(state)) {
        add(sums, state, account.place().location());
      }
    }
    sums.forEach(
        (state, sum) -> centres.put(state, new GeoPoint(sum[0] / sum[2], sum[1] / sum[2])));
  }

  private static void add(Map<State, double[]> sums, State state, GeoPoint point) {
    double[] sum = sums.computeIfAbsent(state, key -> new double[3]);
    sum[0] += point.latitude();
    sum[1] += point.longitude();
    sum[2]++;
  }

  /** Whether any rep may own a usual account of the segment in the state. */
  boolean isServed(Segment segment, State state) {
    Account company = company(segment, state, "", null);
    return eligible(company).length > 0;
  }

  /** By potential, a cent at least for each account; equals by id. */
  Majority majority(List<Account> accounts, Segment segment, State state) {
    Account company = company(segment, state, "", null);
    Map<String, Long> held = new TreeMap<>();
    long all = 0;
    for (Account account : accounts) {
      long weight = StrictMath.max(1, account.value().potentialCents());
      String owner = owners.getOrDefault(account.id(), "");
      int rep = loads.indexOf(owner);
      if (rep < 0) {
        continue;
      }
      all += weight;
      if (mayOwn(rep, company)) {
        held.merge(owner, weight, Long::sum);
      }
    }
    String best = "";
    long most = 0;
    for (Map.Entry<String, Long> rep : held.entrySet()) {
      if (rep.getValue() > most) {
        best = rep.getKey();
        most = rep.getValue();
      }
    }
    return new Majority(best, all == 0 ? 0 : 1 - (double) most / all);
  }

  /** The rep for whom a usual account in the middle of the state would cost least. */
  String cheapest(Segment segment, State state) {
    return cheapest(company(segment, state, "", centres.get(state)));
  }

  /** The same in a county. */
  String cheapest(Segment segment, State state, String countyFips) {
    Optional<County> county = CountyTable.unitedStates().findCounty(countyFips);
    GeoPoint point = county.map(County::centroid).orElse(centres.get(state));
    return cheapest(company(segment, state, countyFips, point));
  }

  private String cheapest(Account company) {
    String best = "";
    long least = Long.MAX_VALUE;
    for (int rep : eligible(company)) {
      long cents = loads.marginalCents(company, rep, RoutingState.START);
      if (cents < least) {
        best = loads.reps().get(rep).id();
        least = cents;
      }
    }
    return best;
  }

  private boolean mayOwn(int rep, Account company) {
    return priced.request().assignment().mayOwn(loads.reps().get(rep), company);
  }

  private int[] eligible(Account company) {
    List<Integer> reps = new ArrayList<>();
    for (int rep = 0; rep < loads.reps().size(); rep++) {
      if (mayOwn(rep, company)) {
        reps.add(rep);
      }
    }
    return reps.stream().mapToInt(Integer::intValue).toArray();
  }

  private Account company(Segment segment, State state, String county, GeoPoint point) {
    var profile =
        new AccountProfile(
            segment.team(),
            segment.industry().isEmpty() ? OTHER : segment.industry(),
            OptionalInt.empty(),
            AccountKind.PROSPECT,
            segment.language(),
            OptionalDouble.empty());
    var place = new LeadPlace(point, "", state.code(), "", county, state.country());
    return usual.expected("usual", "", place, profile, 1);
  }
}
