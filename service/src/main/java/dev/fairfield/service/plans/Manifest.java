package dev.fairfield.service.plans;

import dev.fairfield.service.report.PlanReportData.ManifestLine;
import dev.fairfield.solver.plan.SolveLimits;
import java.util.ArrayList;
import java.util.List;

/** What a plan was made from, line by line for the report. */
final class Manifest {

  private Manifest() {}

  static List<ManifestLine> of(FinishedPlan finished) {
    List<ManifestLine> lines = new ArrayList<>();
    for (InputFile input : finished.inputs()) {
      lines.add(new ManifestLine(input.role() + ": " + input.name(), "sha256 " + input.sha256()));
    }
    SolveLimits limits = finished.limits();
    lines.add(new ManifestLine("Seed", Long.toString(limits.seed())));
    lines.add(
        limits.timeLimit() == null
            ? new ManifestLine("Steps", Integer.toString(limits.steps()))
            : new ManifestLine("Time limit", limits.timeLimit().toSeconds() + " s"));
    ProductVersions versions = ProductVersions.ofBuild();
    lines.add(new ManifestLine("Fairfield", versions.fairfield()));
    lines.add(new ManifestLine("Timefold", versions.timefold()));
    return lines;
  }
}
