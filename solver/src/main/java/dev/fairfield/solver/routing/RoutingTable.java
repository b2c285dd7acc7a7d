package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.LeadPlace;
import dev.fairfield.scenarios.model.Place;
import dev.fairfield.scenarios.model.RoutingRule;
import dev.fairfield.solver.pricing.PricedBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Area × segment → rep, in lines that are tried in order. Immutable; a lookup takes at most four
 * hash probes. {@link RoutingTableCheck} proves that it has no hole and no overlap.
 */
public final class RoutingTable {

  /** What a place is looked up by. */
  private record Key(Segment segment, String country, String state, String county, String postal) {}

  private final Segments segments;
  private final List<TableLine> lines;
  private final RoutingDomain domain;
  private final Map<Key, RoutingRule> ruleByKey = new HashMap<>();
  private final List<Deviation> deviations;

  RoutingTable(
      PricedBook priced,
      Map<String, String> ownersByAccount,
      Segments segments,
      RoutingDomain domain,
      List<TableLine> lines) {
    this.segments = segments;
    this.domain = domain;
    this.lines = List.copyOf(lines);
    for (TableLine line : lines) {
      RoutingRule rule = line.rule();
      ruleByKey.putIfAbsent(
          new Key(
              new Segment(rule.team(), rule.industry(), rule.language()),
              rule.country(),
              rule.state(),
              rule.countyFips(),
              rule.postalCode()),
          rule);
    }
    this.deviations = deviations(priced, ownersByAccount);
  }

  /**
   * Derives the table of a plan.
   *
   * @param ownersByAccount account id to rep id; an account without owner is absent
   */
  public static RoutingTable of(
      PricedBook priced, Map<String, String> ownersByAccount, TableSettings settings) {
    return new RoutingTableBuilder(priced, ownersByAccount, settings).build();
  }

  private List<Deviation> deviations(PricedBook priced, Map<String, String> ownersByAccount) {
    List<Deviation> found = new ArrayList<>();
    for (Account account : priced.book().assignableAccounts()) {
      String owner = ownersByAccount.getOrDefault(account.id(), "");
      String here = findRule(account).map(RoutingRule::repId).orElse("");
      if (!owner.isBlank() && !owner.equals(here)) {
        found.add(new Deviation(account, owner, here));
      }
    }
    found.sort(
        Comparator.comparingLong(
                (Deviation deviation) -> -deviation.account().value().potentialCents())
            .thenComparing(deviation -> deviation.account().id()));
    return List.copyOf(found);
  }

  /** In the order they are tried. */
  public List<TableLine> lines() {
    return lines;
  }

  /** What the table has to answer. */
  public RoutingDomain domain() {
    return domain;
  }

  /** Accounts whose owner is not the table's, the largest potential first. */
  public List<Deviation> deviations() {
    return deviations;
  }

  /** The line of an account's place and segment. */
  public Optional<RoutingRule> findRule(Account account) {
    Place place = account.place();
    return find(
        segments.of(account.profile()),
        place.country(),
        place.state(),
        place.countyFips(),
        place.postalCode());
  }

  /** The line of a place and segment; empty outside the {@link #domain()}. */
  public Optional<RoutingRule> findRule(Segment segment, LeadPlace place) {
    return find(segment, place.country(), place.state(), place.countyFips(), place.postalCode());
  }

  private Optional<RoutingRule> find(
      Segment segment, String country, String state, String county, String postal) {
    RoutingRule rule = null;
    if (!postal.isEmpty()) {
      rule = ruleByKey.get(new Key(segment, country, state, county, postal));
      if (rule == null && !county.isEmpty()) {
        rule = ruleByKey.get(new Key(segment, country, state, "", postal));
      }
    }
    if (rule == null && !county.isEmpty()) {
      rule = ruleByKey.get(new Key(segment, country, state, county, ""));
    }
    if (rule == null) {
      rule = ruleByKey.get(new Key(segment, country, state, "", ""));
    }
    return Optional.ofNullable(rule);
  }
}
