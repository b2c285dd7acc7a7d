package dev.fairfield.service.cli;

import dev.fairfield.scenarios.validation.Dollars;
import dev.fairfield.scenarios.validation.MeasuredDollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.simulator.comparison.Comparison;
import dev.fairfield.simulator.comparison.KpiResult;
import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.Period;
import dev.fairfield.simulator.kpi.Scope;
import dev.fairfield.simulator.statistics.Interval;
import dev.fairfield.simulator.statistics.PlanVerdict;
import dev.fairfield.simulator.statistics.Verdict;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** A comparison of plans as people read it on a terminal. */
final class SimulationText {

  private static final Figure TARGET = new Figure(Kpi.TARGET_MET, Scope.ORGANISATION, Period.WHOLE);
  private static final double PERCENT = 100;
  private static final String NONE = "–";

  private final Comparison comparison;

  SimulationText(Comparison comparison) {
    this.comparison = comparison;
  }

  void print(PrintWriter out, boolean illustrative) {
    out.println();
    out.println(comparison.answer().sentence());
    out.println();
    printTable(out);
    out.println();
    if (!comparison.answer().check().isBlank()) {
      out.println(comparison.answer().check());
    }
    out.println(
        Sentence.of(
            "%s Intervals: %.0f %%. A difference below %s is taken not to matter.",
            comparison.stopSentence(),
            PERCENT * comparison.settings().confidence(),
            dollars(comparison.deltaCents())));
    comparison.warnings().forEach(out::println);
    if (illustrative) {
      out.println("Dollar figures are illustrative.");
    }
  }

  private void printTable(PrintWriter out) {
    var table =
        new TextTable(
            1, "Plan", "Net bookings", "±", "Difference", "±", "Chance to meet target", "Verdict");
    for (int plan = 0; plan < comparison.plans().size(); plan++) {
      String name = comparison.plans().get(plan).name();
      KpiResult money = result(comparison.primary(), name);
      MeasuredDollars bookings =
          MeasuredDollars.of(
              money.mean().orElse(0), money.interval().map(Interval::halfWidth).orElse(0.0));
      Optional<MeasuredDollars> difference =
          money.toBaseline().map(d -> MeasuredDollars.of(d.mean(), d.interval().halfWidth()));
      table.row(
          name,
          bookings.amount(),
          money.interval().isEmpty() ? NONE : bookings.error(),
          difference.map(MeasuredDollars::difference).orElse("baseline"),
          difference.map(MeasuredDollars::error).orElse(""),
          share(result(TARGET, name)),
          verdict(plan));
    }
    table.print(out);
  }

  private KpiResult result(Figure figure, String plan) {
    return comparison.kpis().stream()
        .filter(result -> result.figure().equals(figure) && result.plan().equals(plan))
        .findFirst()
        .orElseThrow();
  }

  private static String share(KpiResult result) {
    return result.mean().isEmpty()
        ? NONE
        : Sentence.of("%.0f %%", PERCENT * result.mean().getAsDouble());
  }

  private String verdict(int plan) {
    if (comparison.answer().verdicts().isEmpty()) {
      return NONE;
    }
    PlanVerdict verdict = comparison.answer().verdicts().get(plan);
    if (verdict.verdict() == Verdict.NOT_DISTINGUISHABLE) {
      return verdict.withinDelta() ? "as good as the best" : "not distinguishable";
    }
    return verdict.verdict().name().toLowerCase(Locale.ROOT);
  }

  private static String dollars(double cents) {
    return Dollars.of(Math.round(cents));
  }
}
