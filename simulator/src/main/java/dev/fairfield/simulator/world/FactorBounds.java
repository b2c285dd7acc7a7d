package dev.fairfield.simulator.world;

/**
 * The greatest factor that anybody may put into an account, by group of accounts. It ends the
 * search for candidates that nobody can bring about, and changes no draw.
 */
public final class FactorBounds {

  final int[] groupByAccount;
  final double[] factor;

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

  public int groups() {
    return factor.length;
  }

  double of(int account) {
    return factor[groupByAccount[account]];
  }
}
