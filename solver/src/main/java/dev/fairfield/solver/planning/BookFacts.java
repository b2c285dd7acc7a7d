package dev.fairfield.solver.planning;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.PlanRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** The planning problem of a book under a request, priced anew from the accounts. */
final class BookFacts implements PlanningFacts {

  private final Book book;
  private final PlanRequest request;
  private final List<AccountUnit> units;
  private final Map<String, String> pins;
  private final PlanningAccount[][] accounts;
  private final BookRep[] reps;
  private final RepFacts[] repFacts;
  private final List<AreaShare> areaShares;

  /**
   * @param units in the order of the indexes
   * @param pins account id to the rep that must own it
   */
  BookFacts(Book book, PlanRequest request, List<AccountUnit> units, Map<String, String> pins) {
    this.book = book;
    this.request = request;
    this.units = units;
    this.pins = pins;
    this.accounts = units.stream().map(this::accounts).toArray(PlanningAccount[][]::new);
    var teams = new TeamWeights(book, request);
    this.reps =
        book.reps().stream()
            .map(rep -> new BookRep(rep, teams.fitShortfall(rep)))
            .toArray(BookRep[]::new);
    this.repFacts = book.reps().stream().map(rep -> repFacts(rep, teams)).toArray(RepFacts[]::new);
    this.areaShares = findAreaShares();
  }

  private PlanningAccount[] accounts(AccountUnit unit) {
    return unit.members().stream().map(this::account).toArray(PlanningAccount[]::new);
  }

  private PlanningAccount account(Account account) {
    return new PlanningAccount(
        account,
        pins.getOrDefault(account.id(), ""),
        book.findRep(account.ownership().currentOwner()).isPresent(),
        request.prices(),
        request.assignment());
  }

  private RepFacts repFacts(Rep rep, TeamWeights teams) {
    var limit = rep.capacity().maxAccounts();
    return new RepFacts(
        rep.id(),
        rep.capacity().capacityMinutes(),
        limit.isPresent() ? OptionalLong.of(limit.getAsInt()) : OptionalLong.empty(),
        new LoadCost(teams.shareCents(rep), request.prices()));
  }

  @Override
  public int unitCount() {
    return units.size();
  }

  @Override
  public int repCount() {
    return reps.length;
  }

  @Override
  public RepFacts rep(int rep) {
    return repFacts[rep];
  }

  @Override
  public UnitFacts unit(int unit) {
    List<Account> members = units.get(unit).members();
    boolean pinned = members.stream().anyMatch(account -> pins.containsKey(account.id()));
    return new UnitFacts(
        units.get(unit).id(),
        potentialsCents(members).sum(),
        members.size(),
        potentialsCents(members).map(cents -> Math.max(1, cents)).sum(),
        request.rules().openPool() && !pinned);
  }

  private static LongStream potentialsCents(List<Account> members) {
    return members.stream().mapToLong(account -> account.value().potentialCents());
  }

  @Override
  public OwnerEffect effect(int unit, int rep) {
    BookRep owner = reps[rep];
    long minutes = 0;
    long ineligible = 0;
    long pinnedAway = 0;
    long moved = 0;
    long travel = 0;
    long handover = 0;
    long fit = 0;
    for (PlanningAccount account : accounts[unit]) {
      minutes += account.account().effort().workloadMinutes();
      ineligible += account.mayBeOwnedBy(owner) ? 0 : 1;
      pinnedAway += account.isPinnedAwayFrom(owner) ? 1 : 0;
      moved += account.isMovedTo(owner) ? 1 : 0;
      travel += account.travelCents(owner);
      handover += account.handoverCents(owner);
      fit += account.fitCents(owner);
    }
    return new OwnerEffect(minutes, ineligible, pinnedAway, moved, travel, handover, fit);
  }

  @Override
  public OptionalLong maxMoves() {
    var limit = request.rules().maxMoves();
    return limit.isPresent() ? OptionalLong.of(limit.getAsInt()) : OptionalLong.empty();
  }

  @Override
  public List<AreaShare> areaShares() {
    return areaShares;
  }

  private List<AreaShare> findAreaShares() {
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
}
