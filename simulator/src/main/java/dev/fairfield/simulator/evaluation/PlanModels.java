package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.TeamShares;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.Prices;
import java.util.Map;

/** What all plans of one scenario share: load response, expertise, who covers whom, prices. */
public final class PlanModels {

  private final SimulationModel model;
  private final PlanRequest request;
  private final TeamShares shares;
  private final CoverRanking covers;
  private final LoadCurve loadCurve;
  private final boolean[] expert;
  private final int[] namedCover;

  /**
   * @param request by whose prices travel takes hours and money, and whose assignment rules hold
   *     for whoever steps in
   */
  public PlanModels(SimulationModel model, PlanRequest request) {
    this(
        model,
        request,
        new TeamShares(model.book(), false),
        new CoverRanking(model, request),
        new LoadCurve(model.scenario().load()));
  }

  private PlanModels(
      SimulationModel model,
      PlanRequest request,
      TeamShares shares,
      CoverRanking covers,
      LoadCurve loadCurve) {
    this.model = model;
    this.request = request;
    this.shares = shares;
    this.covers = covers;
    this.loadCurve = loadCurve;
    int seats = model.seats().size();
    int industries = model.industries().size();
    this.expert = new boolean[seats * industries];
    this.namedCover = new int[seats];
    Map<String, String> named = model.scenario().policy().covers();
    for (int seat = 0; seat < seats; seat++) {
      Rep rep = model.seats().rep(seat);
      for (int industry = 0; industry < industries; industry++) {
        expert[seat * industries + industry] =
            rep.coverage().expertise().contains(model.industries().get(industry));
      }
      namedCover[seat] = indexOf(named.getOrDefault(rep.id(), ""));
    }
  }

  /**
   * The same accounts, reps and prices in a scenario with other numbers. What depends on those
   * three alone, such as who lives nearest, is not worked out again.
   *
   * @param changed has the same events, but for their numbers
   */
  public PlanModels in(Scenario changed) {
    return new PlanModels(model.in(changed), request, shares, covers, curve(changed));
  }

  /**
   * Those of another model and other prices, equal to ones made afresh. Who lives nearest is not
   * worked out again for accounts of which the same people may take over.
   */
  public PlanModels like(SimulationModel other, Prices otherPrices) {
    PlanRequest changed = request.withPrices(otherPrices);
    return new PlanModels(
        other,
        changed,
        new TeamShares(other.book(), false),
        otherPrices.travel().equals(prices().travel())
            ? covers.in(other)
            : new CoverRanking(other, changed),
        curve(other.scenario()));
  }

  private LoadCurve curve(Scenario changed) {
    return changed.load().equals(model.scenario().load())
        ? loadCurve
        : new LoadCurve(changed.load());
  }

  /**
   * A plan made by others of the same book, in this scenario; what the scenario's numbers do not
   * touch is not worked out again.
   *
   * @param plan made by models from which {@link #in} made these
   */
  public PlanModel of(PlanModel plan) {
    Scenario scenario = model.scenario();
    Scenario before = plan.model().scenario();
    boolean alike =
        scenario.policy().afterDeparture() == before.policy().afterDeparture()
            && scenario.policy().covers().equals(before.policy().covers())
            && scenario.events().equals(before.events())
            && scenario.touches().equals(before.touches());
    return alike ? plan.in(this) : new PlanModel(this, plan.repByAccount());
  }

  private int indexOf(String repId) {
    for (int seat = 0; seat < model.seats().size(); seat++) {
      if (model.seats().rep(seat).id().equals(repId)) {
        return seat;
      }
    }
    return -1;
  }

  /**
   * The model of one plan.
   *
   * @param repByAccount account id to rep id; accounts that are absent, or given to a rep who is
   *     not there, belong to nobody
   */
  public PlanModel of(Map<String, String> repByAccount) {
    return new PlanModel(this, repByAccount);
  }

  public SimulationModel model() {
    return model;
  }

  public Prices prices() {
    return request.prices();
  }

  CoverRanking covers() {
    return covers;
  }

  LoadCurve loadCurve() {
    return loadCurve;
  }

  /** Whether the rep the book gives the seat knows the account's industry. */
  boolean isExpert(int seat, int account) {
    return expert[seat * model.industries().size() + model.accounts().industry(account)];
  }

  /** The seat named to cover another; −1 where none is. */
  int namedCover(int seat) {
    return namedCover[seat];
  }

  /** Balance and band of the planner for a seat. */
  BalanceCost balance(int seat) {
    return new BalanceCost(shares.shareCents(model.seats().rep(seat)), prices());
  }

  /** The part of the team's potential due to a seat, US dollars a year. */
  public double shareUsd(int seat) {
    return shares.shareCents(model.seats().rep(seat)) / 100;
  }
}
