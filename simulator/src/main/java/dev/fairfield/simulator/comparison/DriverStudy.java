package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.scenario.Assumption;
import dev.fairfield.scenarios.scenario.Assumptions;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.simulator.statistics.Bonferroni;
import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.statistics.Moments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which weakly founded numbers the answer hangs on: each is moved to the low and to the high end of
 * its range, the others staying, on the same worlds. All numbers meet a few worlds; those that most
 * surely move the difference there meet further ones, and what they do is estimated in these alone,
 * so that it is not flattered by the choice. It is added to the difference over all replications.
 * Numbers whose effect cannot be told from chance at either end, at the joint confidence of all
 * ends estimated, are left out, and so are those whose range the scenario's other numbers do not
 * allow.
 */
final class DriverStudy {

  private static final int SCREENING_WORLDS = 8;
  private static final int WORLDS = 24;

  /** Numbers that meet the further worlds of the study. */
  private static final int REFINED = 10;

  /** With fewer further worlds, all numbers are judged by the first ones. */
  private static final int FEWEST_FURTHER = 8;

  /** Few worlds show an effect as far as it exceeds so many standard errors. */
  private static final double SURE = 2;

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

    /** Whether an end moves the difference, by a t interval of this level. */
    boolean isClear(double level) {
      return !Estimate.ofMean(low, level).interval().contains(0)
          || !Estimate.ofMean(high, level).interval().contains(0);
    }

    /** What the larger effect is at least, cents; below 0 where it may be nothing. */
    double sureCents() {
      return Math.max(least(Moments.of(low)), least(Moments.of(high)));
    }

    private static double least(Moments effect) {
      return Math.abs(effect.mean()) - SURE * effect.standardError();
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
  }

  /** Largest swing first; empty when stopped. */
  List<Driver> list() {
    int worlds = frame.worlds(WORLDS);
    int screening = Math.min(worlds, SCREENING_WORLDS);
    List<Candidate> candidates = candidates();
    if (candidates.isEmpty()) {
      return List.of();
    }
    List<Effect> all =
        effects(candidates, 0, screening).stream()
            .filter(effect -> effect.sizeCents() > 0)
            .sorted(Comparator.comparingDouble(Effect::sureCents).reversed())
            .toList();
    if (worlds - screening >= FEWEST_FURTHER) {
      all = effects(first(all), screening, worlds);
    }
    if (all.isEmpty()) {
      return List.of();
    }
    double level = Bonferroni.levelOfEach(frame.settings().confidence(), 2 * all.size());
    List<Effect> clear =
        all.stream()
            .filter(effect -> effect.isClear(level))
            .sorted(Comparator.comparingDouble(Effect::sizeCents).reversed())
            .toList();
    double delta = meanCents(frame.netBookings(plan), frame.netBookings(0));
    return clear.stream().map(effect -> driver(effect, delta)).toList();
  }

  private static List<Candidate> first(List<Effect> effects) {
    return effects.stream().limit(REFINED).map(Effect::candidate).toList();
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

  /** None when stopped. */
  private List<Candidate> candidates() {
    List<Assumptions.Number> numbers =
        Assumptions.of(frame.scenario()).weak().stream()
            .filter(number -> !LEFT_OUT.contains(number.assumption().path()))
            .toList();
    List<Optional<Candidate>> found =
        new ArrayList<>(Collections.nCopies(numbers.size(), Optional.empty()));
    boolean complete =
        frame.run(numbers.size(), task -> found.set(task, findCandidate(numbers.get(task))));
    return complete ? found.stream().flatMap(Optional::stream).toList() : List.of();
  }

  /** Empty where an end does not go with the scenario's other numbers, so cannot be asked for. */
  private Optional<Candidate> findCandidate(Assumptions.Number number) {
    Assumption assumption = number.assumption();
    try {
      return Optional.of(
          new Candidate(
              number,
              frame.scenario().with(assumption.path(), assumption.low()),
              frame.scenario().with(assumption.path(), assumption.high())));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
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
