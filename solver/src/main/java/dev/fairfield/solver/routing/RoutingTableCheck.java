package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.LeadPlace;
import dev.fairfield.scenarios.model.RoutingRule;
import dev.fairfield.solver.routing.RoutingDomain.State;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * Proves that a list of routing rules gives every (area, segment) of a domain exactly one owner. It
 * knows nothing of how the rules were made: it tries them line by line, as a CRM would.
 *
 * @param pairs (area, segment) pairs looked at
 * @param holes pairs that no rule takes
 * @param overlaps pairs that several rules with the same criteria take
 * @param idleOrders orders of rules that never hold, since rules before them take everything
 */
public record RoutingTableCheck(
    long pairs, List<String> holes, List<String> overlaps, List<Integer> idleOrders) {

  public RoutingTableCheck {
    holes = List.copyOf(holes);
    overlaps = List.copyOf(overlaps);
    idleOrders = List.copyOf(idleOrders);
  }

  /** Whether every pair has exactly one owner and every rule is of use. */
  public boolean isProven() {
    return holes.isEmpty() && overlaps.isEmpty() && idleOrders.isEmpty();
  }

  /** Tries the rules on every pair of the domain. */
  public static RoutingTableCheck of(List<RoutingRule> rules, RoutingDomain domain) {
    return new Run(rules).over(domain);
  }

  /** One pass over a domain. */
  private static final class Run {

    private final List<RoutingRule> rules;
    private final Map<String, List<RoutingRule>> rulesByState = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();
    private final List<String> holes = new ArrayList<>();
    private final List<String> overlaps = new ArrayList<>();
    private long pairs;

    Run(List<RoutingRule> rules) {
      this.rules = rules;
      rules.stream()
          .sorted(Comparator.comparingInt(RoutingRule::order))
          .forEach(
              rule ->
                  rulesByState
                      .computeIfAbsent(
                          key(rule.team(), rule.country(), rule.state()), k -> new ArrayList<>())
                      .add(rule));
    }

    private static String key(String team, String country, String state) {
      return String.join("\u0000", team, country, state);
    }

    RoutingTableCheck over(RoutingDomain domain) {
      domain
          .segmentsByState()
          .forEach(
              (state, segments) ->
                  domain
                      .areasByState()
                      .get(state)
                      .forEach((county, codes) -> look(state, segments, county, codes)));
      List<Integer> idle =
          rules.stream().map(RoutingRule::order).filter(order -> !used.contains(order)).toList();
      return new RoutingTableCheck(pairs, holes, overlaps, idle);
    }

    private void look(
        State state, List<Segment> segments, String county, SortedSet<String> postalCodes) {
      for (Segment segment : segments) {
        List<RoutingRule> near =
            rulesByState.getOrDefault(
                key(segment.team(), state.country(), state.code()), List.of());
        for (String postal : postalCodes) {
          pairs++;
          look(near, segment, state.place(county, postal));
        }
      }
    }

    private void look(List<RoutingRule> near, Segment segment, LeadPlace place) {
      RoutingRule first = null;
      for (RoutingRule rule : near) {
        if (!rule.matches(segment.team(), segment.industry(), segment.language(), place)) {
          continue;
        }
        if (first == null) {
          first = rule;
          used.add(rule.order());
        } else if (hasSameCriteria(first, rule)) {
          overlaps.add(
              "%s: rules %d and %d".formatted(name(segment, place), first.order(), rule.order()));
        }
      }
      if (first == null) {
        holes.add(name(segment, place));
      }
    }

    private static boolean hasSameCriteria(RoutingRule one, RoutingRule other) {
      return one.industry().equals(other.industry())
          && one.language().equals(other.language())
          && one.countyFips().equals(other.countyFips())
          && one.postalCode().equals(other.postalCode());
    }

    private static String name(Segment segment, LeadPlace place) {
      return "team %s, industry %s, language %s in %s/%s, county %s, postal code %s"
          .formatted(
              or(segment.team(), "none"),
              or(segment.industry(), "any other"),
              or(segment.language(), "any other"),
              place.country(),
              place.state(),
              or(place.countyFips(), "any other"),
              or(place.postalCode(), "any other"));
    }

    private static String or(String text, String otherwise) {
      return text.isEmpty() ? otherwise : text;
    }
  }
}
