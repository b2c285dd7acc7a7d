package dev.fairfield.solver.feasibility;

import dev.fairfield.solver.feasibility.Clash.Measure;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * Whether each unit fits some rep, and whether all fit the reps when every account may be split at
 * will: a maximum flow from groups of units with the same eligible reps to those reps. If even that
 * does not fit, no plan does, and the minimum cut names who clashes. That it fits proves nothing.
 */
public final class FeasibilityCheck {

  private static final String SOURCE = "source";
  private static final String SINK = "sink";

  private final PricedBook priced;
  private final PricedModel model;
  private final Map<String, List<Integer>> unitsByEligibility = new TreeMap<>();

  public FeasibilityCheck(PricedBook priced) {
    this.priced = priced;
    this.model = priced.model();
    Map<int[], String> names = new IdentityHashMap<>();
    for (int unit = 0; unit < model.unitCount(); unit++) {
      String name = names.computeIfAbsent(priced.eligibleReps(unit), Arrays::toString);
      unitsByEligibility.computeIfAbsent(name, key -> new ArrayList<>()).add(unit);
    }
  }

  /** A clash that proves the book infeasible; empty when none is found. */
  public Optional<Clash> findClash() {
    Optional<Clash> oversized = new OversizedUnits(priced).findClash();
    if (oversized.isPresent() || priced.request().rules().openPool()) {
      return oversized;
    }
    return findClash(
            Measure.MINUTES,
            unit -> priced.units().get(unit).workloadMinutes(),
            model::capacityMinutes)
        .or(() -> findClash(Measure.ACCOUNTS, model::accounts, model::maxAccounts));
  }

  private Optional<Clash> findClash(
      Measure measure, IntToLongFunction load, IntToLongFunction limit) {
    var network =
        new SimpleDirectedWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    network.addVertex(SOURCE);
    network.addVertex(SINK);
    for (int rep = 0; rep < model.repCount(); rep++) {
      network.addVertex(vertex(rep));
      edge(network, vertex(rep), SINK, limit.applyAsLong(rep));
    }
    long needed = 0;
    for (var group : unitsByEligibility.entrySet()) {
      long groupLoad = group.getValue().stream().mapToLong(load::applyAsLong).sum();
      needed += groupLoad;
      network.addVertex(group.getKey());
      edge(network, SOURCE, group.getKey(), groupLoad);
      for (int rep : priced.eligibleReps(group.getValue().get(0))) {
        edge(network, group.getKey(), vertex(rep), groupLoad);
      }
    }
    var flow = new PushRelabelMFImpl<>(network);
    double placed = flow.calculateMaximumFlow(SOURCE, SINK);
    return placed >= needed - 0.5
        ? Optional.empty()
        : Optional.of(clash(measure, load, limit, flow.getSourcePartition()));
  }

  private static void edge(
      SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> network,
      String from,
      String to,
      long capacity) {
    network.setEdgeWeight(network.addEdge(from, to), capacity);
  }

  private static String vertex(int rep) {
    return "rep " + rep;
  }

  private Clash clash(
      Measure measure, IntToLongFunction load, IntToLongFunction limit, Set<String> sourceSide) {
    Set<String> accounts = new TreeSet<>();
    Set<Integer> reps = new TreeSet<>();
    long needed = 0;
    for (var group : unitsByEligibility.entrySet()) {
      if (sourceSide.contains(group.getKey())) {
        Arrays.stream(priced.eligibleReps(group.getValue().get(0))).forEach(reps::add);
        for (int unit : group.getValue()) {
          needed += load.applyAsLong(unit);
          priced.units().get(unit).members().forEach(account -> accounts.add(account.id()));
        }
      }
    }
    long available = reps.stream().mapToLong(limit::applyAsLong).sum();
    return new Clash(
        List.copyOf(accounts),
        reps.stream().map(rep -> priced.reps().get(rep).id()).toList(),
        needed,
        available,
        measure);
  }
}
