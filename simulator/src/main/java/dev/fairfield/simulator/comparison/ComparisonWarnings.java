package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.scenario.Demand;
import dev.fairfield.scenarios.validation.Dollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.Period;
import dev.fairfield.simulator.kpi.Scope;
import dev.fairfield.simulator.statistics.ConditionalValueAtRisk;
import dev.fairfield.simulator.statistics.Interval;
import dev.fairfield.simulator.statistics.Verdict;
import dev.fairfield.simulator.world.SimulationModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** What a reader of a comparison should know before relying on it, in plain words. */
final class ComparisonWarnings {

  /** Outside these bounds the baseline's attainment says that demand and quotas do not fit. */
  private static final double LOWEST_ATTAINMENT = 0.5;

  private static final double HIGHEST_ATTAINMENT = 1.3;

  /** Plans that differ on fewer accounts should share most of their luck. */
  private static final double FEW_ACCOUNTS = 0.10;

  private static final double LOWEST_VARIANCE_RATIO = 3;

  private static final Figure ATTAINMENT =
      new Figure(Kpi.ATTAINMENT, Scope.ORGANISATION, Period.WHOLE);

  private final SimulationModel model;
  private final List<PlanFacts> plans;
  private final Answer answer;
  private final List<KpiResult> kpis;
  private final List<Reconciliation> reconciliations;
  private final double deltaCents;
  private final int replications;

  ComparisonWarnings(
      SimulationModel model,
      List<PlanFacts> plans,
      Answer answer,
      List<KpiResult> kpis,
      List<Reconciliation> reconciliations,
      double deltaCents,
      int replications) {
    this.model = model;
    this.plans = plans;
    this.answer = answer;
    this.kpis = kpis;
    this.reconciliations = reconciliations;
    this.deltaCents = deltaCents;
    this.replications = replications;
  }

  /** In order of weight; empty when there is nothing to warn of. */
  List<String> list() {
    List<String> warnings = new ArrayList<>();
    addLeader(warnings);
    addFresh(warnings);
    addAttainment(warnings);
    addSellingHour(warnings);
    plans.forEach(plan -> addUnowned(warnings, plan));
    plans.forEach(plan -> addVarianceRatio(warnings, plan));
    addTail(warnings);
    return warnings;
  }

  private void addLeader(List<String> warnings) {
    for (int plan = 0; plan < answer.verdicts().size(); plan++) {
      boolean clear = answer.verdicts().get(plan).verdict() == Verdict.BEST;
      if (plans.get(plan).name().equals(answer.leader()) && !clear) {
        warnings.add(
            Sentence.of(
                "No plan is clearly best: %s comes out first, but another may be as good or better. %s",
                answer.leader(), howMany()));
      }
    }
  }

  /** Whether more futures would help. */
  private String howMany() {
    Selection selection = answer.selection().orElseThrow();
    String delta = Dollars.of(Math.round(deltaCents));
    long needed = selection.replicationsNeeded();
    return needed > replications
        ? Sentence.of(
            "About %,d futures would be enough to choose the best plan or one that trails it by less than %s; ask for more.",
            needed, delta)
        : Sentence.of(
            "These futures are enough to choose the best plan or one that trails it by less than %s, and smaller differences were said not to matter.",
            delta);
  }

  /** A lead that the fresh worlds do not show may have been luck. */
  private void addFresh(List<String> warnings) {
    if (answer.fresh().isEmpty()) {
      return;
    }
    FreshEstimate fresh = answer.fresh().get();
    boolean clear = answer.verdicts().stream().anyMatch(v -> v.verdict() == Verdict.BEST);
    Interval interval = fresh.difference().difference().interval();
    if (clear && interval.low() <= 0) {
      warnings.add(
          Sentence.of(
              "%s leads clearly in this comparison, but its lead over %s on fresh futures (%s to %s) may be nothing. Run more futures or another seed before you rely on it.",
              fresh.plan(), fresh.other(), change(interval.low()), change(interval.high())));
    }
  }

  private static String change(double cents) {
    return Dollars.difference(Math.round(cents));
  }

