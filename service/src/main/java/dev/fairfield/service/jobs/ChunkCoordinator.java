package dev.fairfield.service.jobs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Has parts of a job done by all nodes. The job that waits for them works on parts, too, so that a
 * single thread is enough; it also does those that were dropped, so that their errors are its own.
 */
@Component
class ChunkCoordinator {

  private static final long WAIT_MILLIS = 100;
  private static final long COUNT_NANOS = 500_000_000;

  private final ChunkStore chunks;
  private final JobLedger ledger;
  private final AlarmClock alarm;
  private final ObjectProvider<ChunkHandler> handlers;

  ChunkCoordinator(
      ChunkStore chunks,
      JobLedger ledger,
      AlarmClock alarm,
      ObjectProvider<ChunkHandler> handlers) {
    this.chunks = chunks;
    this.ledger = ledger;
    this.alarm = alarm;
    this.handlers = handlers;
  }

  /** The handler of a kind of jobs. */
  static ChunkHandler handler(ObjectProvider<ChunkHandler> handlers, JobKind kind) {
    return handlers
        .orderedStream()
        .filter(handler -> handler.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing does parts of " + kind + " jobs."));
  }

  /**
   * @param done is told now and then how many parts are done
   * @return results from part 0 up to the first that is missing; all of them unless stopped
   */
  List<byte[]> run(Job job, int count, BooleanSupplier stop, IntConsumer done) {
    var work = new Work(job, count, stop, done, handler(handlers, job.kind()));
    work.begin();
    while (!work.isComplete() && !stop.getAsBoolean()) {
      work.step();
    }
    done.accept(chunks.count(job.id()));
    return chunks.inOrder(job.id(), count);
  }

  private final class Work {

    private final Job job;
    private final int count;
    private final BooleanSupplier stop;
    private final IntConsumer done;
    private final ChunkHandler handler;
    private final Deque<Integer> candidates = new ArrayDeque<>();
    private boolean complete;
    private long countedNanos = System.nanoTime();

    Work(Job job, int count, BooleanSupplier stop, IntConsumer done, ChunkHandler handler) {
      this.job = job;
      this.count = count;
      this.stop = stop;
      this.done = done;
      this.handler = handler;
    }

    void begin() {
      List<Integer> missing = missing();
      complete = missing.isEmpty();
      candidates.addAll(missing);
      alarm.wakeChunks(job.id(), missing);
    }

    boolean isComplete() {
      return complete;
    }

    void step() {
      Integer next = candidates.poll();
      if (next == null) {
        lookAround();
      } else if (alarm.takeChunk(job.id(), next)) {
        runHere(next);
      }
      if (System.nanoTime() - countedNanos > COUNT_NANOS) {
        countedNanos = System.nanoTime();
        done.accept(chunks.count(job.id()));
      }
    }

    /** A result is there before its alarm goes: what has neither alarm nor result was dropped. */
    private void lookAround() {
      Map<Integer, Boolean> pickedByNumber = alarm.chunks(job.id());
      List<Integer> missing = missing();
      complete = missing.isEmpty();
      boolean idle = true;
      for (int number : missing) {
        if (stop.getAsBoolean()) {
          return;
        }
        Boolean picked = pickedByNumber.get(number);
        if (picked == null || (!picked && alarm.takeChunk(job.id(), number))) {
          runHere(number);
          idle = false;
        }
      }
      if (idle && !complete) {
        pause();
      }
    }

    private void runHere(int number) {
      byte[] result = handler.run(job.id(), number, stop);
      if (stop.getAsBoolean()) {
        alarm.wakeChunks(job.id(), List.of(number));
      } else {
        ledger.keepPart(job.id(), number, result);
      }
    }

    private List<Integer> missing() {
      Set<Integer> present = chunks.numbers(job.id());
      return IntStream.range(0, count)
          .filter(number -> !present.contains(number))
          .boxed()
          .collect(Collectors.toList());
    }

    private void pause() {
      try {
        Thread.sleep(WAIT_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new JobLeftException(job.id(), job.attempt());
      }
    }
  }
}
