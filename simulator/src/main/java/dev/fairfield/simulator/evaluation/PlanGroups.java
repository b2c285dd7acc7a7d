package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.FactorBounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Accounts that every plan of a comparison gives to the same unit, group by group: they share the
 * greatest factor that any of the plans puts into them.
 */
public final class PlanGroups {

  private final FactorBounds bounds;
  private final int[][] unitByPlanAndGroup;
  private final double[] greatest;
  private final boolean alike;
  private final int[] firstUnit;
  private final int[] distinctUnits;
  private final int weeks;
  private final double[] byUnitAndWeek;

  private record Units(int[] units) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Units of && Arrays.equals(units, of.units);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(units);
    }
  }

  /**
   * @param plans of one scenario, at least one
   * @param alike whether all accounts share the greatest bound: where accounts are bought, a
   *     candidate may end up with any of them
   */
  public PlanGroups(List<PlanModel> plans, boolean alike) {
    int accounts = plans.get(0).unitByAccount.length;
    Map<Units, Integer> indexes = new HashMap<>();
    int[] groupByAccount = new int[accounts];
    for (int account = 0; account < accounts; account++) {
      int of = account;
      var units = new Units(plans.stream().mapToInt(plan -> plan.unitByAccount[of]).toArray());
      groupByAccount[account] = indexes.computeIfAbsent(units, key -> indexes.size());
    }
    this.alike = alike;
    this.bounds = new FactorBounds(groupByAccount, indexes.size());
    this.greatest = new double[indexes.size()];
    this.unitByPlanAndGroup = new int[plans.size()][indexes.size()];
    indexes.forEach(
        (units, group) -> {
          for (int plan = 0; plan < plans.size(); plan++) {
            unitByPlanAndGroup[plan][group] = units.units()[plan];
          }
        });
    this.weeks = plans.get(0).model().horizonWeeks();
    this.firstUnit = new int[indexes.size() + 1];
    this.distinctUnits = distinctUnits();
    int units = plans.stream().mapToInt(PlanModel::units).max().orElseThrow();
    this.byUnitAndWeek = new double[units * weeks];
    if (!alike) {
      bounds.setWeekly(firstUnit, distinctUnits, byUnitAndWeek, weeks);
    }
  }

  /** The units that plans give a group, each once, one group after the other. */
  private int[] distinctUnits() {
    var units = new ArrayList<Integer>();
    for (int group = 0; group < greatest.length; group++) {
      firstUnit[group] = units.size();
      for (int[] unitByGroup : unitByPlanAndGroup) {
        if (!units.subList(firstUnit[group], units.size()).contains(unitByGroup[group])) {
          units.add(unitByGroup[group]);
        }
      }
    }
    firstUnit[greatest.length] = units.size();
    return units.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Forgets all bounds. */
  public void clear() {
    Arrays.fill(greatest, 0);
    Arrays.fill(byUnitAndWeek, 0);
  }

  void raise(int plan, RateTable rates) {
    int[] units = unitByPlanAndGroup[plan];
    rates.raise(byUnitAndWeek);
    for (int group = 0; group < greatest.length; group++) {
      greatest[group] = StrictMath.max(greatest[group], rates.greatest(units[group]));
    }
  }

  /** What no account exceeds under any plan that has raised the bounds. */
  public FactorBounds bounds() {
    double most = 0;
    if (alike) {
      for (double of : greatest) {
        most = StrictMath.max(most, of);
      }
    }
    for (int group = 0; group < greatest.length; group++) {
      bounds.set(group, alike ? most : greatest[group]);
    }
    return bounds;
  }
}
