package dev.fairfield.solver.feasibility;

import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.feasibility.Clash.Measure;
import dev.fairfield.solver.pricing.Pins;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.variation.PlanningCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * Whether each unit fits some rep whole, and whether all fit the reps together when every unit may
 * be split at will: a maximum flow from groups of units with the same eligible reps to those reps.
 * If not, no plan exists, and the minimum cut names who clashes. Last, whether the move limit
 * allows the {@link LeastMoves}. That all fits proves nothing.
 */
public final class FeasibilityCheck {

  /** What a unit takes of a rep. */
  private static final List<Measure> LOADS = List.of(Measure.MINUTES, Measure.ACCOUNTS);

  private static final String SOURCE = "source";
  private static final String SINK = "sink";

  private final PlanRequest request;
  private final List<Rep> reps;
  private final Map<String, String> pins;
  private final List<EligibleGroup> groups;

  public FeasibilityCheck(PricedBook priced) {
    this(priced.request(), priced.reps(), priced.units(), priced.pins());
  }

  /** Checks a case without pricing it. */
  public FeasibilityCheck(PlanningCase given) {
    this(
        given.request(),
        given.book().reps(),
        AccountUnit.of(given.book(), given.request().rules().exclusiveArea()),
        Pins.of(given.book(), given.request()));
  }

  private FeasibilityCheck(
      PlanRequest request, List<Rep> reps, List<AccountUnit> units, Map<String, String> pins) {
    this.request = request;
    this.reps = reps;
    this.pins = pins;
    this.groups = EligibleGroup.of(units, reps, pins, request.assignment());
  }

  /** A clash that proves the book infeasible; empty when none is found. */
  public Optional<Clash> findClash() {
    return listClashes().stream().findFirst();
  }

  /**
   * Clashes that prove the book infeasible, each as small as it can be: units nobody may own, alone
   * if there are such; units too large for any rep, then hours, then accounts; in each the largest
   * shortfall first; where there is none of these, more moves than are allowed. Mending all of them
   * may bring a further one to light.
   */
  public List<Clash> listClashes() {
    List<Clash> clashes = new ArrayList<>();
    add(clashes, new OversizedUnits(request, reps, groups).listStranded(pins));
    if (request.rules().openPool() || !clashes.isEmpty()) {
      return clashes;
    }
    for (Measure measure : LOADS) {
      add(clashes, new OversizedUnits(request, reps, groups).list(measure));
    }
    for (Measure measure : LOADS) {
      add(clashes, crowded(measure));
    }
    if (clashes.isEmpty()) {
      findTooManyMoves().ifPresent(clashes::add);
    }
    return clashes;
  }

  private Optional<Clash> findTooManyMoves() {
    if (request.rules().maxMoves().isEmpty()) {
      return Optional.empty();
    }
    int allowed = request.rules().maxMoves().getAsInt();
    LeastMoves least = LeastMoves.of(reps, groups);
    return least.count() <= allowed
        ? Optional.empty()
        : Optional.of(
            new Clash(
                List.copyOf(least.accountIds()),
                List.copyOf(least.repIds()),
                least.count(),
                allowed,
                Measure.MOVES,
                ""));
  }

  private static void add(List<Clash> clashes, List<Clash> more) {
    more.stream()
        .filter(clash -> clashes.stream().noneMatch(known -> isSame(known, clash)))
        .sorted(
            Comparator.comparingLong(Clash::missing)
                .reversed()
                .thenComparing(clash -> clash.accountIds().get(0)))
        .forEach(clashes::add);
  }

  /** A unit too large for its only rep would otherwise be told twice. */
  private static boolean isSame(Clash known, Clash other) {
    return known.measure() == other.measure() && known.accountIds().equals(other.accountIds());
  }

  /** What a unit takes: minutes, or so many accounts and at most so many moves. */
  static long load(Measure measure, AccountUnit unit) {
    return measure == Measure.MINUTES ? unit.workloadMinutes() : unit.members().size();
  }

