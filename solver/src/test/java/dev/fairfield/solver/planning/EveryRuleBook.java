package dev.fairfield.solver.planning;

import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.support.AccountBuilder;
import dev.fairfield.solver.support.BookBuilder;
import dev.fairfield.solver.support.RepBuilder;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A small book of two teams in which every rule is on and binds. */
final class EveryRuleBook {

  private static final String[] INDUSTRIES = {"Health", "Steel", "Retail"};
  private static final String[] LANGUAGES = {"en", "es", ""};
  private static final int REPS_PER_TEAM = 4;
  private static final int ACCOUNTS = 60;

  private final Random random;

  private EveryRuleBook(long seed) {
    this.random = new Random(seed);
  }

  static PricedBook priced(long seed) {
    return new EveryRuleBook(seed).book().priced();
  }

  private BookBuilder book() {
    RepBuilder[] reps = new RepBuilder[2 * REPS_PER_TEAM];
    for (int i = 0; i < reps.length; i++) {
      reps[i] = rep(i);
    }
    BookBuilder book = BookBuilder.reps(reps);
    Map<String, String> pins = new TreeMap<>();
    for (int i = 0; i < ACCOUNTS; i++) {
      book.accounts(account(i));
    }
    pins.put("A3", "R0");
    pins.put("A33", "R" + REPS_PER_TEAM);
    return book.pins(pins).exclusive(ExclusiveArea.STATE).openPool().maxMoves(15);
  }

  private RepBuilder rep(int i) {
    RepBuilder rep =
        RepBuilder.rep("R" + i)
            .team(team(i / REPS_PER_TEAM))
            .at(29 + 6 * random.nextDouble(), -105 + 12 * random.nextDouble())
            .minutes(900 + random.nextInt(400))
            .maxAccounts(6 + random.nextInt(3))
            .winRate(0.2 + 0.3 * random.nextDouble())
            .expertise(INDUSTRIES[i % INDUSTRIES.length]);
    return switch (i % REPS_PER_TEAM) {
      case 0 -> rep.languages("en", "es");
      case 1 -> rep.languages("en");
      case 2 -> rep.states("S0", "S1", "S2", "S3", "S4", "S5");
      default -> rep;
    };
  }

  private AccountBuilder account(int i) {
    int team = i < ACCOUNTS / 2 ? 0 : 1;
    AccountBuilder account =
        AccountBuilder.account("A" + i)
            .team(team(team))
            .at(29 + 6 * random.nextDouble(), -105 + 12 * random.nextDouble())
            .state(random.nextInt(3) == 0 ? "S" + random.nextInt(8) : "")
            .industry(INDUSTRIES[random.nextInt(INDUSTRIES.length)])
            .language(LANGUAGES[random.nextInt(LANGUAGES.length)])
            .potentialUsd(100 + random.nextInt(900_000) / 100.0)
            .revenueUsd(random.nextInt(400_000) / 100.0)
            .minutes(60 + random.nextInt(200))
            .visits(1 + random.nextInt(12))
            .owner("R" + (team * REPS_PER_TEAM + random.nextInt(REPS_PER_TEAM)));
    return i % 7 == 6 ? account.parent("A" + (i - 2)) : account;
  }

  private static String team(int team) {
    return team == 0 ? "East" : "West";
  }
}
