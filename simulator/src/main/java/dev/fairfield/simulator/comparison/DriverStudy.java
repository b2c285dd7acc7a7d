package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.scenario.Assumption;
import dev.fairfield.scenarios.scenario.Assumptions;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.simulator.statistics.Moments;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which weakly founded numbers the answer hangs on: each is moved to the low and to the high end of
 * its range, the others staying, on the same worlds. All numbers meet a few worlds; those that move
 * the difference most meet more. What a number does is added to the difference over all
 * replications. Numbers that do nothing are left out, and so are those whose range the scenario's
 * other numbers do not allow.
 */
final class DriverStudy {

  private static final int SCREENING_WORLDS = 16;
  private static final int WORLDS = 96;

  /** Numbers that meet all worlds of the study. */
  private static final int REFINED = 8;

  /** The horizon is what is asked, no guess; the others only measure, and book nothing. */
  private static final Set<String> LEFT_OUT =
      Set.of("horizonWeeks", "quota.expectedAttainment", "touches.touchesPerHour");

  private final StudyFrame frame;
  private final int plan;
  private final boolean alone;

  /** Compares the leader with the baseline, or the best other plan where the baseline leads. */
  DriverStudy(StudyFrame frame) {
    this.frame = frame;
    this.alone = frame.plans().size() == 1;
    this.plan = frame.leader() > 0 || alone ? frame.leader() : runnerUp(frame);
  }

  private static int runnerUp(StudyFrame frame) {
    return IntStream.range(1, frame.plans().size())
        .boxed()
        .max(Comparator.comparingDouble(plan -> Moments.of(frame.netBookings(plan)).mean()))
        .orElseThrow();
  }

  /** A number whose ends the scenario allows. */
  private record Candidate(Assumptions.Number number, Scenario low, Scenario high) {}

  /** Largest swing first; empty when stopped. */
  List<Driver> list() {
    int worlds = frame.worlds(WORLDS);
    int screening = Math.min(worlds, SCREENING_WORLDS);
    List<Candidate> candidates = candidates();
    List<Driver> screened = drivers(candidates, screening);
    List<Driver> order = new ArrayList<>(screened);
    order.removeIf(driver -> driver.swingCents() == 0);
    order.sort(bySwing());
    List<String> first =
        order.stream().limit(REFINED).map(driver -> driver.assumption().path()).toList();
    List<Driver> refined =
        drivers(
            candidates.stream()
                .filter(candidate -> first.contains(candidate.number().assumption().path()))
                .toList(),
            worlds);
    order.removeIf(driver -> first.contains(driver.assumption().path()));
    order.addAll(refined);
    order.sort(bySwing());
    return frame.stop().getAsBoolean() || refined.size() < first.size()
        ? List.of()
        : List.copyOf(order);
  }

  private static Comparator<Driver> bySwing() {
    return Comparator.comparingDouble(Driver::swingCents)
        .reversed()
        .thenComparing(driver -> driver.assumption().path());
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (Assumptions.Number number : Assumptions.of(frame.scenario()).weak()) {
      Assumption assumption = number.assumption();
      if (!LEFT_OUT.contains(assumption.path())) {
        try {
          candidates.add(
              new Candidate(
                  number,
                  frame.scenario().with(assumption.path(), assumption.low()),
                  frame.scenario().with(assumption.path(), assumption.high())));
        } catch (InvalidInputException e) {
          // The end does not go with the scenario's other numbers, so it cannot be asked for.
          continue;
        }
      }
    }
    return candidates;
  }

  /** Drivers of all candidates over so many worlds; none when stopped. */
  private List<Driver> drivers(List<Candidate> candidates, int worlds) {
    double[] atLow = new double[candidates.size()];
    double[] atHigh = new double[candidates.size()];
    boolean complete =
        frame.run(
            2 * candidates.size(),
            task -> {
              Candidate candidate = candidates.get(task / 2);
              if (task % 2 == 0) {
                atLow[task / 2] = effectCents(candidate.low(), worlds);
              } else {
                atHigh[task / 2] = effectCents(candidate.high(), worlds);
              }
            });
    if (!complete) {
      return List.of();
    }
    double delta = meanCents(frame.netBookings(plan), frame.netBookings(0));
    List<Driver> drivers = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Assumptions.Number number = candidates.get(i).number();
      drivers.add(
          new Driver(
              number.assumption(),
              number.value().orElseThrow(),
              frame.name(plan),
              delta,
              delta + atLow[i],
              delta + atHigh[i]));
    }
    return drivers;
  }

  /** How far the changed scenario moves the difference, on the mean of the first worlds. */
  private double effectCents(Scenario changed, int worlds) {
    if (changed.equals(frame.scenario())) {
      return 0;
    }
    List<Map<String, String>> plans = frame.assignments();
    List<Map<String, String>> compared =
        alone ? List.of(plans.get(0)) : List.of(plans.get(plan), plans.get(0));
    PlanSet set = frame.setOf(frame.everything(), changed, compared);
    double[][] outcomes = frame.outcomes(set, PlanSet.NET_BOOKINGS, 0, worlds);
    double[] baseline = alone ? outcomes[0] : outcomes[1];
    double[] effects = new double[worlds];
    for (int world = 0; world < worlds; world++) {
      effects[world] =
          differenceCents(outcomes[0][world], baseline[world])
              - differenceCents(frame.netBookings(plan)[world], frame.netBookings(0)[world]);
    }
    return Moments.of(effects).mean();
  }

  private double meanCents(double[] ofPlan, double[] ofBaseline) {
    double[] differences = new double[ofPlan.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = differenceCents(ofPlan[i], ofBaseline[i]);
    }
    return Moments.of(differences).mean();
  }

  /** To the baseline; a single plan is its own measure. */
  private double differenceCents(double ofPlan, double ofBaseline) {
    return alone ? ofPlan : ofPlan - ofBaseline;
  }
}
