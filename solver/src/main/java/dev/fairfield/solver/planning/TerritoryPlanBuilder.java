package dev.fairfield.solver.planning;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Builds the planning solution of a book under a request, pricing it anew from the facts. */
final class TerritoryPlanBuilder {

  private final Book book;
  private final PlanRequest request;
  private final Map<String, String> pins;
  private final Map<String, Long> potentialByTeam;
  private final List<PlanningRep> reps;

  /**
   * @param pins account id to the rep that must own it
   */
  TerritoryPlanBuilder(Book book, PlanRequest request, Map<String, String> pins) {
    this.book = book;
    this.request = request;
    this.pins = pins;
    this.potentialByTeam =
        book.assignableAccounts().stream()
            .collect(
                Collectors.groupingBy(
                    account -> account.profile().team(),
                    Collectors.summingLong(account -> account.value().potentialCents())));
    this.reps = new ArrayList<>();
    for (Rep rep : book.reps()) {
      var planningRep =
          new PlanningRep(rep, reps.size(), shareCents(rep), fitShortfall(rep), request.prices());
      reps.add(planningRep);
    }
  }

  List<PlanningRep> reps() {
    return reps;
  }

  PlanningUnit unit(AccountUnit unit, List<PlanningRep> candidates) {
    boolean pinned = unit.members().stream().anyMatch(account -> pins.containsKey(account.id()));
    return new PlanningUnit(
        unit.id(),
        unit.members().stream().map(this::account).toList(),
        candidates,
        request.rules().openPool() && !pinned,
        reps.size());
  }

  private PlanningAccount account(Account account) {
    return new PlanningAccount(
        account,
        pins.getOrDefault(account.id(), ""),
        book.findRep(account.ownership().currentOwner()).isPresent(),
        request.prices());
  }

  List<MoveLimit> moveLimits() {
    return request.rules().maxMoves().stream().mapToObj(MoveLimit::new).toList();
  }

  /** Empty as long as units are built right. */
  List<AreaShare> areaShares(List<AccountUnit> units) {
    ExclusiveArea area = request.rules().exclusiveArea();
    Map<String, String> leadByArea = new HashMap<>();
    Map<AreaShare, Long> shares = new LinkedHashMap<>();
    for (AccountUnit unit : units) {
      for (Account account : unit.members()) {
        area.findKey(account)
            .map(key -> unit.team() + "/" + key)
            .ifPresent(
                key -> {
                  String lead = leadByArea.computeIfAbsent(key, first -> unit.id());
                  if (!lead.equals(unit.id())) {
                    shares.merge(new AreaShare(key, lead, unit.id(), 0), 1L, Long::sum);
                  }
                });
      }
    }
    return shares.entrySet().stream()
        .map(
            share ->
                new AreaShare(
                    share.getKey().areaKey(),
                    share.getKey().leadUnitId(),
                    share.getKey().unitId(),
                    share.getValue()))
        .toList();
  }

  private double shareCents(Rep rep) {
    double potential = potentialByTeam.getOrDefault(rep.team(), 0L);
    double weights = teammates(rep, this::weight);
    return weights == 0 ? 0 : potential * weight(rep) / weights;
  }

  private double weight(Rep rep) {
    double weight = rep.capacity().targetShare().orElse(rep.capacity().capacityMinutes());
    double tenureYears = rep.record().tenureYears().orElse(1);
    if (!request.rules().rampShares() || tenureYears >= 0.75) {
      return weight;
    }
    return tenureYears < 0.25 ? 0 : weight * (tenureYears < 0.5 ? 0.25 : 0.50);
  }

  private double fitShortfall(Rep rep) {
    if (rep.record().winRate().isEmpty()) {
      return 0;
    }
    double capacity = teammates(rep, mate -> given(mate) * mate.capacity().capacityMinutes());
    double won =
        teammates(
            rep,
            mate ->
                given(mate) == 0
                    ? 0
                    : mate.capacity().capacityMinutes() * mate.record().winRate().getAsDouble());
    return capacity == 0 || won == 0
        ? 0
        : Math.max(0, 1 - rep.record().winRate().getAsDouble() / (won / capacity));
  }

  private static double given(Rep rep) {
    return rep.record().winRate().isPresent() ? 1 : 0;
  }

  private double teammates(Rep rep, ToDoubleFunction<Rep> term) {
    double sum = 0;
    for (Rep mate : book.reps()) {
      if (mate.team().equals(rep.team())) {
        sum += term.applyAsDouble(mate);
      }
    }
    return sum;
  }
}
