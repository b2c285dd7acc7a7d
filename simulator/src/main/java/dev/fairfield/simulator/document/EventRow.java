package dev.fairfield.simulator.document;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.simulator.evaluation.EventLog;
import dev.fairfield.simulator.replay.PlanEvent;
import dev.fairfield.simulator.replay.ReplayedPlan;
import dev.fairfield.simulator.replay.ReplayedWorld;
import dev.fairfield.simulator.replay.WorldEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One event of a replayed world. Texts are blank where there is nothing to say.
 *
 * @param plan under which it happens; blank: under every plan
 * @param week since the start, 4 decimals
 * @param event what kind it is
 * @param repId of the seat it concerns
 * @param accountId of the account it concerns
 * @param account name of the account
 * @param value in the unit, 2 decimals
 * @param unit {@code usd} or {@code hours}
 * @param sentence of an event under every plan, for people
 */
public record EventRow(
    String plan,
    BigDecimal week,
    String event,
    String repId,
    String accountId,
    String account,
    Optional<BigDecimal> value,
    String unit,
    String sentence) {

  private static final int WEEK_DECIMALS = 4;
  private static final int VALUE_DECIMALS = 2;

  private static final Set<EventLog.Kind> PEOPLE =
      EnumSet.of(EventLog.Kind.DEPARTURE, EventLog.Kind.ARRIVAL);
  private static final Set<EventLog.Kind> DOLLARS =
      EnumSet.of(EventLog.Kind.OPPORTUNITY, EventLog.Kind.WON, EventLog.Kind.LOST);
  private static final Set<EventLog.Kind> HOURS =
      EnumSet.of(EventLog.Kind.CONTACT, EventLog.Kind.LEAD_LOST);

  /**
   * All events: first those that happen under every plan, then those of each plan; each part in
   * order of time.
   */
  public static Stream<EventRow> stream(ReplayedWorld world) {
    return Stream.concat(
        world.events().stream().map(EventRow::of),
        world.plans().stream().flatMap(plan -> stream(world, plan)));
  }

  /** Who comes and who leaves is the same under every plan and stands above. */
  private static Stream<EventRow> stream(ReplayedWorld world, ReplayedPlan plan) {
    return plan.events().stream()
        .filter(event -> !PEOPLE.contains(event.kind()))
        .map(event -> of(world, plan, event));
  }

  private static EventRow of(WorldEvent event) {
    return new EventRow(
        "",
        rounded(event.week(), WEEK_DECIMALS),
        event.kind().key(),
        event.repId(),
        "",
        "",
        Optional.empty(),
        "",
        event.sentence());
  }

  private static EventRow of(ReplayedWorld world, ReplayedPlan plan, PlanEvent event) {
    Account account =
        event.account() == EventLog.NONE ? null : world.model().accounts().account(event.account());
    String unit =
        DOLLARS.contains(event.kind()) ? "usd" : HOURS.contains(event.kind()) ? "hours" : "";
    return new EventRow(
        plan.name(),
        rounded(event.week(), WEEK_DECIMALS),
        event.kind().name().toLowerCase(Locale.ROOT),
        event.seat() == EventLog.NONE ? "" : world.model().seats().rep(event.seat()).id(),
        account == null ? "" : account.id(),
        account == null ? "" : account.name(),
        unit.isEmpty() ? Optional.empty() : Optional.of(rounded(event.value(), VALUE_DECIMALS)),
        unit,
        "");
  }

  private static BigDecimal rounded(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}
