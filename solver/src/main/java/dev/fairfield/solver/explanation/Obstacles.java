package dev.fairfield.solver.explanation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.kpi.PlanKpis;
import dev.fairfield.solver.kpi.RepKpis;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.HardRule;
import dev.fairfield.solver.variation.PinSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the hard rules that a change of owner would break, or break further. */
final class Obstacles {

  private static final double MINUTES_PER_HOUR = 60;

  private final PricedBook priced;
  private final PlanKpis kpis;
  private final Map<String, PinSource> pinSources;

  Obstacles(PricedBook priced, PlanKpis kpis, Map<String, PinSource> pinSources) {
    this.priced = priced;
    this.kpis = kpis;
    this.pinSources = pinSources;
  }

  /**
   * @param ownerId today's holder under the plan; blank in the open pool
   * @param to the rep who would take the unit, as loaded now
   */
  List<Obstacle> of(AccountUnit unit, String ownerId, RepKpis to) {
    List<Obstacle> found = new ArrayList<>();
    findPin(unit, to.rep()).ifPresent(found::add);
    findHours(unit, to).ifPresent(found::add);
    findAccountLimit(unit, to).ifPresent(found::add);
    findMoveLimit(unit, ownerId, to.rep()).ifPresent(found::add);
    return found;
  }

  private Optional<Obstacle> findPin(AccountUnit unit, Rep to) {
    List<Account> pinned =
        unit.members().stream()
            .filter(member -> !priced.pins().getOrDefault(member.id(), to.id()).equals(to.id()))
            .toList();
    if (pinned.isEmpty()) {
      return Optional.empty();
    }
    String names =
        pinned.size() == 1 ? pinned.get(0).id() : Sentence.of("%,d accounts", pinned.size());
    Account first = pinned.get(0);
    return Optional.of(
        new Obstacle(
            HardRule.PINNED,
            HardRule.UNITS_PER_ACCOUNT * pinned.size(),
            Sentence.of(
                "take the pin off %s (%s to %s)",
                names, pinSources.get(first.id()).label(), priced.pins().get(first.id()))));
  }

  private Optional<Obstacle> findHours(AccountUnit unit, RepKpis to) {
    long capacity = to.rep().capacity().capacityMinutes();
    long before = to.workloadMinutes();
    long more = further(before, before + unit.workloadMinutes(), capacity);
    return more == 0
        ? Optional.empty()
        : Optional.of(
            new Obstacle(
                HardRule.CAPACITY,
                more,
                Sentence.of(
                    "%,.1f more hours for %s (%,.1f of %,.1f are taken and the move brings %,.1f)",
                    more / MINUTES_PER_HOUR,
                    to.rep().id(),
                    before / MINUTES_PER_HOUR,
                    capacity / MINUTES_PER_HOUR,
                    unit.workloadMinutes() / MINUTES_PER_HOUR)));
  }

  private static Optional<Obstacle> findAccountLimit(AccountUnit unit, RepKpis to) {
    if (to.rep().capacity().maxAccounts().isEmpty()) {
      return Optional.empty();
    }
    long limit = to.rep().capacity().maxAccounts().getAsInt();
    long more = further(to.accounts(), to.accounts() + (long) unit.members().size(), limit);
    return more == 0
        ? Optional.empty()
        : Optional.of(
            new Obstacle(
                HardRule.ACCOUNT_LIMIT,
                HardRule.UNITS_PER_ACCOUNT * more,
                Sentence.of(
                    "room for %,d more accounts with %s (%,d of %,d are taken)",
                    more, to.rep().id(), to.accounts(), limit)));
  }

  private Optional<Obstacle> findMoveLimit(AccountUnit unit, String ownerId, Rep to) {
    if (priced.request().rules().maxMoves().isEmpty()) {
      return Optional.empty();
    }
    int limit = priced.request().rules().maxMoves().getAsInt();
    long after = kpis.moves() - moves(unit, ownerId) + moves(unit, to.id());
    long more = further(kpis.moves(), after, limit);
    return more == 0
        ? Optional.empty()
        : Optional.of(
            new Obstacle(
                HardRule.MOVE_LIMIT,
                HardRule.UNITS_PER_ACCOUNT * more,
                Sentence.of(
                    "%,d more moves allowed (%,d of %,d are used)", more, kpis.moves(), limit)));
  }

  /** Members that a present rep would lose under the owner; in the open pool nobody moves. */
  private long moves(AccountUnit unit, String ownerId) {
    return ownerId.isBlank()
        ? 0
        : unit.members().stream()
            .filter(
                member ->
                    priced
                        .book()
                        .findPresentOwner(member)
                        .filter(present -> !present.id().equals(ownerId))
                        .isPresent())
            .count();
  }

  private static long further(long before, long after, long limit) {
    return Math.max(0, Math.max(0, after - limit) - Math.max(0, before - limit));
  }
}
