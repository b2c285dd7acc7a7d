package dev.fairfield.service.rest.simulations;

import dev.fairfield.scenarios.validation.MeasuredDollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.jobs.JobRun;
import dev.fairfield.service.rest.simulations.SimulationFacts.PlanEstimate;
import dev.fairfield.simulator.comparison.InterimEstimate;
import dev.fairfield.simulator.comparison.SimulationListener;
import dev.fairfield.simulator.statistics.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** Tells a job how far its simulation is and what is known by now. */
final class SimulationReporter implements SimulationListener {

  private static final double REPLICATIONS_SHARE = 0.8;
  private static final int LATER_PHASES = 7;
  private static final double PROGRESS_STEPS = 1_000;

  private final JobRun run;
  private final IntConsumer simulated;
  private final BooleanSupplier leaving;
  private String phase = "Starting";
  private int laterPhases;
  private int done;
  private int planned;
  private int counted;
  private List<InterimEstimate> estimates = List.of();

  /**
   * @param simulated hears of replications of this process, each once
   * @param leaving whether nobody wants the result of this execution any more
   */
  SimulationReporter(JobRun run, IntConsumer simulated, BooleanSupplier leaving) {
    this.run = run;
    this.simulated = simulated;
    this.leaving = leaving;
  }

  /** This node leaves the work to another; what it would find is not wanted. */
  static final class Left extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  @Override
  public synchronized void phaseStarted(String name) {
    if (run.shouldStop() && leaving.getAsBoolean()) {
      throw new Left();
    }
    phase = name;
    laterPhases += done > 0 ? 1 : 0;
    tell();
  }

  @Override
  public synchronized void replicated(int number, int of) {
    simulated.accept(Math.max(0, number - counted));
    counted = Math.max(counted, number);
    replicatedElsewhere(number, of);
  }

  /** Replications that are there, though not yet taken. */
  synchronized void replicatedElsewhere(int number, int of) {
    done = number;
    planned = Math.max(of, number);
    if (done >= 2) {
      run.active();
    }
    tell();
  }

  @Override
  public synchronized void estimated(List<InterimEstimate> plans) {
    estimates = List.copyOf(plans);
    tell();
  }

  private void tell() {
    double share = planned == 0 ? 0 : (double) done / planned;
    double later = Math.min(1, (double) laterPhases / LATER_PHASES);
    double progress = REPLICATIONS_SHARE * share + (1 - REPLICATIONS_SHARE) * later;
    run.report(
        Math.floor(PROGRESS_STEPS * progress) / PROGRESS_STEPS,
        phase,
        SimulationStore.write(
            new SimulationFacts(
                done,
                planned,
                sentence(),
                null,
                estimates.isEmpty() ? null : leader().plan(),
                estimates.stream().map(SimulationReporter::estimate).toList())));
  }

  private InterimEstimate leader() {
    return estimates.stream()
        .max(Comparator.comparingDouble(estimate -> estimate.netBookings().mean()))
        .orElseThrow();
  }

  /** What is known by now; differences are said to be zero while their interval holds it. */
  private String sentence() {
    if (estimates.isEmpty()) {
      return null;
    }
    InterimEstimate leader = leader();
    InterimEstimate baseline = estimates.get(0);
    int futures = baseline.netBookings().n();
    if (leader.toBaseline().isEmpty()) {
      MeasuredDollars bookings = measured(baseline.netBookings());
      return Sentence.of(
          "After %,d futures %s nets %s ± %s%s.",
          futures,
          baseline.plan(),
          bookings.amount(),
          bookings.error(),
          estimates.size() == 1 ? "" : ", more than any other plan");
    }
    Estimate lead = leader.toBaseline().get();
    MeasuredDollars size = measured(lead);
    return Sentence.of(
        lead.interval().low() > 0
            ? "After %,d futures %s leads: it nets %s ± %s more than %s."
            : "After %,d futures %s is ahead, but its %s ± %s more than %s may be chance.",
        futures,
        leader.plan(),
        size.amount(),
        size.error(),
        baseline.plan());
  }

  private static MeasuredDollars measured(Estimate estimate) {
    return MeasuredDollars.of(estimate.mean(), estimate.interval().halfWidth());
  }

  static PlanEstimate estimate(InterimEstimate estimate) {
    return new PlanEstimate(
        estimate.plan(),
        Math.round(estimate.netBookings().mean()),
        Math.round(estimate.netBookings().interval().halfWidth()),
        estimate.toBaseline().map(difference -> Math.round(difference.mean())).orElse(null),
        estimate
            .toBaseline()
            .map(difference -> Math.round(difference.interval().halfWidth()))
            .orElse(null));
  }
}
