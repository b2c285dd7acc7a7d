package dev.fairfield.service.jobs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Does parts as a test has written them for a job. */
final class ScriptedChunks implements ChunkHandler {

  private final Map<String, ChunkScript> scripts = new ConcurrentHashMap<>();

  interface ChunkScript {
    byte[] run(int number, BooleanSupplier stop);
  }

  void put(String jobId, ChunkScript script) {
    scripts.put(jobId, script);
  }

  @Override
  public JobKind kind() {
    return JobKind.SIMULATION;
  }

  @Override
  public byte[] run(String jobId, int number, BooleanSupplier stop) {
    return scripts.get(jobId).run(number, stop);
  }
}
