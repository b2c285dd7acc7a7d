package dev.fairfield.jobnode;

import dev.fairfield.service.jobs.JobHandler;
import dev.fairfield.service.jobs.JobKind;
import dev.fairfield.service.jobs.JobRun;
import java.nio.ByteBuffer;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up parts in order: {@code parts:1500} are 1500 parts. */
final class PartJob implements JobHandler {

  @Autowired private JdbcClient results;

  @Override
  public JobKind kind() {
    return JobKind.SIMULATION;
  }

  @Override
  public void run(JobRun run) {
    NodeMain.say("BEGIN %s %d from 0".formatted(run.job().id(), run.job().attempt()));
    int count = NodeMain.numbers(run.job())[0];
    List<byte[]> parts =
        run.chunks(count, done -> run.report(done / (double) count, "drawing", "{}"));
    String bits = sum(parts);
    run.finish(
        parts.size() < count,
        () ->
            results
                .sql("INSERT INTO outcome (id, attempt, number, text) VALUES (?, ?, ?, ?)")
                .params(run.job().id(), run.job().attempt(), parts.size(), bits)
                .update());
    NodeMain.say("FINISHED %s %d at %d".formatted(run.job().id(), run.job().attempt(), count));
  }

  /** The bits of the sum, added up in order. */
  static String sum(List<byte[]> parts) {
    double sum = 0;
    for (byte[] part : parts) {
      sum += ByteBuffer.wrap(part).getDouble();
    }
    return Long.toHexString(Double.doubleToLongBits(sum));
  }
}
