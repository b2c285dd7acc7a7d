package dev.fairfield.service.cli;

import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.plans.Money;
import dev.fairfield.service.plans.Percentage;
import dev.fairfield.solver.kpi.PlanKpis;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.request.HardRule;
import dev.fairfield.solver.request.SoftRule;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Plans side by side as a table of text: cost by rule, gap, moves, index, travel. */
final class PlanTable {

  private static final int LABEL_WIDTH = 34;
  private static final int COLUMN_WIDTH = 20;

  private final List<Column> columns = new ArrayList<>();

  private record Column(String name, SolvedPlan plan, PlanKpis kpis) {}

  PlanTable add(String name, SolvedPlan plan, PlanKpis kpis) {
    columns.add(new Column(name, plan, kpis));
    return this;
  }

  void print(PrintWriter out, boolean illustrative) {
    out.println();
    row(out, "", (plan, kpis) -> "", true);
    row(out, "Hard rules", PlanTable::hardRules, false);
    for (SoftRule rule : SoftRule.values()) {
      String label = rule.isPreference() ? rule.label() + " (preference)" : rule.label();
      row(out, label, (plan, kpis) -> Money.people(plan.cost().cents(rule)), false);
    }
    row(out, "Cost a year", (plan, kpis) -> Money.people(plan.cost().totalCents()), false);
    row(out, "  of it where the owner has left", PlanTable::unavoidable, false);
    row(out, "Proven lower bound", PlanTable::bound, false);
    row(out, "Gap", PlanTable::gap, false);
    row(out, "Index, lowest to highest", PlanTable::indexes, false);
    row(out, "Reps within the band", PlanTable::withinBand, false);
    row(out, "Accounts that change owner", (plan, kpis) -> count(kpis.moves()), false);
    row(out, "Accounts whose owner has left", (plan, kpis) -> count(kpis.orphans()), false);
    row(out, "Accounts without an owner", (plan, kpis) -> count(kpis.unowned()), false);
    row(
        out,
        "Travel, hours a year",
        (plan, kpis) -> Sentence.of("%,.0f", kpis.travelHours()),
        false);
    if (illustrative) {
      out.println("Dollar figures are illustrative.");
    }
    out.println();
  }

  private void row(
      PrintWriter out,
      String label,
      BiFunction<SolvedPlan, PlanKpis, String> cell,
      boolean heading) {
    var line = new StringBuilder(Sentence.of("%-" + LABEL_WIDTH + "s", label));
    for (Column column : columns) {
      String text = heading ? column.name() : cell.apply(column.plan(), column.kpis());
      line.append(Sentence.of("%" + COLUMN_WIDTH + "s", text));
    }
    out.println(line.toString().stripTrailing());
  }

  private static String count(long number) {
    return Sentence.of("%,d", number);
  }

  private static String hardRules(SolvedPlan plan, PlanKpis kpis) {
    long broken =
        Arrays.stream(HardRule.values())
            .filter(rule -> plan.hardUnitsByRule().get(rule) > 0)
            .count();
    return broken == 0 ? "all kept" : Sentence.of("%d broken", broken);
  }

  private static String unavoidable(SolvedPlan plan, PlanKpis kpis) {
    return Money.people(plan.cost().unavoidableHandoverCents());
  }

  private static String bound(SolvedPlan plan, PlanKpis kpis) {
    return plan.lowerBoundCents() <= 0 ? "–" : Money.people(plan.lowerBoundCents());
  }

  private static String gap(SolvedPlan plan, PlanKpis kpis) {
    return plan.gap().isEmpty() ? "–" : Percentage.atMost(plan.gap().getAsDouble());
  }

  private static String indexes(SolvedPlan plan, PlanKpis kpis) {
    return Sentence.of("%.2f to %.2f", kpis.lowestIndex(), kpis.highestIndex());
  }

  private static String withinBand(SolvedPlan plan, PlanKpis kpis) {
    double halfWidth = plan.priced().request().prices().band().halfWidth();
    return Sentence.of("%d of %d", kpis.repsWithinBand(halfWidth), kpis.reps().size());
  }
}
