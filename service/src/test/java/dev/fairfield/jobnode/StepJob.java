package dev.fairfield.jobnode;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fairfield.service.jobs.JobHandler;
import dev.fairfield.service.jobs.JobKind;
import dev.fairfield.service.jobs.JobRun;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts steps: {@code steps:40:50} are 40 steps of 50 ms, {@code deaf:40:50} the same without
 * listening, {@code halt} ends the process, {@code memory} uses all of it up.
 */
final class StepJob implements JobHandler {

  private static final int MEGABYTE = 1 << 20;

  @Autowired private JdbcClient results;

  @Override
  public JobKind kind() {
    return JobKind.PLAN;
  }

  @Override
  public void run(JobRun run) throws InterruptedException {
    int from =
        run.findCheckpoint().map(content -> Integer.parseInt(new String(content, UTF_8))).orElse(0);
    NodeMain.say("BEGIN %s %d from %d".formatted(run.job().id(), run.job().attempt(), from));
    String what = run.job().createdBy();
    if (what.startsWith("halt")) {
      Runtime.getRuntime().halt(137);
    } else if (what.startsWith("memory")) {
      fillMemory();
    } else {
      count(run, from, what.startsWith("deaf"));
    }
  }

  private void count(JobRun run, int from, boolean deaf) throws InterruptedException {
    int[] numbers = NodeMain.numbers(run.job());
    int step = from;
    while (step < numbers[0] && (deaf || !run.shouldStop())) {
      sleep(numbers[1], deaf);
      step++;
      byte[] reached = Integer.toString(step).getBytes(UTF_8);
      run.checkpoint(() -> reached);
      NodeMain.say("STEP %s %d".formatted(run.job().id(), step));
      run.report(step / (double) numbers[0], "counting", "{\"step\":" + step + "}");
    }
    int last = step;
    try {
      run.finish(
          last < numbers[0],
          () ->
              results
                  .sql("INSERT INTO outcome (id, attempt, number, text) VALUES (?, ?, ?, ?)")
                  .params(run.job().id(), run.job().attempt(), last, "")
                  .update());
      NodeMain.say("FINISHED %s %d at %d".formatted(run.job().id(), run.job().attempt(), last));
    } catch (RuntimeException e) {
      NodeMain.say("FENCED %s %d at %d".formatted(run.job().id(), run.job().attempt(), last));
      throw e;
    }
  }

  private static void sleep(int millis, boolean deaf) throws InterruptedException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      if (!deaf) {
        throw e;
      }
    }
  }

  private static void fillMemory() {
    List<byte[]> memory = new ArrayList<>();
    while (true) {
      memory.add(new byte[16 * MEGABYTE]);
    }
  }
}
