package dev.fairfield.service.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C as a wish to stop: the best plan so far is still written, and the process then ends with
 * exit code 0. A run that does not finish in time is ended by the system as usual.
 */
final class Interruption implements AutoCloseable {

  private static final long GRACE_SECONDS = 30;

  private final AtomicBoolean wished = new AtomicBoolean();
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "fairfield-interruption");

  private Interruption() {}

  static Interruption listen() {
    var interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  BooleanSupplier wish() {
    return wished::get;
  }

  private void stopAndWait() {
    wished.set(true);
    try {
      if (finished.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        System.out.flush();
        Runtime.getRuntime().halt(CommandLineRun.DONE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The run is over; if a wish to stop is waiting for it, the process ends here. */
  @Override
  public void close() {
    if (wished.get()) {
      finished.countDown();
    } else {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
