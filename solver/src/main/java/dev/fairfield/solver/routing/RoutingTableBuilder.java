package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RoutingRule;
import dev.fairfield.scenarios.places.County;
import dev.fairfield.scenarios.places.CountyTable;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.routing.RoutingDomain.State;
import dev.fairfield.solver.routing.TableLine.Basis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Derives a routing table: within each state and segment one owner by majority of potential; a
 * state that would lose more than allowed is split into counties, such a county into postal codes.
 * A smaller area has a line of its own only where its owner differs.
 */
final class RoutingTableBuilder {

  private final TableSettings settings;
  private final PricedBook priced;
  private final Map<String, String> owners;
  private final Segments segments;
  private final AreaOwners areaOwners;
  private final SortedMap<State, List<String>> countiesByState = new TreeMap<>();
  private final SortedMap<State, List<Segment>> served = new TreeMap<>();
  private final SortedMap<State, List<Segment>> unserved = new TreeMap<>();
  private final SortedMap<State, SortedMap<String, SortedSet<String>>> areas = new TreeMap<>();
  private final Map<State, Map<Segment, List<Account>>> accounts = new HashMap<>();
  private final List<TableLine> lines = new ArrayList<>();

  RoutingTableBuilder(
      PricedBook priced, Map<String, String> ownersByAccount, TableSettings settings) {
    this.priced = priced;
    this.owners = ownersByAccount;
    this.settings = settings;
    this.segments = new Segments(priced);
    this.areaOwners = new AreaOwners(priced, ownersByAccount);
  }

  RoutingTable build() {
    coverStates();
    for (Map.Entry<State, SortedMap<String, SortedSet<String>>> area : areas.entrySet()) {
      State state = area.getKey();
      List<Segment> here = new ArrayList<>();
      List<Segment> nobody = new ArrayList<>();
      for (Segment segment : segments.all()) {
        boolean anybody = areaOwners.isServed(segment, state);
        (anybody ? here : nobody).add(segment);
      }
      served.put(state, List.copyOf(here));
      unserved.put(state, List.copyOf(nobody));
      here.forEach(segment -> addLines(segment, state));
    }
    return new RoutingTable(
        priced, owners, segments, new RoutingDomain(served, areas, unserved), ordered());
  }

  private void coverStates() {
    for (County county : CountyTable.unitedStates().countiesByFips().values()) {
      countiesByState
          .computeIfAbsent(new State("US", county.state()), key -> new ArrayList<>())
          .add(county.fips());
    }
    for (Rep rep : priced.reps()) {
      rep.coverage().states().stream()
          .map(code -> new State("US", code))
          .filter(countiesByState::containsKey)
          .forEach(this::cover);
    }
    for (Account account : priced.book().assignableAccounts()) {
      State state = State.of(account.place());
      cover(state)
          .computeIfAbsent(account.place().countyFips(), key -> new TreeSet<>(Set.of("")))
          .add(account.place().postalCode());
      accounts
          .computeIfAbsent(state, key -> new HashMap<>())
          .computeIfAbsent(segments.of(account.profile()), key -> new ArrayList<>())
          .add(account);
    }
  }

  private SortedMap<String, SortedSet<String>> cover(State state) {
    return areas.computeIfAbsent(
        state, key -> RoutingDomain.areas(countiesByState.getOrDefault(key, List.of())));
  }

  private List<Account> accounts(Segment segment, State state) {
    return accounts.getOrDefault(state, Map.of()).getOrDefault(segment, List.of());
  }

  private void addLines(Segment segment, State state) {
    List<Account> here = accounts(segment, state);
    AreaOwners.Majority whole = areaOwners.majority(here, segment, state);
    String rest = whole.repId().isEmpty() ? areaOwners.cheapest(segment, state) : whole.repId();
    Set<Account> taken = new HashSet<>();
    if (whole.loss() > settings.mostLoss()) {
      areas
          .get(state)
          .keySet()
          .forEach(county -> splitCounty(segment, state, county, rest, here, taken));
    }
    add(segment, state, "", "", rest, basis(whole), without(here, taken));
  }

