package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.scenario.CompetitorEnters;
import dev.fairfield.scenarios.scenario.MarketShift;
import dev.fairfield.scenarios.scenario.NewProduct;
import dev.fairfield.scenarios.scenario.Scenario;
import java.util.List;

/** The scripted events that touch one account; accounts touched by the same ones share it. */
record Climate(
    List<MarketShift> shifts, List<NewProduct> products, List<CompetitorEnters> competitors) {

  static final Climate CALM = new Climate(List.of(), List.of(), List.of());

  /** Whether a scenario touches any account. */
  static boolean isStirredBy(Scenario scenario) {
    return scenario.events().stream()
        .anyMatch(
            event ->
                event instanceof MarketShift
                    || event instanceof NewProduct
                    || event instanceof CompetitorEnters);
  }

  static Climate of(Account account, Scenario scenario) {
    return new Climate(
        scenario.eventsOf(MarketShift.class).stream()
            .filter(shift -> shift.where().matches(account))
            .toList(),
        scenario.eventsOf(NewProduct.class).stream()
            .filter(product -> product.where().matches(account))
            .toList(),
        scenario.eventsOf(CompetitorEnters.class).stream()
            .filter(competitor -> competitor.where().matches(account))
            .toList());
  }

  boolean isCalm() {
    return shifts.isEmpty() && products.isEmpty() && competitors.isEmpty();
  }

  /** On the rate of opportunities at a week. */
  double rateFactor(boolean resale, double week) {
    double factor = 1;
    for (MarketShift shift : shifts) {
      factor *= shift.holdsAt(week) ? shift.factor() : 1;
    }
    if (!resale) {
      for (NewProduct product : products) {
        factor *= 1 + product.adoption(week) * (product.opportunityFactor() - 1);
      }
    }
    return factor;
  }

  /** Never below {@link #rateFactor} at any week. */
  double rateBound(boolean resale) {
    double bound = 1;
    for (MarketShift shift : shifts) {
      bound *= StrictMath.max(1, shift.factor());
    }
    if (!resale) {
      for (NewProduct product : products) {
        bound *= StrictMath.max(1, product.opportunityFactor());
      }
    }
    return bound;
  }

  /** On the value of a new deal that comes up at a week. */
  double sizeFactor(boolean resale, double week) {
    double factor = 1;
    if (!resale) {
      for (NewProduct product : products) {
        factor *= 1 + product.adoption(week) * (product.dealSizeFactor() - 1);
      }
    }
    return factor;
  }

  /** On the win rate of an opportunity that is decided at a week. */
  double winFactor(double week) {
    double factor = 1;
    for (CompetitorEnters competitor : competitors) {
      factor *= competitor.holdsAt(week) ? competitor.winFactor() : 1;
    }
    return factor;
  }
}
