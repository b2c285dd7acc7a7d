package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.scenario.Assumption;
import dev.fairfield.scenarios.scenario.Assumptions;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.simulator.statistics.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Which weakly founded numbers the answer hangs on: each is moved to the low and to the high end of
 * its range, the others staying, on the same worlds. All numbers meet a few worlds; those that move
 * the difference most meet more. What a number does is added to the difference over all
 * replications. Numbers whose effect cannot be told from chance at either end are left out, and so
 * are those whose range the scenario's other numbers do not allow.
 */
final class DriverStudy {

  private static final int SCREENING_WORLDS = 10;
  private static final int WORLDS = 80;

  /** Numbers that meet all worlds of the study. */
  private static final int REFINED = 6;

  /** An effect is told from chance beyond so many standard errors: many numbers are looked at. */
  private static final double CLEAR = 3.5;

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

  /** What a number does at both ends, by world. */
  private record Effect(Candidate candidate, double[] low, double[] high) {

    boolean isClear() {
      return isClear(Moments.of(low)) || isClear(Moments.of(high));
    }

    private static boolean isClear(Moments effect) {
      return Math.abs(effect.mean()) > CLEAR * effect.standardError();
    }

    double sizeCents() {
      return Math.max(0, Math.max(lowMean(), highMean()))
          - Math.min(0, Math.min(lowMean(), highMean()));
    }

    double lowMean() {
      return Moments.of(low).mean();
    }

    double highMean() {
      return Moments.of(high).mean();
    }

    /** The same over these worlds and further ones. */
    Effect and(Effect further) {
      return new Effect(
          candidate,
          DoubleStream.concat(Arrays.stream(low), Arrays.stream(further.low)).toArray(),
          DoubleStream.concat(Arrays.stream(high), Arrays.stream(further.high)).toArray());
    }
  }

  /** Largest swing first; empty when stopped. */
  List<Driver> list() {
    int worlds = frame.worlds(WORLDS);
    Comparator<Effect> largest = Comparator.comparingDouble(Effect::sizeCents).reversed();
    int screening = Math.min(worlds, SCREENING_WORLDS);
    List<Effect> order = new ArrayList<>(effects(candidates(), 0, screening));
    order.removeIf(effect -> effect.sizeCents() == 0);
    order.sort(largest);
    List<Candidate> first = order.stream().limit(REFINED).map(Effect::candidate).toList();
    List<Effect> further = effects(first, screening, worlds);
    if (further.size() < first.size()) {
      return List.of();
    }
    List<Effect> all = new ArrayList<>(order);
    for (int i = 0; i < further.size(); i++) {
      all.set(i, order.get(i).and(further.get(i)));
    }
    all.removeIf(effect -> !effect.isClear());
    all.sort(largest);
    double delta = meanCents(frame.netBookings(plan), frame.netBookings(0));
    return all.stream().map(effect -> driver(effect, delta)).toList();
  }

  private Driver driver(Effect effect, double deltaCents) {
    Assumptions.Number number = effect.candidate().number();
    return new Driver(
        number.assumption(),
        number.value().orElseThrow(),
        frame.name(plan),
        deltaCents,
        deltaCents + effect.lowMean(),
        deltaCents + effect.highMean());
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

  /** Effects of all candidates in worlds from one to before another; none when stopped. */
  private List<Effect> effects(List<Candidate> candidates, int from, int to) {
    var low = new double[candidates.size()][];
    var high = new double[candidates.size()][];
    boolean complete =
        frame.run(
            2 * candidates.size(),
            task -> {
              Candidate candidate = candidates.get(task / 2);
              if (task % 2 == 0) {
                low[task / 2] = effectCents(candidate.low(), from, to);
              } else {
                high[task / 2] = effectCents(candidate.high(), from, to);
              }
            });
    return complete
        ? IntStream.range(0, candidates.size())
            .mapToObj(i -> new Effect(candidates.get(i), low[i], high[i]))
            .toList()
        : List.of();
  }

  /** How far the changed scenario moves the difference, by world. */
  private double[] effectCents(Scenario changed, int from, int to) {
    if (from == to || changed.equals(frame.scenario())) {
      return new double[to - from];
    }
    PlanSet set = frame.set().only(alone ? List.of(0) : List.of(plan, 0)).in(changed);
    double[][] outcomes = frame.outcomes(set, PlanSet.NET_BOOKINGS, from, to);
    double[] baseline = alone ? outcomes[0] : outcomes[1];
    double[] effects = new double[to - from];
    for (int world = from; world < to; world++) {
      effects[world - from] =
          differenceCents(outcomes[0][world - from], baseline[world - from])
              - differenceCents(frame.netBookings(plan)[world], frame.netBookings(0)[world]);
    }
    return effects;
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
