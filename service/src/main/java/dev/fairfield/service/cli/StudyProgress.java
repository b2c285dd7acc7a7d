package dev.fairfield.service.cli;

import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.sensitivity.StudyListener;
import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a study going on: a bar on a terminal, a line for each solve elsewhere. */
final class StudyProgress implements StudyListener, AutoCloseable {

  private final String task;
  private final PrintWriter out;
  private final boolean terminal;
  private ProgressBar bar;

  StudyProgress(String task, PrintWriter out, boolean terminal) {
    this.task = task;
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void stepStarted(String name, int step, int steps) {
    if (!terminal) {
      out.println(Sentence.of("  %s, %d of %d: %s", task, step, steps, name));
      out.flush();
      return;
    }
    if (bar == null) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .hideEta()
              .build();
    }
    bar.stepTo(step - 1L);
    bar.setExtraMessage(name);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.stepTo(bar.getMax());
      bar.close();
    }
  }
}