  private void addAttainment(List<String> warnings) {
    OptionalDouble found = find(ATTAINMENT, plans.get(0)).mean();
    if (found.isEmpty()) {
      return;
    }
    double ratio = found.getAsDouble();
    if (ratio >= LOWEST_ATTAINMENT && ratio <= HIGHEST_ATTAINMENT) {
      return;
    }
    double factor = model.scenario().demand().newSaleFactor();
    double part = newSalePart();
    double needed = part > 0 ? factor * (1 + (1 / ratio - 1) / part) : 0;
    String remedy =
        ratio > 0 && needed > 0
            ? Sentence.of(
                "demand.newSaleFactor scales new sales; at about %.2f instead of %.2f quota would be met.",
                needed, factor)
            : "No demand.newSaleFactor makes up for that; check potential, revenue and quotas of the book.";
    warnings.add(
        Sentence.of(
            "%s attains %.2f of quota on average, so demand and quotas of this book do not fit well. Differences between plans scale with demand. %s",
            plans.get(0).name(), ratio, remedy));
  }

  /** Of the plan that differs most in hours, where the planner's price is far off. */
  private void addSellingHour(List<String> warnings) {
    reconciliations.stream()
        .flatMap(reconciliation -> reconciliation.sellingHour().stream())
        .max(Comparator.comparingDouble(hour -> Math.abs(hour.hours())))
        .filter(SellingHour::isFarFromPlanner)
        .ifPresent(hour -> warnings.add(hour.sentence()));
  }

  /** What of the demand of an undisturbed year is new sales, 0 to 1. */
  private double newSalePart() {
    Demand demand = model.scenario().demand();
    double newSales = 0;
    double resales = 0;
    for (int index = 0; index < model.accounts().size(); index++) {
      Account account = model.accounts().account(index);
      long unsold = account.value().potentialCents() - account.value().revenueCents();
      newSales += demand.newSaleFactor() * Math.max(0, unsold);
      resales += demand.resaleFactor() * account.value().revenueCents();
    }
    return newSales > 0 ? newSales / (newSales + resales) : 0;
  }

  private static void addUnowned(List<String> warnings, PlanFacts plan) {
    if (plan.accountsUnowned() > 0) {
      warnings.add(
          Sentence.of(
              "%s leaves %,d %s without an owner who is there; they are treated like those of an empty seat.",
              plan.name(),
              plan.accountsUnowned(),
              plan.accountsUnowned() == 1 ? "account" : "accounts"));
    }
  }

  private void addVarianceRatio(List<String> warnings, PlanFacts plan) {
    int accounts = plan.accountsOwned() + plan.accountsUnowned();
    if (plan.movedFromBaseline() == 0 || plan.movedFromBaseline() >= FEW_ACCOUNTS * accounts) {
      return;
    }
    find(PlanSet.NET_BOOKINGS, plan)
        .toBaseline()
        .filter(difference -> difference.varianceRatio().isPresent())
        .filter(difference -> difference.varianceRatio().getAsDouble() < LOWEST_VARIANCE_RATIO)
        .ifPresent(
            difference ->
                warnings.add(
                    Sentence.of(
                        "%s differs from %s on %,d of %,d accounts only, and yet the same futures cut the variance of their difference by no more than %.1f; its interval is wider than it could be.",
                        plan.name(),
                        plans.get(0).name(),
                        plan.movedFromBaseline(),
                        accounts,
                        difference.varianceRatio().getAsDouble())));
  }

  /** Without an interval the mean of the worst futures may be luck. */
  private void addTail(List<String> warnings) {
    if (find(PlanSet.NET_BOOKINGS, plans.get(0)).worstTenth().isEmpty()) {
      warnings.add(
          Sentence.of(
              "There are too few replications for the mean of the worst tenth of futures and its interval; %,d are enough.",
              ConditionalValueAtRisk.FEWEST_REPLICATIONS));
    }
  }

  private KpiResult find(Figure figure, PlanFacts plan) {
    return kpis.stream()
        .filter(kpi -> kpi.figure().equals(figure) && kpi.plan().equals(plan.name()))
        .findFirst()
        .orElseThrow();
  }
}
