package dev.fairfield.service.jobs;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** One execution of a job, as its handler sees it. All methods may be called by any thread. */
public interface JobRun {

  Job job();

  /** What the last execution had found, where one broke off. */
  Optional<byte[]> findCheckpoint();

  /**
   * Offers the best result so far; it is written with the next heartbeat, the latest offer alone.
   *
   * @param content called at most once, on the thread that writes
   */
  void checkpoint(Supplier<byte[]> content);

  /**
   * Tells how far the work is; written with the next heartbeat.
   *
   * @param progress 0 to 1
   * @param phase for people
   * @param factsJson a JSON object
   */
  void report(double progress, String phase, String factsJson);

  /** There is a result that stopping would keep. */
  void active();

  /**
   * Whether to end now: people asked for it, the deadline passed, or this execution must leave
   * because the node shuts down or another execution took over. Cheap; ask often.
   */
  boolean shouldStop();

  /**
   * Has parts of the work done by all nodes, this thread among them, and waits for them.
   *
   * @param count parts 0 to count − 1; those that are there already are not done again
   * @param done told about twice a second, on this thread, how many parts are done
   * @return results in order of number; when told to stop, those before the first that is missing
   */
  List<byte[]> chunks(int count, IntConsumer done);

  /** As {@link #chunks(int, IntConsumer)}, with nobody to tell. */
  default List<byte[]> chunks(int count) {
    return chunks(count, done -> {});
  }

  /**
   * Writes the result and ends the job, in one transaction that fails when this execution was
   * overtaken or must leave; then nothing is written and the job goes on elsewhere.
   *
   * @param stoppedEarly whether people or the deadline ended it before it was done
   * @param writes of the result, within the transaction
   * @throws JobLeftException when nothing was written; let it pass
   */
  void finish(boolean stoppedEarly, Runnable writes);
}
