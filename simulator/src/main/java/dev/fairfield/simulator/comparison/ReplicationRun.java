package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Severity;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.Period;
import dev.fairfield.simulator.kpi.Scope;
import dev.fairfield.simulator.statistics.Bonferroni;
import dev.fairfield.simulator.statistics.Estimate;
import dev.fairfield.simulator.statistics.PairedDifference;
import dev.fairfield.simulator.statistics.StoppingDecision;
import dev.fairfield.simulator.statistics.StoppingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Fills the table of a comparison until there is enough, and says why it ended. */
final class ReplicationRun {

  private static final Figure BOOKINGS = new Figure(Kpi.BOOKINGS, Scope.ORGANISATION, Period.WHOLE);

  private final OutcomeTable table;
  private final OutcomeSource source;
  private final List<String> plans;
  private final SimulationSettings settings;
  private final SimulationListener listener;
  private final BooleanSupplier stop;

  ReplicationRun(
      OutcomeTable table,
      OutcomeSource source,
      List<String> plans,
      SimulationSettings settings,
      SimulationListener listener,
      BooleanSupplier stop) {
    this.table = table;
    this.source = source;
    this.plans = plans;
    this.settings = settings;
    this.listener = listener;
    this.stop = stop;
  }

  /** Why the run ended. */
  record Ended(StopReason reason, String sentence) {}

  /**
   * Runs until there is enough or somebody stops it.
   *
   * @throws InvalidInputException when stopped before two worlds
   */
  Ended complete() {
    return settings.stoppingRule().isPresent()
        ? runToPrecision(settings.stoppingRule().get())
        : runAll(settings.mostReplications());
  }

  private Ended runAll(int total) {
    return extend(total, total)
        ? new Ended(
            StopReason.REPLICATIONS, "As many futures as were asked for: %,d.".formatted(total))
        : stopped();
  }

  private Ended runToPrecision(StoppingRule rule) {
    while (true) {
      int next = rule.nextCheck(table.replications());
      if (!extend(next, next)) {
        return stopped();
      }
      double[][] others =
          IntStream.range(1, plans.size())
              .mapToObj(plan -> table.steady(plan, BOOKINGS))
              .toArray(double[][]::new);
      StoppingDecision decision = rule.decide(table.steady(0, BOOKINGS), others);
      if (decision.isFinal()) {
        return new Ended(
            decision.status() == StoppingDecision.Status.REACHED
                ? StopReason.PRECISION
                : StopReason.LIMIT,
            decision.reason());
      }
      listener.replicated(table.replications(), rule.nextCheck(next));
    }
  }

  /** In rounds, so that people see it go on. */
  private boolean extend(int total, int planned) {
    boolean complete = true;
    while (complete && table.replications() < total) {
      complete = source.extend(table, source.nextRound(table.replications(), total), stop);
      listener.replicated(table.replications(), planned);
      if (table.replications() >= StoppingRule.FEWEST_REPLICATIONS) {
        listener.estimated(estimates());
      }
    }
    return complete;
  }

  private List<InterimEstimate> estimates() {
    List<InterimEstimate> estimates = new ArrayList<>();
    double[] baseline = table.steady(0, PlanSet.NET_BOOKINGS);
    double level = Bonferroni.levelOfEach(settings.confidence(), Math.max(1, plans.size() - 1));
    for (int plan = 0; plan < plans.size(); plan++) {
      double[] outcomes = table.steady(plan, PlanSet.NET_BOOKINGS);
      estimates.add(
          new InterimEstimate(
              plans.get(plan),
              Estimate.ofMean(outcomes, settings.confidence()),
              plan == 0
                  ? Optional.empty()
                  : Optional.of(PairedDifference.between(outcomes, baseline, level).difference())));
    }
    return estimates;
  }

  private Ended stopped() {
    if (table.replications() < 2) {
      throw new InvalidInputException(
          List.of(
              new Problem(
                  "simulation",
                  0,
                  "",
                  "",
                  "a run of at least two worlds",
                  Severity.ERROR,
                  "The simulation was stopped before two worlds were done, so there is nothing to compare.")));
    }
    return new Ended(
        StopReason.STOPPED,
        "Stopped by hand after %,d worlds; what was simulated until then counts."
            .formatted(table.replications()));
  }
}
