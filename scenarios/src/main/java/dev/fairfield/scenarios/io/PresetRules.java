package dev.fairfield.scenarios.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What a preset adds to the values of a file.
 *
 * @param teamBySegment teams for what the team column holds; what is not listed stays
 * @param potentialRule estimates a potential that the file does not give; null: it must give one
 * @param revenueShare share of the potential taken as revenue where the file gives none
 * @param frenchInQuebec accounts in Quebec are served in French when any rep lists languages
 * @param leavesOutUnplaced an account that cannot be placed is left out with a warning; else it is
 *     an error
 * @param crmExport the files come from a CRM: owners are named by id, e-mail or name, states by
 *     code or name, customers in the CRM's own words, and deleted records and users who cannot log
 *     in are left out with a warning
 */
record PresetRules(
    Map<String, String> teamBySegment,
    PotentialRule potentialRule,
    BigDecimal revenueShare,
    boolean frenchInQuebec,
    boolean leavesOutUnplaced,
    boolean crmExport) {

  /** Adds nothing. */
  static final PresetRules NONE =
      new PresetRules(Map.of(), null, BigDecimal.ZERO, false, false, false);

  /** The same rules, where a potential that neither file nor rule gives is 0. */
  PresetRules withoutPotential() {
    return potentialRule != null
        ? this
        : new PresetRules(
            teamBySegment,
            PotentialRule.NOTHING,
            revenueShare,
            frenchInQuebec,
            leavesOutUnplaced,
            crmExport);
  }

  boolean fillsInRevenue() {
    return revenueShare.signum() > 0;
  }

  /**
   * Whether a CRM's word for an account means somebody who buys already.
   *
   * @param word in small letters, such as {@code customer - direct} or {@code evangelist}
   */
  boolean isCustomer(String word) {
    return word.startsWith("customer") || word.equals("evangelist");
  }

  String team(String segment) {
    return teamBySegment.getOrDefault(segment, segment);
  }

  /** In US cents, HALF_UP. */
  long revenueCents(long potentialCents) {
    return BigDecimal.valueOf(potentialCents)
        .multiply(revenueShare)
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
