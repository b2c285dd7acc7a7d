package dev.fairfield.scenarios.generate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The language each account must be served in. Four in five accounts in Quebec ask for French, the
 * others there for English; so do a few in the rest of Canada. Everyone else is served by anyone.
 */
final class Languages {

  static final String FRENCH = "fr";
  static final String ENGLISH = "en";
  private static final String ANY = "";

  private static final double FRENCH_SHARE_OF_QUEBEC = 0.8;
  private static final double ENGLISH_SHARE_OF_CANADA = 0.15;
  private static final double MOST_FRENCH_POTENTIAL = 0.6;
  private static final double MOST_FRENCH_HOURS = 0.7;

  private Languages() {}

  /** Language by account id; blank where anyone may serve the account. */
  static Map<String, String> draw(
      List<SampleAccount> accounts, Families families, FairShares shares, KeyedRandom random) {
    Map<String, String> languageById = new TreeMap<>();
    for (SampleAccount account : accounts) {
      double draw = random.draw("language", families.rootOf(account.id()));
      languageById.put(account.id(), language(account.source(), draw));
    }
    for (SalesTeam team : SalesTeam.values()) {
      makeBilingual(team, accounts, shares, languageById);
    }
    return languageById;
  }

  private static String language(SourceAccount account, double draw) {
    if (account.isInQuebec()) {
      return draw < FRENCH_SHARE_OF_QUEBEC ? FRENCH : ENGLISH;
    }
    return account.isInCanada() && draw < ENGLISH_SHARE_OF_CANADA ? ENGLISH : ANY;
  }

  /**
   * The largest French accounts turn bilingual until the team's French speakers can carry the rest:
   * at most 60 % of their fair share of potential and 70 % of their hours.
   */
  private static void makeBilingual(
      SalesTeam team,
      List<SampleAccount> accounts,
      FairShares shares,
      Map<String, String> languageById) {
    double potentialUsd = 0;
    double minutes = 0;
    for (SampleRep rep : shares.reps()) {
      if (rep.team() == team && rep.source().speaks(FRENCH)) {
        potentialUsd += MOST_FRENCH_POTENTIAL * shares.shareUsd(rep, accounts);
        minutes += MOST_FRENCH_HOURS * 60 * rep.capacityHours();
      }
    }
    List<SampleAccount> smallestFirst =
        accounts.stream()
            .filter(account -> account.team() == team && account.assignable())
            .filter(account -> languageById.get(account.id()).equals(FRENCH))
            .sorted(
                Comparator.comparingLong(SampleAccount::potentialUsd)
                    .thenComparing(SampleAccount::id))
            .toList();
    for (SampleAccount account : smallestFirst) {
      potentialUsd -= account.potentialUsd();
      minutes -= account.workloadMinutes();
      if (potentialUsd < 0 || minutes < 0) {
        languageById.put(account.id(), ANY);
      }
    }
  }
}
