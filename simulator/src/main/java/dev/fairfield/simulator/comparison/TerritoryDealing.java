package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.pricing.AccountPricing;
import dev.fairfield.solver.pricing.TeamShares;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Deals accounts of a plan anew around one rep who comes or goes: unit by unit, each to where it
 * adds least planner cost (travel, handover, fit, and balance and band by their slope).
 */
final class TerritoryDealing {

  /** A new rep takes no unit that brings the potential further above the share. */
  private static final double MOST_INDEX = 1.10;

  private final Book planned;
  private final PlanRequest request;

  /** Sorted, so that copies need no comparisons. */
  private final TreeMap<String, String> plan;

  private final AccountPricing pricing;
  private final TeamShares shares;
  private final Map<String, List<AccountUnit>> unitsByRep = new TreeMap<>();
  private final Map<String, Double> teamShareCents = new HashMap<>();
  private final Map<String, Double> teamWeight = new HashMap<>();

  /**
   * @param everything the book with all accounts of the scenario
   * @param planned whose reps may own accounts
   * @param plan rep id by account id
   */
  TerritoryDealing(Book everything, Book planned, PlanRequest request, Map<String, String> plan) {
    this.planned = planned;
    this.request = request;
    this.plan = new TreeMap<>(plan);
    this.pricing = new AccountPricing(planned.reps(), request.prices());
    this.shares = new TeamShares(planned, request.rules().rampShares());
    for (AccountUnit unit : AccountUnit.of(everything, request.rules().exclusiveArea())) {
      findOwner(unit)
          .ifPresent(owner -> unitsByRep.computeIfAbsent(owner, id -> new ArrayList<>()).add(unit));
    }
    for (Rep rep : planned.reps()) {
      teamShareCents.merge(rep.team(), shares.shareCents(rep), Double::sum);
      teamWeight.merge(rep.team(), weight(rep), Double::sum);
    }
  }

  /** Who owns all of the unit, if that is one rep who is there. */
  private Optional<String> findOwner(AccountUnit unit) {
    List<String> owners =
        unit.members().stream()
            .map(account -> plan.getOrDefault(account.id(), ""))
            .distinct()
            .toList();
    return owners.size() == 1 && planned.findRep(owners.get(0)).isPresent()
        ? Optional.of(owners.get(0))
        : Optional.empty();
  }

  private static double weight(Rep rep) {
    return rep.capacity().targetShare().orElse(rep.capacity().capacityMinutes());
  }

  /** Units of a rep, ordered by id. */
  List<AccountUnit> units(Rep rep) {
    return unitsByRep.getOrDefault(rep.id(), List.of());
  }

  /**
   * A plan dealt anew.
   *
   * @param repByAccount the whole plan
   * @param addedCents planner cost of the accounts dealt, less what they cost before
   */
  record Dealt(Map<String, String> repByAccount, double addedCents) {}

  /**
   * Gives a new rep accounts of the group until the share is held or no further one is worth it.
   * Pinned accounts stay.
   */
  Dealt toNewRep(Rep fresh, List<Rep> group) {
    double team = teamShareCents.get(fresh.team());
    double freshShare = team * weight(fresh) / (teamWeight.get(fresh.team()) + weight(fresh));
    var taker = new Territory(fresh, freshShare, request.prices());
    List<Offer> offers = new ArrayList<>();
    for (Rep rep : group) {
      double left = shares.shareCents(rep) * (team == 0 ? 1 : (team - freshShare) / team);
      var giver = new Territory(rep, left, request.prices());
      for (AccountUnit unit : units(rep)) {
        giver.add(unit);
        if (taker.mayOwn(unit)
            && unit.members().stream().noneMatch(account -> account.ownership().pinned())) {
          double fixed =
              Territory.cents(unit, fresh, pricing) - Territory.cents(unit, rep, pricing);
          offers.add(new Offer(unit, giver, unit.potentialCents(), fixed));
        }
      }
    }
    Map<String, String> dealt = new TreeMap<>(plan);
    double added = 0;
    while (taker.potentialCents() < freshShare) {
      Offer best = cheapest(offers, taker);
      if (best == null) {
        break;
      }
      added += best.cents(taker.slope());
      offers.removeIf(offer -> offer.unit() == best.unit());
      best.giver().remove(best.unit());
      taker.add(best.unit());
      best.unit().members().forEach(account -> dealt.put(account.id(), fresh.id()));
    }
    return new Dealt(dealt, added);
  }

  /** A unit that a new rep may take. */
  private record Offer(AccountUnit unit, Territory giver, long potentialCents, double fixedCents) {

    double cents(double takerSlope) {
      return fixedCents + potentialCents * (takerSlope - giver.slope());
    }
  }

  /** The offer that adds least cost, as long as it adds none; null where there is none. */
  private static Offer cheapest(List<Offer> offers, Territory taker) {
    double takerSlope = taker.slope();
    Map<Territory, Double> slopes = new HashMap<>();
    Offer best = null;
    double least = 0;
    for (Offer offer : offers) {
      double slope = slopes.computeIfAbsent(offer.giver(), Territory::slope);
      double cents = offer.fixedCents() + offer.potentialCents() * (takerSlope - slope);
      boolean fits =
          taker.potentialCents() + offer.potentialCents() <= MOST_INDEX * taker.shareCents()
              && taker.hasRoomFor(offer.unit());
      if (fits && cents < least) {
        best = offer;
        least = cents;
      }
    }
    return best;
  }

  /**
   * Deals the accounts of a rep to the others of the group, else of the team; first to those with
   * room. What nobody may own is left without an owner and costs its potential.
   */
  Dealt withoutRep(Rep removed, List<Rep> group) {
    double team = teamShareCents.get(removed.team());
    double left = team - shares.shareCents(removed);
    List<Territory> near = new ArrayList<>();
    List<Territory> far = new ArrayList<>();
    for (Rep rep : planned.reps()) {
      if (rep.team().equals(removed.team()) && !rep.equals(removed)) {
        double share = shares.shareCents(rep) * (left > 0 ? team / left : 1);
        var territory = new Territory(rep, share, request.prices());
        units(rep).forEach(territory::add);
        (group.contains(rep) ? near : far).add(territory);
      }
    }
    Map<String, String> dealt = new TreeMap<>(plan);
    double added = 0;
    List<AccountUnit> units = new ArrayList<>(units(removed));
    units.sort(Comparator.comparingLong(AccountUnit::potentialCents).reversed());
    for (AccountUnit unit : units) {
      Territory taker = taker(unit, near, far);
      added -= Territory.cents(unit, removed, pricing);
      if (taker == null) {
        added += unit.potentialCents();
        unit.members().forEach(account -> dealt.put(account.id(), ""));
      } else {
        added += cents(unit, taker);
        taker.add(unit);
        unit.members().forEach(account -> dealt.put(account.id(), taker.rep().id()));
      }
    }
    return new Dealt(dealt, added);
  }

  private Territory taker(AccountUnit unit, List<Territory> near, List<Territory> far) {
    for (boolean room : new boolean[] {true, false}) {
      for (List<Territory> among : List.of(near, far)) {
        Territory best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Territory territory : among) {
          if (territory.mayOwn(unit) && (!room || territory.hasRoomFor(unit))) {
            double cents = cents(unit, territory);
            if (cents < least) {
              best = territory;
              least = cents;
            }
          }
        }
        if (best != null) {
          return best;
        }
      }
    }
    return null;
  }

  private double cents(AccountUnit unit, Territory territory) {
    return Territory.cents(unit, territory.rep(), pricing)
        + unit.potentialCents() * territory.slope();
  }
}
