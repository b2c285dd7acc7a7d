package dev.fairfield.service.jobs;

import java.util.function.BooleanSupplier;

/** Does parts of large jobs of one kind, on whichever node has a free thread. */
public interface ChunkHandler {

  JobKind kind();

  /**
   * The result of a part: a function of job and number alone.
   *
   * @param stop whether to give up; the result is then not kept
   */
  byte[] run(String jobId, int number, BooleanSupplier stop);
}
