package dev.fairfield.simulator.world;

/**
 * The greatest factor that anybody may put into an account, by group of accounts. It ends the
 * search for candidates that nobody can bring about, and changes no draw.
 */
public final class FactorBounds {

  final int[] groupByAccount;
  final double[] factor;

  /** Weeks with a bound of their own; 0 where there are none. */
  private int weeks;

  /** Bounds of a group are those of its units, from here to the first of the next group. */
  private int[] firstUnit;

  private int[] units;
  private double[] byUnitAndWeek;

  /**
   * @param groupByAccount from 0
   * @param groups their number
   */
  public FactorBounds(int[] groupByAccount, int groups) {
    this.groupByAccount = groupByAccount.clone();
    this.factor = new double[groups];
  }

  /** The same bound for all accounts. */
  static FactorBounds ofAll(int accounts, double factor) {
    var bounds = new FactorBounds(new int[accounts], 1);
    bounds.set(0, factor);
    return bounds;
  }

  public void set(int group, double greatestFactor) {
    factor[group] = greatestFactor;
  }

  /**
   * Bounds by week beside those for all time. An account then meets no more than the greatest bound
   * of its group's units in each week.
   *
   * @param firstUnitOfGroup where the units of each group start; one more than there are groups
   * @param unitsOfGroups one group's after the other's
   * @param greatestByUnitAndWeek at unit × weeks + week; read when candidates are drawn
   */
  public void setWeekly(
      int[] firstUnitOfGroup, int[] unitsOfGroups, double[] greatestByUnitAndWeek, int weekCount) {
    firstUnit = firstUnitOfGroup;
    units = unitsOfGroups;
    byUnitAndWeek = greatestByUnitAndWeek;
    weeks = weekCount;
  }

  /** Where the first bound of an account stands in {@link #byRow}. */
  int firstRow(int account) {
    int group = groupByAccount[account];
    return weeks == 0 ? group : units[firstUnit[group]] * weeks;
  }

  /** Whether the first bound of an account is not its only one. */
  boolean hasSeveral(int account) {
    int group = groupByAccount[account];
    return weeks > 0 && firstUnit[group + 1] > firstUnit[group] + 1;
  }

  /** Bounds by row and, where they differ by week, by week from there. */
  double[] byRow() {
    return weeks == 0 ? factor : byUnitAndWeek;
  }

  /** What a week adds to the place of a bound: 1, or 0 where bounds do not differ by week. */
  int placesPerWeek() {
    return weeks == 0 ? 0 : 1;
  }

  /** Whether an account may meet more than a factor in a week. */
  boolean exceeds(int account, double week, double factorNeeded) {
    int group = groupByAccount[account];
    if (weeks == 0) {
      return factorNeeded < factor[group];
    }
    int at = (int) week;
    for (int i = firstUnit[group]; i < firstUnit[group + 1]; i++) {
      if (factorNeeded < byUnitAndWeek[units[i] * weeks + at]) {
        return true;
      }
    }
    return false;
  }

  public int groups() {
    return factor.length;
  }
}
