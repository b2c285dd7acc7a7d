package dev.fairfield.service.rest.plans;

import dev.fairfield.service.jobs.JobRun;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Tells the job of a plan how its solve goes on, a few times a second at most. */
final class PlanProgress implements SolveListener {

  private static final long REPORT_NANOS = Duration.ofMillis(250).toNanos();
  private static final double STEPS_PER_PHASE = 0.3;
  private static final double NANOS_PER_SECOND = 1e9;

  private final JobRun run;
  private final SolveLimits limits;
  private final LongSupplier nanoClock;
  private final long begunNanos;
  private final AtomicBoolean active = new AtomicBoolean();
  private final ImprovementLog improvement;
  private String phase = "Checking whether a plan can exist";
  private int phases;
  private Long costCents;
  private Long lowerBoundCents;
  private long reportedNanos;

  /**
   * @param before time that earlier executions took
   */
  PlanProgress(JobRun run, SolveLimits limits, Duration before, LongSupplier nanoClock) {
    this.run = run;
    this.limits = limits;
    this.nanoClock = nanoClock;
    this.begunNanos = nanoClock.getAsLong() - before.toNanos();
    this.reportedNanos = nanoClock.getAsLong() - REPORT_NANOS;
    PlanJobFacts earlier = PlanJobFacts.read(run.job().factsJson());
    this.improvement = new ImprovementLog(earlier.improvement());
    this.costCents = earlier.costCents();
    this.lowerBoundCents = earlier.lowerBoundCents();
  }

  @Override
  public synchronized void phaseStarted(String begun) {
    phase = begun;
    phases++;
    report();
  }

  @Override
  public synchronized void boundRaised(long cents) {
    if (lowerBoundCents == null || cents > lowerBoundCents) {
      lowerBoundCents = cents;
      log();
      tick();
    }
  }

  @Override
  public synchronized void planImproved(long cents, Supplier<Map<String, String>> ownersByAccount) {
    run.checkpoint(() -> PlanCheckpoint.write(ownersByAccount.get()));
    if (active.compareAndSet(false, true)) {
      run.active();
    }
    if (costCents == null || cents < costCents) {
      costCents = cents;
      log();
      tick();
    }
  }

  /** Reports again when the last report is old; cheap. */
  synchronized void tick() {
    if (nanoClock.getAsLong() - reportedNanos >= REPORT_NANOS) {
      report();
    }
  }

  /** The phase after the search, which takes a moment. */
  synchronized void finishing() {
    phase = "Drawing territories and writing the report";
    report();
  }

  /** The earliest first. */
  synchronized List<ImprovementPoint> improvement() {
    return improvement.points();
  }

  private void log() {
    double seconds = Math.round(seconds() * 100) / 100.0;
    improvement.add(new ImprovementPoint(seconds, costCents, lowerBoundCents));
  }

  private double seconds() {
    return (nanoClock.getAsLong() - begunNanos) / NANOS_PER_SECOND;
  }

  private void report() {
    reportedNanos = nanoClock.getAsLong();
    run.report(
        progress(),
        phase,
        PlanDocuments.write(new PlanJobFacts(costCents, lowerBoundCents, improvement.points())));
  }

  /** By time, or by phases under a step limit. */
  private double progress() {
    double done =
        limits.timeLimit() == null
            ? STEPS_PER_PHASE * phases
            : seconds() * NANOS_PER_SECOND / limits.timeLimit().toNanos();
    return Math.min(0.99, done);
  }
}
