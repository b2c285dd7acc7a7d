package dev.fairfield.service.cli;

import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.plans.Money;
import dev.fairfield.service.plans.Percentage;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolveListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows a solve going on: a bar with cost and gap on a terminal, now and then a plain line
 * elsewhere.
 */
final class ProgressDisplay implements SolveListener, AutoCloseable {

  private static final Duration LINE_EVERY = Duration.ofSeconds(2);

  private final PrintWriter out;
  private final LongSupplier nanoClock;
  private final long startedNanos;
  private final Duration timeLimit;
  private final ProgressBar bar;
  private String phase = "";
  private long lowerBoundCents;
  private long costCents = Long.MAX_VALUE;
  private long lastLineNanos;

  ProgressDisplay(
      String task, SolveLimits limits, PrintWriter out, LongSupplier nanoClock, boolean terminal) {
    this.out = out;
    this.nanoClock = nanoClock;
    this.startedNanos = nanoClock.getAsLong();
    this.lastLineNanos = startedNanos;
    this.timeLimit = limits.timeLimit();
    this.bar =
        terminal && timeLimit != null
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(timeLimit.toMillis())
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" s", 1_000)
                .setUpdateIntervalMillis(200)
                .hideEta()
                .build()
            : null;
    if (bar == null) {
      out.println(task);
    }
  }

  @Override
  public synchronized void phaseStarted(String name) {
    phase = name;
    show(true);
  }

  @Override
  public synchronized void boundRaised(long bound) {
    lowerBoundCents = bound;
    show(false);
  }

  @Override
  public synchronized void planImproved(long cost, Supplier<Map<String, String>> owners) {
    costCents = Math.min(costCents, cost);
    show(false);
  }

  private void show(boolean now) {
    long nanos = nanoClock.getAsLong();
    if (bar != null) {
      bar.stepTo(Math.min(timeLimit.toMillis(), (nanos - startedNanos) / 1_000_000));
      bar.setExtraMessage(state());
    } else if (now || nanos - lastLineNanos >= LINE_EVERY.toNanos()) {
      lastLineNanos = nanos;
      out.println(Sentence.of("  %5.1f s  %s  %s", (nanos - startedNanos) / 1e9, phase, state()));
      out.flush();
    }
  }

  private String state() {
    if (costCents == Long.MAX_VALUE) {
      return lowerBoundCents > 0 ? "bound " + Money.people(lowerBoundCents) : "";
    }
    String cost = "cost " + Money.people(costCents);
    return lowerBoundCents <= 0
        ? cost
        : cost
            + Sentence.of(
                ", at most %s above the best possible",
                Percentage.atMost((double) (costCents - lowerBoundCents) / lowerBoundCents));
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.stepTo(timeLimit.toMillis());
      bar.close();
    }
  }
}
