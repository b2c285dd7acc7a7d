package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.pricing.PricedBook;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a stream of leads comes to under a plan.
 *
 * @param leads how many came
 * @param reps ordered by rep id
 * @param leadsByReason every reason is there
 * @param end the state after the last lead, from which a real stream may go on
 */
public record Rehearsal(
    long leads, List<RepLeads> reps, Map<RoutingReason, Long> leadsByReason, RoutingState end) {

  public Rehearsal {
    reps = List.copyOf(reps);
    Map<RoutingReason, Long> copy = new EnumMap<>(RoutingReason.class);
    copy.putAll(leadsByReason);
    leadsByReason = Collections.unmodifiableMap(copy);
  }

  /**
   * What one rep got.
   *
   * @param share of all leads of the rep's team that were routed; 0 when there are none
   * @param fairShare the rep's part of the team's potential, by capacity or target share
   * @param meanDistanceKm from home, over leads whose place is known; NaN without any
   * @param leadsByReason reasons that brought at least one
   */
  public record RepLeads(
      Rep rep,
      long leads,
      double share,
      double fairShare,
      double meanDistanceKm,
      Map<RoutingReason, Long> leadsByReason) {

    public RepLeads {
      leadsByReason = Collections.unmodifiableMap(new TreeMap<>(leadsByReason));
    }
  }

  /**
   * Routes the leads one after the other on one day.
   *
   * @param each is shown every decision as it falls, with its lead
   */
  public static Rehearsal of(
      PricedBook priced,
      LeadRouter router,
      Stream<Lead> leads,
      LocalDate day,
      Consumer<RoutingDecision> each) {
    return of(priced, router, leads, () -> day, each);
  }

  /**
   * Routes the leads one after the other.
   *
   * @param dayOfNext asked once for each lead, in order
   */
  static Rehearsal of(
      PricedBook priced,
      LeadRouter router,
      Stream<Lead> leads,
      Supplier<LocalDate> dayOfNext,
      Consumer<RoutingDecision> each) {
    var run = new Run();
    leads.forEachOrdered(
        lead -> {
          RoutedLead routed = router.route(lead, dayOfNext.get(), run.state);
          run.add(routed);
          each.accept(routed.decision());
        });
    return run.rehearsal(priced);
  }

  /** Counts while leads come. */
  private static final class Run {

    private RoutingState state = RoutingState.START;
    private long leads;
    private final Map<RoutingReason, Long> byReason = new EnumMap<>(RoutingReason.class);
    private final Map<String, Map<RoutingReason, Long>> byRep = new HashMap<>();
    private final Map<String, double[]> distances = new HashMap<>();

    void add(RoutedLead routed) {
      RoutingDecision decision = routed.decision();
      state = routed.state();
      leads++;
      byReason.merge(decision.reason(), 1L, Long::sum);
      if (decision.repId().isBlank()) {
        return;
      }
      byRep
          .computeIfAbsent(decision.repId(), key -> new EnumMap<>(RoutingReason.class))
          .merge(decision.reason(), 1L, Long::sum);
      if (!Double.isNaN(decision.distanceKm())) {
        double[] sum = distances.computeIfAbsent(decision.repId(), key -> new double[2]);
        sum[0] += decision.distanceKm();
        sum[1]++;
      }
    }

    Rehearsal rehearsal(PricedBook priced) {
      Map<String, Long> leadsByTeam = new HashMap<>();
      Map<String, Double> shareByTeam = new HashMap<>();
      for (Rep rep : priced.reps()) {
        leadsByTeam.merge(rep.team(), count(rep), Long::sum);
        shareByTeam.merge(rep.team(), priced.shares().shareCents(rep), Double::sum);
      }
      List<RepLeads> reps =
          priced.reps().stream()
              .map(
                  rep ->
                      new RepLeads(
                          rep,
                          count(rep),
                          part(count(rep), leadsByTeam.get(rep.team())),
                          part(priced.shares().shareCents(rep), shareByTeam.get(rep.team())),
                          meanDistance(rep),
                          byRep.getOrDefault(rep.id(), Map.of())))
              .toList();
      for (RoutingReason reason : RoutingReason.values()) {
        byReason.putIfAbsent(reason, 0L);
      }
      return new Rehearsal(leads, reps, byReason, state);
    }

    private long count(Rep rep) {
      return byRep.getOrDefault(rep.id(), Map.of()).values().stream()
          .mapToLong(Long::longValue)
          .sum();
    }

    private double meanDistance(Rep rep) {
      double[] sum = distances.getOrDefault(rep.id(), new double[2]);
      return sum[0] / sum[1];
    }

    private static double part(double of, double all) {
      return all == 0 ? 0 : of / all;
    }
  }
}
