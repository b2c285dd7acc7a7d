package dev.fairfield.simulator.document;

import dev.fairfield.scenarios.io.SpreadsheetCsv;
import dev.fairfield.scenarios.io.SpreadsheetCsv.Cell;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.simulator.evaluation.EventLog;
import dev.fairfield.simulator.replay.PlanEvent;
import dev.fairfield.simulator.replay.ReplayedPlan;
import dev.fairfield.simulator.replay.ReplayedWorld;
import dev.fairfield.simulator.replay.WorldEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All events of one replication as rows: first those that happen under every plan, with a blank
 * plan, then those of each plan; in order of time.
 */
public final class EventsCsv {

  private static final List<String> HEADER =
      List.of(
          "plan", "week", "event", "rep_id", "account_id", "account", "value", "unit", "sentence");

  private static final int WEEK_DECIMALS = 4;
  private static final int VALUE_DECIMALS = 2;

  private static final Set<EventLog.Kind> PEOPLE =
      EnumSet.of(EventLog.Kind.DEPARTURE, EventLog.Kind.ARRIVAL);
  private static final Set<EventLog.Kind> DOLLARS =
      EnumSet.of(EventLog.Kind.OPPORTUNITY, EventLog.Kind.WON, EventLog.Kind.LOST);
  private static final Set<EventLog.Kind> HOURS =
      EnumSet.of(EventLog.Kind.CONTACT, EventLog.Kind.LEAD_LOST);

  private EventsCsv() {}

  /**
   * Writes the file.
   *
   * @throws IOException when it cannot be written; nothing is left behind then
   */
  public static void write(Path file, ReplayedWorld world) throws IOException {
    Stream<List<Cell>> ofPlans = world.plans().stream().flatMap(plan -> rows(world, plan));
    SpreadsheetCsv.write(
        file, HEADER, Stream.concat(world.events().stream().map(EventsCsv::row), ofPlans));
  }

  private static List<Cell> row(WorldEvent event) {
    return List.of(
        Cell.blank(),
        number(event.week(), WEEK_DECIMALS),
        Cell.text(event.kind().key()),
        Cell.text(event.repId()),
        Cell.blank(),
        Cell.blank(),
        Cell.blank(),
        Cell.blank(),
        Cell.text(event.sentence()));
  }

  /** Who comes and who leaves is the same under every plan and stands above. */
  private static Stream<List<Cell>> rows(ReplayedWorld world, ReplayedPlan plan) {
    return plan.events().stream()
        .filter(event -> !PEOPLE.contains(event.kind()))
        .map(event -> row(world, plan, event));
  }

  private static List<Cell> row(ReplayedWorld world, ReplayedPlan plan, PlanEvent event) {
    Account account =
        event.account() == EventLog.NONE ? null : world.model().accounts().account(event.account());
    boolean dollars = DOLLARS.contains(event.kind());
    boolean hours = HOURS.contains(event.kind());
    return List.of(
        Cell.text(plan.name()),
        number(event.week(), WEEK_DECIMALS),
        Cell.text(event.kind().name().toLowerCase(Locale.ROOT)),
        event.seat() == EventLog.NONE
            ? Cell.blank()
            : Cell.text(world.model().seats().rep(event.seat()).id()),
        account == null ? Cell.blank() : Cell.text(account.id()),
        account == null ? Cell.blank() : Cell.text(account.name()),
        dollars || hours ? number(event.value(), VALUE_DECIMALS) : Cell.blank(),
        dollars ? Cell.text("usd") : hours ? Cell.text("hours") : Cell.blank(),
        Cell.blank());
  }

  private static Cell number(double value, int decimals) {
    return Cell.number(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
  }
}
