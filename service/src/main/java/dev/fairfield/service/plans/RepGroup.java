package dev.fairfield.service.plans;

import dev.fairfield.solver.kpi.RepKpis;
import java.util.List;

/**
 * What the reps of one manager or region hold together.
 *
 * @param region the one region of all members; blank when there are several
 * @param index potential held ÷ share, 1 is fair
 */
record RepGroup(
    String name,
    String region,
    int reps,
    int accounts,
    long potentialCents,
    double index,
    double travelHours) {

  static RepGroup of(String name, List<RepKpis> members) {
    long potentialCents = members.stream().mapToLong(RepKpis::potentialCents).sum();
    double shareCents = members.stream().mapToDouble(RepKpis::shareCents).sum();
    List<String> regions =
        members.stream().map(kpi -> kpi.rep().record().region()).distinct().toList();
    return new RepGroup(
        name,
        regions.size() == 1 ? regions.get(0) : "",
        members.size(),
        members.stream().mapToInt(RepKpis::accounts).sum(),
        potentialCents,
        shareCents == 0 ? 0 : potentialCents / shareCents,
        members.stream().mapToDouble(kpi -> kpi.travel().hours()).sum());
  }
}
