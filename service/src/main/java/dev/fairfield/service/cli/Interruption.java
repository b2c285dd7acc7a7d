package dev.fairfield.service.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C as a wish to stop: the best plan so far is still written, and the process then ends with
 * the exit code of the run. A run that does not finish in time is ended by the system as usual.
 */
final class Interruption {

  private static final long GRACE_SECONDS = 30;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "fairfield-interruption");
  private volatile boolean wished;
  private volatile int exitCode = CommandLineRun.FAILURE;
  private boolean listening;

  /** From now on Ctrl-C is a wish. Tells, when asked, whether somebody has it. */
  BooleanSupplier listen() {
    if (!listening) {
      Runtime.getRuntime().addShutdownHook(hook);
      listening = true;
    }
    return () -> wished;
  }

  private void stopAndWait() {
    wished = true;
    try {
      if (ended.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(exitCode);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The run is over; if a wish to stop is waiting for it, the process ends here. */
  void end(int exitCodeOfRun) {
    if (!listening) {
      return;
    }
    exitCode = exitCodeOfRun;
    ended.countDown();
    if (!wished) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException shutdownHasBegun) {
        wished = true;
      }
    }
  }
}