  private static Basis basis(AreaOwners.Majority majority) {
    return majority.repId().isEmpty() ? Basis.LEAST_COST : Basis.MAJORITY;
  }

  private static List<Account> without(List<Account> all, Set<Account> taken) {
    return all.stream().filter(account -> !taken.contains(account)).toList();
  }

  /** Adds lines of a county, and of its postal codes, where owners differ from the rest's. */
  private void splitCounty(
      Segment segment,
      State state,
      String county,
      String rest,
      List<Account> stateAccounts,
      Set<Account> taken) {
    List<Account> here =
        stateAccounts.stream().filter(of -> of.place().countyFips().equals(county)).toList();
    AreaOwners.Majority majority = areaOwners.majority(here, segment, state);
    boolean unknown = county.isEmpty();
    String owner = unknown ? rest : majority.repId();
    if (owner.isEmpty()) {
      owner = areaOwners.cheapest(segment, state, county);
    }
    double loss = unknown ? 1 : majority.loss();
    if (loss > settings.mostLoss()) {
      splitPostal(segment, state, county, owner, here, taken);
    }
    if (!owner.equals(rest)) {
      List<Account> left = without(here, taken);
      add(segment, state, county, "", owner, basis(majority), left);
      taken.addAll(left);
    }
  }

  private void splitPostal(
      Segment segment,
      State state,
      String county,
      String countyOwner,
      List<Account> countyAccounts,
      Set<Account> taken) {
    Map<String, List<Account>> byPostal = new TreeMap<>();
    countyAccounts.stream()
        .filter(account -> !account.place().postalCode().isEmpty())
        .forEach(
            account ->
                byPostal
                    .computeIfAbsent(account.place().postalCode(), key -> new ArrayList<>())
                    .add(account));
    byPostal.forEach(
        (postal, here) -> {
          String owner = areaOwners.majority(here, segment, state).repId();
          if (!owner.isEmpty() && !owner.equals(countyOwner)) {
            add(segment, state, county, postal, owner, Basis.MAJORITY, here);
            taken.addAll(here);
          }
        });
  }

  private void add(
      Segment segment,
      State state,
      String county,
      String postal,
      String repId,
      Basis basis,
      List<Account> here) {
    var rule =
        new RoutingRule(
            1,
            segment.team(),
            segment.industry(),
            segment.language(),
            state.country(),
            state.code(),
            county,
            postal,
            repId);
    long potential = 0;
    long withOwner = 0;
    for (Account account : here) {
      potential += account.value().potentialCents();
      if (owners.getOrDefault(account.id(), "").equals(repId)) {
        withOwner += account.value().potentialCents();
      }
    }
    lines.add(new TableLine(rule, basis, here.size(), potential, withOwner));
  }

  /** Narrow segments first; in each the postal codes, then counties, then whole states. */
  private List<TableLine> ordered() {
    lines.sort(
        Comparator.comparing((TableLine line) -> segment(line.rule()))
            .thenComparing(line -> line.rule().country())
            .thenComparing(line -> line.rule().state())
            .thenComparing(line -> line.rule().postalCode().isEmpty())
            .thenComparing(line -> line.rule().countyFips().isEmpty())
            .thenComparing(line -> line.rule().countyFips())
            .thenComparing(line -> line.rule().postalCode()));
    List<TableLine> numbered = new ArrayList<>();
    for (TableLine line : lines) {
      numbered.add(
          new TableLine(
              line.rule().withOrder(numbered.size() + 1),
              line.basis(),
              line.accounts(),
              line.potentialCents(),
              line.withOwnerCents()));
    }
    return numbered;
  }

  private static Segment segment(RoutingRule rule) {
    return new Segment(rule.team(), rule.industry(), rule.language());
  }
}
