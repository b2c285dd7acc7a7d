package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.BalanceCost;
import dev.fairfield.solver.pricing.PricedModel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The options by which one rep may own units of its team, column by column, and what limits them.
 *
 * @param position of the unit within its team
 * @param costCents of the option, with its moves at their price
 * @param potentialCents of the unit
 * @param minutes the option takes
 * @param accounts of the unit
 * @param capacityMinutes of the rep, 0 or more
 * @param maxAccounts of the rep, 0 or more
 * @param balance cost of the potential held
 */
record RepOptions(
    int[] position,
    double[] costCents,
    long[] potentialCents,
    int[] minutes,
    int[] accounts,
    long capacityMinutes,
    long maxAccounts,
    BalanceCost balance) {

  static RepOptions of(PricedModel model, Team team, int rep, double movePrice) {
    int[] units = team.units();
    int[] position =
        IntStream.range(0, units.length)
            .filter(i -> model.findOption(units[i], rep) >= 0)
            .toArray();
    int[] option = Arrays.stream(position).map(i -> model.findOption(units[i], rep)).toArray();
    return new RepOptions(
        position,
        Arrays.stream(option)
            .mapToDouble(o -> model.costCents(o) + movePrice * model.moves(o))
            .toArray(),
        Arrays.stream(position).mapToLong(i -> model.potentialCents(units[i])).toArray(),
        Arrays.stream(option).map(model::minutes).toArray(),
        Arrays.stream(position).map(i -> model.accounts(units[i])).toArray(),
        StrictMath.max(0, model.capacityMinutes(rep)),
        StrictMath.max(0, model.maxAccounts(rep)),
        model.balance(rep));
  }

  int size() {
    return position.length;
  }

  /** Potential of all units the rep may own, in cents. */
  long mostPotentialCents() {
    return Arrays.stream(potentialCents).sum();
  }
}
