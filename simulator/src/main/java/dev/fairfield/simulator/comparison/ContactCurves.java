package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.evaluation.ContactCounts;
import dev.fairfield.simulator.evaluation.ContactCounts.Ending;
import dev.fairfield.simulator.statistics.ContactTimes;
import dev.fairfield.simulator.statistics.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Time to first contact of each plan from what was counted. */
final class ContactCurves {

  private ContactCurves() {}

  /** By plan; a plan without leads has no curve. */
  static List<ContactCurve> list(List<NamedPlan> plans, OutcomeSource source) {
    List<ContactCurve> curves = new ArrayList<>();
    for (int plan = 0; plan < plans.size(); plan++) {
      ContactCounts counts = source.contacts(plan);
      findTimes(counts).ifPresent(new Adding(plans.get(plan).name(), curves)::add);
    }
    return curves;
  }

  private record Adding(String plan, List<ContactCurve> curves) {

    void add(ContactTimes times) {
      curves.add(new ContactCurve(plan, times.leads(), times.estimate()));
    }
  }

  private static Optional<ContactTimes> findTimes(ContactCounts counts) {
    ContactTimes times =
        ContactTimes.of(
            grid(),
            list(counts, Ending.CONTACTED),
            list(counts, Ending.LOST),
            list(counts, Ending.CENSORED));
    return times.leads() == 0 ? Optional.empty() : Optional.of(times);
  }

  private static TimeGrid grid() {
    double[] limits = new double[ContactCounts.CELLS];
    for (int cell = 0; cell < limits.length; cell++) {
      limits[cell] = ContactCounts.cellStartHours(cell + 1);
    }
    return new TimeGrid(limits);
  }

  private static long[] list(ContactCounts counts, Ending ending) {
    return IntStream.range(0, ContactCounts.CELLS)
        .mapToLong(cell -> counts.count(ending, cell))
        .toArray();
  }
}
