package dev.fairfield.service.plans;

import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.service.report.PlanReportData.SummaryLine;
import dev.fairfield.solver.kpi.PlanKpis;
import java.util.ArrayList;
import java.util.List;

/** The key figures at the top of the report, today beside the plan. */
final class SummaryLines {

  private SummaryLines() {}

  /** In the order to show. */
  static List<SummaryLine> of(FinishedPlan finished) {
    PlanKpis now = finished.kpis();
    PlanKpis before = finished.kpisToday();
    double band = finished.bandHalfWidth();
    int all = now.reps().size();
    List<SummaryLine> lines = new ArrayList<>();
    lines.add(
        new SummaryLine(
            "Yearly cost, fairness included",
            Money.people(finished.today().cost().totalCents()),
            Money.people(finished.plan().cost().totalCents()),
            costNote(finished)));
    lines.add(
        new SummaryLine(
            "Index, lowest to highest",
            Sentence.of("%.2f–%.2f", before.lowestIndex(), before.highestIndex()),
            Sentence.of("%.2f–%.2f", now.lowestIndex(), now.highestIndex()),
            "1.00 is fair"));
    lines.add(
        new SummaryLine(
            Sentence.of("Reps within ±%.0f %%", band * 100),
            Sentence.of("%d of %d", before.repsWithinBand(band), all),
            Sentence.of("%d of %d", now.repsWithinBand(band), all),
            ""));
    lines.add(
        new SummaryLine(
            "Travel, hours a year",
            Sentence.of("%,.0f", before.travelHours()),
            Sentence.of("%,.0f", now.travelHours()),
            travelNote(before, now)));
    lines.add(
        new SummaryLine(
            "Accounts that change owner",
            "",
            Sentence.of("%,d", now.moves()),
            now.orphans() == 0 ? "" : Sentence.of("and %,d whose owner has left", now.orphans())));
    lines.add(
        new SummaryLine(
            "Accounts without an owner",
            Sentence.of("%,d", before.unowned()),
            Sentence.of("%,d", now.unowned()),
            now.orphans() == 0
                ? ""
                : Sentence.of("today’s include %,d whose owner has left", now.orphans())));
    return lines;
  }

  private static String costNote(FinishedPlan finished) {
    int unowned = finished.kpisToday().unowned();
    if (finished.today().hardUnits() == 0) {
      return "";
    }
    return unowned == 0
        ? "today breaks hard rules"
        : Sentence.of("today breaks hard rules; accounts unserved: %,d", unowned);
  }

  private static String travelNote(PlanKpis before, PlanKpis now) {
    String km = Sentence.of("%,.0f km planned", now.travelKm());
    int more = before.unowned() - now.unowned();
    return more <= 0 ? km : km + Sentence.of("; accounts served in addition: %,d", more);
  }
}