  /** What a rep has of it, of minutes or accounts. */
  static long limit(Measure measure, Rep rep) {
    return measure == Measure.MINUTES
        ? rep.capacity().capacityMinutes()
        : rep.capacity().maxAccounts().isPresent()
            ? rep.capacity().maxAccounts().getAsInt()
            : PricedModel.NO_LIMIT;
  }

  private List<Clash> crowded(Measure measure) {
    var network =
        new SimpleDirectedWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    network.addVertex(SOURCE);
    network.addVertex(SINK);
    for (int rep = 0; rep < reps.size(); rep++) {
      network.addVertex(vertex(rep));
      edge(network, vertex(rep), SINK, limit(measure, reps.get(rep)));
    }
    long needed = 0;
    for (EligibleGroup group : groups) {
      long load = load(measure, group);
      needed += load;
      network.addVertex(vertex(group));
      edge(network, SOURCE, vertex(group), load);
      group.reps().forEach(rep -> edge(network, vertex(group), vertex(rep), load));
    }
    var flow = new PushRelabelMFImpl<>(network);
    return flow.calculateMaximumFlow(SOURCE, SINK) >= needed - 0.5
        ? List.of()
        : clashes(measure, network, flow.getSourcePartition());
  }

  private static void edge(
      Graph<String, DefaultWeightedEdge> network, String from, String to, long capacity) {
    network.setEdgeWeight(network.addEdge(from, to), capacity);
  }

  private static String vertex(int rep) {
    return "rep " + rep;
  }

  private static String vertex(EligibleGroup group) {
    return group.reps().toString();
  }

  private static long load(Measure measure, EligibleGroup group) {
    return group.units().stream().mapToLong(unit -> load(measure, unit)).sum();
  }

  /** One clash for each part of the cut that hangs together. */
  private List<Clash> clashes(
      Measure measure, Graph<String, DefaultWeightedEdge> network, Set<String> sourceSide) {
    Set<String> cut = new HashSet<>(sourceSide);
    cut.remove(SOURCE);
    List<Clash> clashes = new ArrayList<>();
    for (Set<String> part :
        new ConnectivityInspector<>(new AsSubgraph<>(network, cut)).connectedSets()) {
      List<EligibleGroup> crowded =
          groups.stream().filter(group -> part.contains(vertex(group))).toList();
      if (missing(measure, crowded) > 0) {
        clashes.add(clash(measure, irreducible(measure, crowded)));
      }
    }
    return clashes;
  }

  /** Leaves out every group without which the others still clash, the lightest first. */
  private List<EligibleGroup> irreducible(Measure measure, List<EligibleGroup> crowded) {
    List<EligibleGroup> kept = new ArrayList<>(crowded);
    ToLongFunction<EligibleGroup> load = group -> load(measure, group);
    for (EligibleGroup group :
        crowded.stream()
            .sorted(Comparator.comparingLong(load).thenComparing(FeasibilityCheck::vertex))
            .toList()) {
      List<EligibleGroup> rest = kept.stream().filter(other -> other != group).toList();
      if (missing(measure, rest) > 0) {
        kept = new ArrayList<>(rest);
      }
    }
    return kept;
  }

  private long missing(Measure measure, List<EligibleGroup> crowded) {
    long needed = crowded.stream().mapToLong(group -> load(measure, group)).sum();
    return needed - available(measure, repsOf(crowded));
  }

  private long available(Measure measure, Set<Integer> of) {
    return of.stream().mapToLong(rep -> limit(measure, reps.get(rep))).sum();
  }

  private static Set<Integer> repsOf(List<EligibleGroup> crowded) {
    Set<Integer> eligible = new TreeSet<>();
    crowded.forEach(group -> eligible.addAll(group.reps()));
    return eligible;
  }

  private Clash clash(Measure measure, List<EligibleGroup> crowded) {
    Set<Integer> eligible = repsOf(crowded);
    return new Clash(
        crowded.stream()
            .flatMap(group -> group.units().stream())
            .flatMap(unit -> unit.members().stream())
            .map(account -> account.id())
            .sorted()
            .toList(),
        eligible.stream().map(rep -> reps.get(rep).id()).toList(),
        crowded.stream().mapToLong(group -> load(measure, group)).sum(),
        available(measure, eligible),
        measure,
        "");
  }
}
