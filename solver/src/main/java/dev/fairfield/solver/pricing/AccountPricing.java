package dev.fairfield.solver.pricing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.Prices;
import dev.fairfield.solver.request.SoftRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one account costs with one rep: travel, handover and fit, each rounded half up to cents
 * once. Formulas: docs/dictionary.md, "cost of a plan".
 */
public final class AccountPricing {

  private static final double CENTS = 100;

  private final Prices prices;
  private final Map<String, Double> winRateByTeam;

  public AccountPricing(List<Rep> reps, Prices prices) {
    this.prices = prices;
    this.winRateByTeam =
        reps.stream()
            .filter(rep -> rep.record().winRate().isPresent())
            .collect(
                Collectors.groupingBy(
                    Rep::team,
                    Collectors.collectingAndThen(
                        Collectors.toList(), AccountPricing::capacityWeightedWinRate)));
  }

  private static double capacityWeightedWinRate(List<Rep> reps) {
    double weighted = 0;
    double capacity = 0;
    for (Rep rep : reps) {
      weighted += rep.capacity().capacityMinutes() * rep.record().winRate().getAsDouble();
      capacity += rep.capacity().capacityMinutes();
    }
    return capacity == 0 ? 0 : weighted / capacity;
  }

  /** Cost of the soft rule for the account under the rep; balance and band have none here. */
  public long cents(SoftRule rule, Account account, Rep rep) {
    return switch (rule) {
      case TRAVEL -> travelCents(account, rep);
      case HANDOVER -> handoverCents(account, rep);
      case FIT -> fitCents(account, rep);
      case BALANCED_VALUE, FAIRNESS_BAND -> 0;
    };
  }

  /** Sum over the rules that price an account. */
  public long cents(Account account, Rep rep) {
    return travelCents(account, rep) + handoverCents(account, rep) + fitCents(account, rep);
  }

  private long travelCents(Account account, Rep rep) {
    double visits = account.effort().visitsPerYear();
    if (visits == 0) {
      return 0;
    }
    double distanceKm = rep.home().distanceKmTo(account.place().location());
    return roundHalfUp(
        visits * VisitTrip.cheapest(distanceKm, prices.travel()).usdPerVisit() * CENTS);
  }

  /** Never above the handover cost with any rep who is not the owner. */
  double handoverFloorCents(Account account) {
    double factor = StrictMath.min(1, prices.handover().expertiseFactor());
    return account.ownership().currentOwner().isBlank()
        ? 0
        : StrictMath.max(
            0,
            account.value().revenueCents()
                    * prices.handover().revenueShareLost()
                    * factor
                    * prices.grossMargin()
                - 1);
  }

  private long handoverCents(Account account, Rep rep) {
    String owner = account.ownership().currentOwner();
    if (owner.isBlank() || owner.equals(rep.id())) {
      return 0;
    }
    boolean expert = rep.coverage().expertise().contains(account.profile().industry());
    double shareLost =
        prices.handover().revenueShareLost()
            * (expert ? prices.handover().expertiseFactor() : 1)
            * prices.grossMargin();
    return roundHalfUp(account.value().revenueCents() * shareLost);
  }

  private long fitCents(Account account, Rep rep) {
    return roundHalfUp(account.value().potentialCents() * fitShortfall(rep));
  }

  /** Part of an account's potential that fit costs with the rep. */
  double fitShortfall(Rep rep) {
    double teamWinRate = winRateByTeam.getOrDefault(rep.team(), 0.0);
    if (rep.record().winRate().isEmpty() || teamWinRate == 0) {
      return 0;
    }
    return StrictMath.max(0, 1 - rep.record().winRate().getAsDouble() / teamWinRate)
        * prices.fit().potentialShare()
        * prices.grossMargin();
  }

  /** Costs are never negative, so rounding half towards positive infinity is HALF_UP. */
  static long roundHalfUp(double cents) {
    return StrictMath.round(cents);
  }
}
