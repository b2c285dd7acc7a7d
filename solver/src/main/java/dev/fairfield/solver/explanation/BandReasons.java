package dev.fairfield.solver.explanation;

import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.kpi.PlanKpis;
import dev.fairfield.solver.kpi.RepKpis;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.refinement.PlanState;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Why reps end outside the fairness band: what the cheapest single handover towards the band would
 * add to the yearly cost, or that every one would break a hard rule.
 */
public final class BandReasons {

  private final PricedBook priced;
  private final PricedModel model;
  private final PlanState state;

  private BandReasons(PricedBook priced, PlanState state) {
    this.priced = priced;
    this.model = state.model();
    this.state = state;
  }

  /** Rep id to one plain sentence, for reps outside the band of a feasible plan. */
  public static Map<String, String> of(SolvedPlan plan, PlanKpis kpis) {
    Map<String, String> reasons = new TreeMap<>();
    double halfWidth = plan.priced().request().prices().band().halfWidth();
    if (plan.hardUnits() > 0) {
      return reasons;
    }
    var explained = new BandReasons(plan.priced(), state(plan));
    for (int rep = 0; rep < kpis.reps().size(); rep++) {
      RepKpis of = kpis.reps().get(rep);
      if (!of.isWithinBand(halfWidth)) {
        reasons.put(of.rep().id(), explained.reason(rep, of));
      }
    }
    return reasons;
  }

  private static PlanState state(SolvedPlan plan) {
    PricedModel model = plan.priced().modelWith(plan.ownersByAccount());
    var chosen = plan.priced().optionByUnit(model, plan.ownersByAccount());
    int[] option = new int[model.unitCount()];
    for (int unit = 0; unit < option.length; unit++) {
      int pool = model.findOption(unit, PricedModel.POOL);
      option[unit] = chosen.get(unit).orElse(pool);
    }
    return new PlanState(model, option);
  }

  private String reason(int rep, RepKpis kpis) {
    boolean above = kpis.potentialCents() > kpis.shareCents();
    int bestUnit = -1;
    int bestOption = -1;
    long least = Long.MAX_VALUE;
    for (int unit = 0; unit < model.unitCount(); unit++) {
      if ((state.rep(unit) == rep) != above || model.potentialCents(unit) == 0) {
        continue;
      }
      int from = above ? model.optionBegin(unit) : Math.max(0, model.findOption(unit, rep));
      int to = above ? model.optionEnd(unit) : model.findOption(unit, rep) + 1;
      for (int option = from; option < to; option++) {
        OptionalLong cents = shiftCents(unit, option);
        if (cents.isPresent() && cents.getAsLong() < least) {
          least = cents.getAsLong();
          bestUnit = unit;
          bestOption = option;
        }
      }
    }
    return bestUnit < 0 ? noHandover(kpis, above) : cheapest(bestUnit, bestOption, least, above);
  }

  private OptionalLong shiftCents(int unit, int option) {
    return option == state.option(unit) || model.rep(option) == PricedModel.POOL
        ? OptionalLong.empty()
        : state.findShiftCents(unit, option);
  }

  private String noHandover(RepKpis kpis, boolean above) {
    return Sentence.of(
        "No single account can be handed %s without breaking a hard rule; %,.1f of %,.1f hours are taken.",
        above ? "on" : "in",
        kpis.workloadMinutes() / 60.0,
        kpis.rep().capacity().capacityMinutes() / 60.0);
  }

  private String cheapest(int unit, int option, long cents, boolean above) {
    AccountUnit handed = priced.units().get(unit);
    String what =
        handed.members().size() == 1
            ? handed.members().get(0).name() + " (" + handed.id() + ")"
            : "the family of " + handed.members().get(0).name() + " (" + handed.id() + ")";
    int other = above ? model.rep(option) : state.rep(unit);
    String with = other == PricedModel.POOL ? "the open pool" : priced.reps().get(other).id();
    return Sentence.of(
        "The cheapest single step towards the band, %s %s %s, would cost $%,d more a year.",
        what, above ? "to" : "from", with, Math.round(cents / 100.0));
  }
}
