package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.Period;
import dev.fairfield.simulator.kpi.Scope;
import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.statistics.Interval;
import dev.fairfield.simulator.statistics.Moments;
import dev.fairfield.solver.pricing.PlanCost;
import dev.fairfield.solver.request.SoftRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Puts the planner's dollars beside the simulated dollars of the same change of plan. The simulated
 * difference is split by switching effects off one after another on the same worlds: handovers,
 * losses of open opportunities, travel hours, load, win rates. A part is what the difference loses
 * when its effect goes; what then remains is the rest. So the parts add up in every world.
 */
final class ReconciliationStudy {

  /** Worlds met at most. */
  static final int WORLDS = 40;

  private static final double CENTS = 100;

  /** Below this part of the selling hours a difference says nothing of a single hour. */
  private static final double LEAST_HOURS_SHARE = 0.0005;

  private static final Figure BOOKINGS = new Figure(Kpi.BOOKINGS, Scope.ORGANISATION, Period.WHOLE);

  /** Its denominator is the selling hours there are: travel and empty seats taken off. */
  private static final Figure ACTIVITY = new Figure(Kpi.ACTIVITY, Scope.ORGANISATION, Period.WHOLE);

  /** In the order in which they are switched off. */
  private static final List<ReconciliationPart> SWITCHED =
      List.of(
          ReconciliationPart.HANDOVER,
          ReconciliationPart.OPEN_OPPORTUNITIES,
          ReconciliationPart.TRAVEL_HOURS,
          ReconciliationPart.BALANCE,
          ReconciliationPart.FIT);

  private static final String TOTAL_WHY =
      "The planner compares two plans for an undisturbed year; the simulation replays both in the same futures.";

  private final StudyFrame frame;
  private final List<PlanCost> costs;
  private final int worlds;

  /**
   * @param costs what each plan costs the planner
   */
  ReconciliationStudy(StudyFrame frame, List<PlanCost> costs) {
    this.frame = frame;
    this.costs = costs;
    this.worlds = frame.worlds(WORLDS);
  }

  /** Of each plan but the baseline, in their order; empty when stopped. */
  List<Reconciliation> list() {
    int plans = frame.plans().size();
    if (plans == 1) {
      return List.of();
    }
    List<double[][]> bookings = bookingsByStep();
    if (bookings.isEmpty()) {
      return List.of();
    }
    return IntStream.range(1, plans).mapToObj(plan -> of(plan, bookings)).toList();
  }

  /**
   * Bookings by plan and world, first with all effects, then with one after another switched off.
   */
  private List<double[][]> bookingsByStep() {
    int steps = SWITCHED.size();
    PlanSet[] sets = sets(steps());
    boolean complete = sets.length == steps;
    List<double[][]> bookings = new ArrayList<>();
    bookings.add(asGiven());
    for (int step = 0; complete && step < steps; step++) {
      double[][] found = frame.outcomes(sets[step], BOOKINGS, worlds);
      complete = found.length > 0;
      bookings.add(found);
    }
    return complete ? bookings : List.of();
  }

  /** The plans of each step; none when stopped. What a step leaves as it was is shared. */
  private PlanSet[] sets(List<SwitchedEffects> effects) {
    var sets = new PlanSet[effects.size()];
    int[] anew =
        IntStream.range(1, sets.length)
            .filter(step -> !effects.get(step).differsInNumbersAlone(effects.get(step - 1)))
            .toArray();
    boolean complete =
        frame.run(
            anew.length,
            task -> {
              SwitchedEffects of = effects.get(anew[task]);
              sets[anew[task]] = frame.setOf(of.book(), of.scenario(), of.prices());
            });
    for (int step = 0; complete && step < sets.length; step++) {
      if (sets[step] == null) {
        PlanSet before = step == 0 ? frame.set() : sets[step - 1];
        sets[step] = before.in(effects.get(step).scenario());
      }
    }
    return complete ? sets : new PlanSet[0];
  }

  private double[][] asGiven() {
    return IntStream.range(0, frame.plans().size())
        .mapToObj(plan -> frame.table().steady(plan, BOOKINGS))
        .toArray(double[][]::new);
  }

  private List<SwitchedEffects> steps() {
    var all = new SwitchedEffects(frame.everything(), frame.scenario(), frame.request().prices());
    List<SwitchedEffects> steps = new ArrayList<>();
    steps.add(all.withoutHandovers());
    steps.add(steps.get(0).withoutOpenLosses());
    steps.add(steps.get(1).withoutTravelHours());
    steps.add(steps.get(2).withoutLoad());
    steps.add(steps.get(3).withoutWinRates());
    return steps;
  }

  private Reconciliation of(int plan, List<double[][]> bookings) {
    Map<ReconciliationPart, double[]> gains = new EnumMap<>(ReconciliationPart.class);
    for (ReconciliationPart part : ReconciliationPart.values()) {
      gains.put(part, new double[worlds]);
    }
    double[] total = new double[worlds];
    for (int world = 0; world < worlds; world++) {
      total[world] = frame.netBookings(plan)[world] - frame.netBookings(0)[world];
      double before = difference(bookings.get(0), plan, world);
      gains.get(ReconciliationPart.TRAVEL_COST)[world] = total[world] - before;
      for (int step = 0; step < SWITCHED.size(); step++) {
        double after = difference(bookings.get(1 + step), plan, world);
        gains.get(SWITCHED.get(step))[world] = before - after;
        before = after;
      }
      gains.get(ReconciliationPart.REST)[world] = before;
    }
    List<Reconciliation.Part> parts = new ArrayList<>();
    gains.forEach(
        (part, cents) ->
            parts.add(
                new Reconciliation.Part(
                    part.phrase(),
                    part.findRule().map(rule -> plannerCents(plan, rule)),
                    estimate(cents),
                    part.why())));
    parts.add(
        new Reconciliation.Part(
            "total",
            Optional.of(costs.get(0).totalCents() - costs.get(plan).totalCents()),
            estimate(total),
            TOTAL_WHY));
    return new Reconciliation(
        frame.name(plan),
        parts,
        findSellingHour(plan, estimate(gains.get(ReconciliationPart.TRAVEL_HOURS))));
  }

  /**
   * Empty where the plans differ in too few hours for a value of each, or where more hours are not
   * shown to cost sales: it matters whose hours they are, of reps with time to spare or without.
   */
  private Optional<SellingHour> findSellingHour(int plan, Estimate gain) {
    double available = meanOfFirst(frame.table().denominators(0, ACTIVITY));
    double hours = available - meanOfFirst(frame.table().denominators(plan, ACTIVITY));
    if (Math.abs(hours) < LEAST_HOURS_SHARE * available) {
      return Optional.empty();
    }
    double one = -gain.interval().low() / hours;
    double other = -gain.interval().high() / hours;
    var interval = new Interval(Math.min(one, other), Math.max(one, other));
    return interval.low() > 0
        ? Optional.of(
            new SellingHour(
                frame.name(plan),
                frame.name(0),
                hours,
                -gain.mean() / hours,
                interval,
                CENTS * frame.request().prices().travel().hourUsd()))
        : Optional.empty();
  }

  private double meanOfFirst(double[] byWorld) {
    return Moments.ofFirst(byWorld, worlds).mean();
  }

  private static double difference(double[][] bookings, int plan, int world) {
    return bookings[plan][world] - bookings[0][world];
  }

  private long plannerCents(int plan, SoftRule rule) {
    return costs.get(0).cents(rule) - costs.get(plan).cents(rule);
  }

  private Estimate estimate(double[] cents) {
    return Estimate.ofMean(cents, frame.settings().confidence());
  }
}
