package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.scenario.Scenario;

/**
 * What is left of the win rate of an opportunity: each change of hands while it is open takes a
 * share off, and so does an account that nobody works at the close.
 */
final class WinFactors {

  private static final int LISTED = 8;

  private final double keptByChange;
  private final double vacant;
  private final double[] worked = new double[LISTED];
  private final double[] unworked = new double[LISTED];

  WinFactors(Scenario scenario) {
    keptByChange = 1 - scenario.handover().openLossShare();
    vacant = scenario.policy().vacantWinFactor();
    for (int changes = 0; changes < LISTED; changes++) {
      worked[changes] = product(1, changes);
      unworked[changes] = product(vacant, changes);
    }
  }

  private double product(double start, int changes) {
    double factor = start;
    for (int left = changes; left > 0; left--) {
      factor *= keptByChange;
    }
    return factor;
  }

  /**
   * @param changes of hands, 0 or more
   * @param isVacant whether nobody works the account at the close
   */
  double of(int changes, boolean isVacant) {
    if (changes >= LISTED) {
      return product(isVacant ? vacant : 1, changes);
    }
    return isVacant ? unworked[changes] : worked[changes];
  }
}
