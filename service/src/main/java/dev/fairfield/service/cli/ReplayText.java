package dev.fairfield.service.cli;

import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.validation.Dollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.simulator.replay.ReplayedPlan;
import dev.fairfield.simulator.replay.ReplayedWorld;
import dev.fairfield.simulator.replay.SeatDifference;
import dev.fairfield.simulator.replay.WorldDeal;
import dev.fairfield.simulator.replay.WorldDeal.Outcome;
import dev.fairfield.simulator.replay.WorldDifference;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** One simulated future as people read it on a terminal. */
final class ReplayText {

  private static final int SHOWN = 8;

  private final PrintWriter out;
  private final ReplayedWorld world;
  private final List<String> names;

  ReplayText(PrintWriter out, ReplayedWorld world) {
    this.out = out;
    this.world = world;
    this.names = world.plans().stream().map(ReplayedPlan::name).toList();
  }

  void print(String title) {
    out.println(
        Sentence.of("Future %,d of \"%s\" under %s", world.replication(), title, and(names)));
    out.println();
    new ReplayEvents(world).lines().forEach(out::println);
    out.println();
    printQuarters();
    ReplayedPlan baseline = world.plans().get(0);
    world.plans().stream()
        .skip(1)
        .forEach(plan -> explain(WorldDifference.between(baseline, plan)));
    out.println();
  }

  private static String and(List<String> words) {
    return words.size() == 1
        ? words.get(0)
        : String.join(", ", words.subList(0, words.size() - 1))
            + " and "
            + words.get(words.size() - 1);
  }

  private void printQuarters() {
    List<String> header = new ArrayList<>(List.of("Net bookings until the end of"));
    int horizon = world.model().horizonWeeks();
    for (int quarter = 1; quarter <= world.model().quarters(); quarter++) {
      header.add("Q" + quarter);
    }
    var table = new TextTable(1, header.toArray(String[]::new));
    for (ReplayedPlan plan : world.plans()) {
      List<String> cells = new ArrayList<>(List.of(plan.name()));
      for (int quarter = 1; quarter <= world.model().quarters(); quarter++) {
        int week = Math.min(horizon, quarter * Scenario.QUARTER_WEEKS);
        cells.add(Dollars.of(plan.netCentsUntil(week)));
      }
      table.row(cells.toArray(String[]::new));
    }
    table.print(out);
  }

  private void explain(WorldDifference difference) {
    out.println();
    if (difference.totalCents() == 0 && difference.deals().isEmpty()) {
      out.println("%s and %s come to the same.".formatted(difference.plan(), names.get(0)));
      return;
    }
    out.println(
        "%s nets %s %s than %s here."
            .formatted(
                difference.plan(),
                Dollars.of(Math.abs(difference.totalCents())),
                difference.totalCents() < 0 ? "less" : "more",
                names.get(0)));
    difference
        .parts()
        .forEach(
            (cause, cents) -> {
              if (cents != 0) {
                out.println(Sentence.of("  %14s  %s", Dollars.difference(cents), cause.words()));
              }
            });
    printDeals(difference);
    printSeats(difference);
  }

  private void printDeals(WorldDifference difference) {
    if (difference.deals().isEmpty()) {
      return;
    }
    out.println("The largest deals that ended otherwise:");
    var table =
        new TextTable(2, "Account", "Name", "Week", "Value", names.get(0), difference.plan());
    difference.deals().stream()
        .limit(SHOWN)
        .forEach(
            deal ->
                table.row(
                    world.model().accounts().account(deal.account()).id(),
                    world.model().accounts().account(deal.account()).name(),
                    Sentence.of("%.1f", deal.week()),
                    Dollars.of(deal.sizeCents()),
                    words(deal, 0),
                    words(deal, 1)));
    table.print(out);
  }

  private String words(WorldDeal deal, int plan) {
    Outcome outcome = deal.outcomes().get(plan);
    return ReplayEvents.words(outcome, world.model());
  }

  private void printSeats(WorldDifference difference) {
    if (difference.seats().isEmpty()) {
      return;
    }
    out.println("The seats whose bookings differ most:");
    var table = new TextTable(2, "Seat", "Name", names.get(0), difference.plan(), "Difference");
    for (SeatDifference seat : difference.seats().stream().limit(SHOWN).toList()) {
      Rep rep = seat.seat() < 0 ? null : world.model().seats().rep(seat.seat());
      table.row(
          rep == null ? "" : rep.id(),
          rep == null ? "nobody" : rep.name(),
          Dollars.of(seat.baselineCents()),
          Dollars.of(seat.planCents()),
          Dollars.difference(seat.cents()));
    }
    table.print(out);
  }
}
