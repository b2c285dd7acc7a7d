package dev.fairfield.service.rest.simulations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large simulations may be and how they are spread.
 *
 * @param fanOutEvaluations accounts × plans × replications from which a simulation is done by all
 *     nodes in parts; 0: always
 * @param partEvaluations accounts × plans × replications of one part, about; some ten million take
 *     a second
 * @param partSize results of one part, before they are compressed
 * @param memoryShare of the heap that the outcomes of all simulations running on a node may take
 *     together, 0 to 1; one alone may take all of it
 * @param threads that simulate on one node, for simulations that are not spread; 0: one less than
 *     cores
 * @param longest how long a simulation may run; also when a request does not say
 * @param cached simulations kept in memory ready to be replayed or gone on with
 */
@ConfigurationProperties("fairfield.simulations")
record SimulationLimits(
    @DefaultValue("250000000") long fanOutEvaluations,
    @DefaultValue("10000000") long partEvaluations,
    @DefaultValue("8MB") DataSize partSize,
    @DefaultValue("0.25") double memoryShare,
    @DefaultValue("0") int threads,
    @DefaultValue("1h") Duration longest,
    @DefaultValue("4") int cached) {

  /** Most plans of one simulation. */
  static final int MOST_PLANS = 8;

  int threadsOfNode() {
    return threads > 0 ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  /** Bytes of the heap for outcomes. */
  long memoryBytes() {
    return (long) (memoryShare * Runtime.getRuntime().maxMemory());
  }

  /**
   * Replications of a part of a simulation; 0 when it is small enough for one node.
   *
   * @param replications there may be
   * @param evaluationsEach accounts × plans of one replication
   * @param bytesEach results of one replication
   */
  int partReplications(int replications, long evaluationsEach, long bytesEach) {
    if (replications * evaluationsEach < fanOutEvaluations) {
      return 0;
    }
    long most = Math.min(partEvaluations / evaluationsEach, partSize.toBytes() / bytesEach);
    return (int) Math.min(Integer.MAX_VALUE, Math.max(1, most));
  }
}
