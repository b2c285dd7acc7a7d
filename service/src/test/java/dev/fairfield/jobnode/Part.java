package dev.fairfield.jobnode;

import dev.fairfield.service.jobs.ChunkHandler;
import dev.fairfield.service.jobs.JobKind;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * A part's draws depend on its number alone; sums of doubles show in which order they were added.
 */
final class Part implements ChunkHandler {

  private static final int DRAWS = 400_000;

  @Override
  public JobKind kind() {
    return JobKind.SIMULATION;
  }

  @Override
  public byte[] run(String jobId, int number, BooleanSupplier stop) {
    byte[] result = draw(number);
    NodeMain.say("PART %s %d".formatted(jobId, number));
    return result;
  }

  static byte[] draw(int number) {
    var random = new SplittableRandom(number);
    double sum = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      sum += random.nextDouble();
    }
    return ByteBuffer.allocate(Double.BYTES).putDouble(sum).array();
  }
}
