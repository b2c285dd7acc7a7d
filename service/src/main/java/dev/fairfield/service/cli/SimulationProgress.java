package dev.fairfield.service.cli;

import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.simulator.comparison.SimulationListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a simulation going on: a bar on a terminal, now and then a plain line elsewhere. */
final class SimulationProgress implements SimulationListener, AutoCloseable {

  private static final Duration LINE_EVERY = Duration.ofSeconds(2);

  private final PrintWriter out;
  private final LongSupplier nanoClock;
  private final boolean terminal;
  private final long startedNanos;
  private long lastLineNanos;
  private ProgressBar bar;

  SimulationProgress(PrintWriter out, LongSupplier nanoClock, boolean terminal) {
    this.out = out;
    this.nanoClock = nanoClock;
    this.terminal = terminal;
    this.startedNanos = nanoClock.getAsLong();
    this.lastLineNanos = startedNanos;
  }

  @Override
  public synchronized void phaseStarted(String phase) {
    if (terminal && bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Simulating")
              .setInitialMax(1)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .hideEta()
              .build();
    }
    if (bar == null) {
      line(phase);
    } else {
      bar.setExtraMessage(phase);
    }
  }

  @Override
  public synchronized void replicated(int done, int planned) {
    if (bar != null) {
      bar.maxHint(planned);
      bar.stepTo(done);
    } else if (nanoClock.getAsLong() - lastLineNanos >= LINE_EVERY.toNanos()) {
      line(Sentence.of("%,d of %,d futures", done, planned));
    }
  }

  private void line(String text) {
    lastLineNanos = nanoClock.getAsLong();
    out.println(Sentence.of("  %5.1f s  %s", (lastLineNanos - startedNanos) / 1e9, text));
    out.flush();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
