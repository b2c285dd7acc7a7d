package dev.fairfield.service.rest.simulations;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Memory that simulations running at the same time share; those for which none is left wait. */
@Component
class MemoryBudget {

  private static final long UNIT_BYTES = 1 << 20;
  private static final long WAIT_MILLIS = 200;

  private final int units;
  private final Semaphore free;

  MemoryBudget(SimulationLimits limits) {
    this.units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, limits.memoryBytes() / UNIT_BYTES));
    this.free = new Semaphore(units, true);
  }

  /** Memory taken; closing gives it back. */
  final class Share implements AutoCloseable {

    private final int taken;

    private Share(int taken) {
      this.taken = taken;
    }

    /** Whether the wait was given up. */
    boolean isNone() {
      return taken == 0;
    }

    @Override
    public void close() {
      free.release(taken);
    }
  }

  /**
   * Waits for memory.
   *
   * @param bytes more than there is in all counts as all there is
   * @param stop asked while waiting; nothing is taken then
   */
  Share take(long bytes, BooleanSupplier stop) throws InterruptedException {
    int wanted = (int) Math.max(1, Math.min(units, bytes / UNIT_BYTES));
    while (!free.tryAcquire(wanted, WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
      if (stop.getAsBoolean()) {
        return new Share(0);
      }
    }
    return new Share(wanted);
  }
}
