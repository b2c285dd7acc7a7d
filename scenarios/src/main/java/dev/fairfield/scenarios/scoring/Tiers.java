package dev.fairfield.scenarios.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How scores become tiers, the best tier first: by cuts on the score, or by shares of the accounts.
 *
 * @param byShare whether limits are shares of the accounts, which add up to 1; else lowest scores,
 *     0 to 100, of which the last is 0
 */
public record Tiers(boolean byShare, List<Tier> list) {

  /** A quarter each. */
  public static final Tiers DEFAULT =
      new Tiers(
          false,
          List.of(new Tier("A", 75), new Tier("B", 50), new Tier("C", 25), new Tier("D", 0)));

  private static final double ROUNDING = 1e-9;

  /**
   * One tier.
   *
   * @param limit lowest score of the tier, or its share of the accounts
   */
  public record Tier(String name, double limit) {}

  public Tiers {
    list = List.copyOf(list);
    if (list.isEmpty()) {
      throw new IllegalArgumentException("There are no tiers; name at least one.");
    }
    if (byShare) {
      requireShares(list);
    } else {
      requireCuts(list);
    }
  }

  private static void requireShares(List<Tier> list) {
    double sum = 0;
    for (Tier tier : list) {
      if (!(tier.limit() > 0 && tier.limit() <= 1)) {
        throw new IllegalArgumentException(
            "The tier %s has the share %s; a number above 0 and of at most 1 is allowed."
                .formatted(tier.name(), tier.limit()));
      }
      sum += tier.limit();
    }
    if (StrictMath.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException(
          "The shares of the tiers add up to %s; they must add up to 1.".formatted(sum));
    }
  }

  private static void requireCuts(List<Tier> list) {
    for (int i = 0; i < list.size(); i++) {
      double cut = list.get(i).limit();
      if (!(cut >= 0 && cut <= 100) || i > 0 && !(cut < list.get(i - 1).limit())) {
        throw new IllegalArgumentException(
            "The tier %s begins at %s; cuts from 0 to 100 that fall from tier to tier are allowed."
                .formatted(list.get(i).name(), cut));
      }
    }
    Tier last = list.get(list.size() - 1);
    if (last.limit() != 0) {
      throw new IllegalArgumentException(
          "The last tier, %s, begins at %s; it must begin at 0 so that every account has a tier."
              .formatted(last.name(), last.limit()));
    }
  }

  /** The tier of each account by id; accounts with equal scores share a tier, the better one. */
  Map<String, String> tierByAccount(Map<String, Integer> scoreHundredthsByAccount) {
    Map<String, String> tiers = new LinkedHashMap<>();
    if (!byShare) {
      scoreHundredthsByAccount.forEach((id, score) -> tiers.put(id, cutTier(score)));
      return tiers;
    }
    List<Map.Entry<String, Integer>> ranked = new ArrayList<>(scoreHundredthsByAccount.entrySet());
    ranked.sort(
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    String tier = "";
    for (int i = 0; i < ranked.size(); i++) {
      boolean tied = i > 0 && ranked.get(i).getValue().equals(ranked.get(i - 1).getValue());
      tier = tied ? tier : shareTier((double) i / ranked.size());
      tiers.put(ranked.get(i).getKey(), tier);
    }
    return tiers;
  }

  /**
   * The tier of one account beside the others.
   *
   * @param accountsAbove accounts with a higher score
   * @param accounts all accounts, this one included, 1 or more
   */
  String tier(int scoreHundredths, long accountsAbove, long accounts) {
    return byShare ? shareTier((double) accountsAbove / accounts) : cutTier(scoreHundredths);
  }

  private String cutTier(int scoreHundredths) {
    return list.stream()
        .filter(tier -> scoreHundredths >= StrictMath.round(tier.limit() * 100))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private String shareTier(double rankShare) {
    double sum = 0;
    for (Tier tier : list) {
      sum += tier.limit();
      if (rankShare < sum - ROUNDING) {
        return tier.name();
      }
    }
    return list.get(list.size() - 1).name();
  }
}
