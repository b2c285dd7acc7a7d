package dev.fairfield.benchmarks.simulation;

import com.sun.management.OperatingSystemMXBean;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.OutcomeTable;
import dev.fairfield.simulator.comparison.Simulation;
import dev.fairfield.simulator.comparison.SimulationListener;
import dev.fairfield.simulator.comparison.SimulationSettings;
import dev.fairfield.solver.request.PlanRequest;
import java.lang.management.ManagementFactory;

/**
 * A comparison with the time its worlds took: from the first batch reported, by when code is warm,
 * to the last. Statistics and everything before the worlds are left out.
 *
 * @param worlds timed
 * @param wallSeconds of them
 * @param cpuSeconds of the whole process meanwhile, compiler and collector included
 * @param totalSeconds wall time of the whole comparison
 */
record TimedRun(
    Comparison comparison, int worlds, double wallSeconds, double cpuSeconds, double totalSeconds) {

  private static final double NANOS = 1e9;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Reads the clocks at each batch of the first phase. */
  private static final class Clock implements SimulationListener {

    private int phases;
    private int firstDone;
    private int lastDone;
    private long firstWall;
    private long firstCpu;
    private long lastWall;
    private long lastCpu;

    @Override
    public void phaseStarted(String phase) {
      phases++;
    }

    @Override
    public void replicated(int done, int planned) {
      if (phases > 1) {
        return;
      }
      lastDone = done;
      lastWall = System.nanoTime();
      lastCpu = SYSTEM.getProcessCpuTime();
      if (firstDone == 0) {
        firstDone = done;
        firstWall = lastWall;
        firstCpu = lastCpu;
      }
    }
  }

  static TimedRun of(SimulatedCase of, SimulationSettings settings) {
    var clock = new Clock();
    var simulation = Simulation.of(of.book(), of.scenario(), of.plans(), PlanRequest.DEFAULT);
    long begun = System.nanoTime();
    Comparison comparison = simulation.compare(settings.withoutStudies(), clock, () -> false);
    return new TimedRun(
        comparison,
        clock.lastDone - clock.firstDone,
        (clock.lastWall - clock.firstWall) / NANOS,
        (clock.lastCpu - clock.firstCpu) / NANOS,
        (System.nanoTime() - begun) / NANOS);
  }

  double worldsPerSecond() {
    return worlds / wallSeconds;
  }

  double worldsPerCpuSecond() {
    return worlds / cpuSeconds;
  }

  double cpuMicrosPerWorld() {
    return 1e6 * cpuSeconds / worlds;
  }

  /**
   * Checks that the plans both runs share came to the same numbers in the worlds both met.
   *
   * @throws IllegalStateException at the first figure that differs
   */
  void requireSame(TimedRun other) {
    requireSame(other.comparison.outcomes());
  }

  /** The same with the outcomes of any run. */
  void requireSame(OutcomeTable theirs) {
    OutcomeTable ours = comparison.outcomes();
    int plans = Math.min(ours.plans(), theirs.plans());
    int replications = Math.min(ours.replications(), theirs.replications());
    for (int plan = 0; plan < plans; plan++) {
      for (int column = 0; column < ours.layout().width(); column++) {
        for (int replication = 0; replication < replications; replication++) {
          double mine = ours.value(plan, column, replication);
          double yours = theirs.value(plan, column, replication);
          if (Double.compare(mine, yours) != 0) {
            throw new IllegalStateException(
                "Plan %d, column %d, world %d: %s in one run and %s in another; both must be the same."
                    .formatted(plan, column, replication, mine, yours));
          }
        }
      }
    }
  }
}
