package dev.fairfield.solver.sensitivity;

import dev.fairfield.scenarios.model.AssignmentRule;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCoverage;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;
import dev.fairfield.solver.request.Prices;
import dev.fairfield.solver.variation.LiftedLimits;
import dev.fairfield.solver.variation.PinSource;
import dev.fairfield.solver.variation.PlanningCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The rules, pins and limits that a case has and could do without. */
final class RuleLifts {

  private final PlanningCase given;
  private final List<RuleLift> lifts = new ArrayList<>();

  private RuleLifts(PlanningCase given) {
    this.given = given;
  }

  /** Nothing first, as the control; then each rule that the case has. */
  static List<RuleLift> of(PlanningCase given) {
    var all = new RuleLifts(given);
    all.add(LiftedRule.NONE, "No rule lifted, searched on", given);
    all.add(LiftedRule.CAPACITY, "Capacity", LiftedLimits.ofAllHours(given));
    if (given.book().reps().stream().anyMatch(rep -> rep.capacity().maxAccounts().isPresent())) {
      all.add(LiftedRule.ACCOUNT_LIMIT, "Account limits", LiftedLimits.ofAllAccountLimits(given));
    }
    all.addCoverage();
    all.addPins();
    all.addAssignmentRules();
    all.addOptionalRules();
    return all.lifts;
  }

  private void add(LiftedRule kind, String label, PlanningCase lifted) {
    lifts.add(new RuleLift(kind, "", label, lifted));
  }

  private void addCoverage() {
    addCoverage(
        LiftedRule.LANGUAGES,
        "Languages",
        RepCoverage::languages,
        coverage -> coverage.withLanguages(Set.of()));
    addCoverage(
        LiftedRule.INDUSTRIES,
        "Industries",
        RepCoverage::industries,
        coverage -> coverage.withIndustries(Set.of()));
    addCoverage(
        LiftedRule.STATES,
        "States",
        RepCoverage::states,
        coverage -> coverage.withStates(Set.of()));
  }

  private void addCoverage(
      LiftedRule kind,
      String label,
      Function<RepCoverage, Set<String>> restriction,
      UnaryOperator<RepCoverage> lift) {
    if (given.book().reps().stream()
        .anyMatch(rep -> !restriction.apply(rep.coverage()).isEmpty())) {
      add(kind, label, given.withReps(rep -> rep.withCoverage(lift.apply(rep.coverage()))));
    }
  }

  private void addPins() {
    Map<String, PinSource> sources = PinSource.of(given);
    if (sources.values().stream().distinct().count() > 1) {
      add(
          LiftedRule.ALL_PINS,
          Sentence.of("All %,d pins", sources.size()),
          given.unpinned(sources.keySet()));
    }
    addPins(sources, PinSource.REQUEST, LiftedRule.REQUEST_PINS, "Pins of the request");
    addPins(sources, PinSource.BOOK, LiftedRule.BOOK_PINS, "Pins of the book");
    addPins(sources, PinSource.COOL_OFF, LiftedRule.COOL_OFF, "Cool-off");
  }

  private void addPins(
      Map<String, PinSource> sources, PinSource source, LiftedRule kind, String label) {
    Set<String> pinned =
        sources.entrySet().stream()
            .filter(pin -> pin.getValue() == source)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (!pinned.isEmpty()) {
      add(
          kind,
          Sentence.of(
              "%s (%,d %s)", label, pinned.size(), pinned.size() == 1 ? "account" : "accounts"),
          given.unpinned(pinned));
    }
  }

  /** Any rep may own what a rule matches; later rules do not take its accounts over. */
  private void addAssignmentRules() {
    List<AssignmentRule> rules = given.request().assignment().rules();
    for (int rule = 0; rule < rules.size(); rule++) {
      add(
          LiftedRule.ASSIGNMENT_RULE,
          "Assignment rule " + rules.get(rule).name(),
          given.withRuleForAll(rule));
    }
  }

  private void addOptionalRules() {
    OptionalInt maxMoves = given.request().rules().maxMoves();
    if (maxMoves.isPresent()) {
      add(
          LiftedRule.MOVE_LIMIT,
          Sentence.of("Move limit of %,d", maxMoves.getAsInt()),
          given.withMaxMoves(OptionalInt.empty()));
    }
    if (given.request().rules().exclusiveArea() != ExclusiveArea.NONE) {
      add(LiftedRule.EXCLUSIVE_AREA, "Exclusive areas", given.withArea(ExclusiveArea.NONE));
    }
    Prices prices = given.request().prices();
    if (prices.band().usdPerUsd() > 0) {
      add(
          LiftedRule.FAIRNESS_BAND,
          "Fairness band (its price 0)",
          given.withRequest(
              given
                  .request()
                  .withPrices(
                      new Prices(
                          prices.travel(),
                          prices.balance(),
                          new Prices.Band(0, prices.band().halfWidth()),
                          prices.handover(),
                          prices.fit(),
                          prices.grossMargin()))));
    }
  }

  private record RepLimit(LiftedRule kind, Rep rep, double shadowCents) {}

  /**
   * The limits of single reps that the relaxation charges most for, hours and accounts.
   *
   * @param most how many at most; limits without a price are left out
   */
  static List<RuleLift> ofReps(PlanningCase given, PricedModel model, DualPrices prices, int most) {
    List<RepLimit> limits = new ArrayList<>();
    for (int rep = 0; rep < model.repCount(); rep++) {
      Rep of = given.book().reps().get(rep);
      limits.add(
          new RepLimit(LiftedRule.REP_HOURS, of, prices.minute(rep) * model.capacityMinutes(rep)));
      if (of.capacity().maxAccounts().isPresent()) {
        limits.add(
            new RepLimit(
                LiftedRule.REP_ACCOUNT_LIMIT, of, prices.account(rep) * model.maxAccounts(rep)));
      }
    }
    return limits.stream()
        .filter(limit -> limit.shadowCents() >= 1)
        .sorted(Comparator.comparingDouble((RepLimit limit) -> -limit.shadowCents()))
        .limit(most)
        .map(limit -> lift(given, limit))
        .toList();
  }

  private static RuleLift lift(PlanningCase given, RepLimit limit) {
    String id = limit.rep().id();
    return limit.kind() == LiftedRule.REP_HOURS
        ? new RuleLift(limit.kind(), id, "Capacity of " + id, LiftedLimits.ofHours(given, id))
        : new RuleLift(
            limit.kind(), id, "Account limit of " + id, LiftedLimits.ofAccountLimit(given, id));
  }
}
