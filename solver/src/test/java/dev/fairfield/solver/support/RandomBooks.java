package dev.fairfield.solver.support;

import dev.fairfield.scenarios.model.ExclusiveArea;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Small books in which every rule has something to say; the same seed gives the same book. */
public final class RandomBooks {

  private static final String[] STATES = {"TX", "QC", "ON", ""};
  private static final String[] INDUSTRIES = {"Health", "Steel", "Retail", ""};
  private static final String[] TEAMS = {"East", "West"};
  private static final int REPS_PER_TEAM = 3;

  private final Random random;
  private final boolean families;

  private RandomBooks(long seed, boolean families) {
    this.random = new Random(seed);
    this.families = families;
  }

  /** Two teams of three reps and ten accounts; every optional rule on or off by chance. */
  public static BookBuilder withEveryRule(long seed) {
    return new RandomBooks(seed, true).book();
  }

  /** The same without families and without an open pool. */
  public static BookBuilder withoutFamilies(long seed) {
    return new RandomBooks(seed, false).book();
  }

  /**
   * Books that mostly have a plan: the first rep of each team may own anything and has hours for
   * all, nothing is pinned.
   */
  public static BookBuilder withRoom(long seed) {
    return new RandomBooks(seed, true).bookWithRoom();
  }

  private BookBuilder bookWithRoom() {
    var reps = new RepBuilder[TEAMS.length * REPS_PER_TEAM];
    for (int i = 0; i < reps.length; i++) {
      RepBuilder drawn = rep(i).minutes(200 + random.nextInt(600));
      reps[i] =
          i % REPS_PER_TEAM > 0
              ? drawn
              : RepBuilder.rep("R" + i)
                  .team(TEAMS[i / REPS_PER_TEAM])
                  .at(40, -100 + random.nextInt(9))
                  .minutes(3_000)
                  .targetShare(1)
                  .expertise("Steel");
      if (i > REPS_PER_TEAM) {
        reps[i].targetShare(random.nextInt(4));
      }
    }
    BookBuilder book = BookBuilder.reps(reps);
    for (int i = 0; i < 10; i++) {
      book.accounts(account(i, false));
    }
    book.exclusive(oneOf(ExclusiveArea.NONE, ExclusiveArea.STATE));
    if (random.nextBoolean()) {
      book.maxMoves(5 + random.nextInt(4));
    }
    if (random.nextInt(3) == 0) {
      book.openPool();
    }
    return random.nextBoolean() ? book.rampShares() : book;
  }

  private BookBuilder book() {
    var reps = new RepBuilder[TEAMS.length * REPS_PER_TEAM];
    for (int i = 0; i < reps.length; i++) {
      reps[i] = rep(i);
    }
    BookBuilder book = BookBuilder.reps(reps);
    Map<String, String> pins = new TreeMap<>();
    for (int i = 0; i < 10; i++) {
      book.accounts(account(i, true));
      if (random.nextInt(8) == 0) {
        pins.put("A" + i, "R" + random.nextInt(reps.length));
      }
    }
    book.pins(pins).exclusive(oneOf(ExclusiveArea.NONE, ExclusiveArea.STATE));
    if (random.nextBoolean()) {
      book.maxMoves(random.nextInt(4));
    }
    if (families && random.nextBoolean()) {
      book.openPool();
    }
    if (random.nextBoolean()) {
      book.rampShares();
    }
    return random.nextBoolean() ? book.coolOffMonths(3) : book;
  }

  private RepBuilder rep(int i) {
    RepBuilder rep =
        RepBuilder.rep("R" + i)
            .team(TEAMS[i / REPS_PER_TEAM])
            .at(30 + 15 * random.nextDouble(), -110 + 30 * random.nextDouble())
            .minutes(random.nextInt(500))
            .expertise(oneOf("Health", "Steel"));
    if (i < REPS_PER_TEAM) {
      rep.targetShare(random.nextInt(4));
    }
    if (random.nextBoolean()) {
      rep.maxAccounts(random.nextInt(4));
    }
    if (random.nextBoolean()) {
      rep.winRate(random.nextDouble());
    }
    if (random.nextBoolean()) {
      rep.tenureYears(random.nextInt(8) / 4.0);
    }
    if (random.nextInt(3) == 0) {
      rep.states(oneOf("TX", "QC"));
    }
    if (random.nextInt(3) == 0) {
      rep.industries("Health", "Retail");
    }
    return random.nextInt(3) == 0 ? rep.languages("en") : rep;
  }

  private AccountBuilder account(int i, boolean mayBePinned) {
    AccountBuilder account =
        AccountBuilder.account("A" + i)
            .team(oneOf(TEAMS))
            .at(30 + 15 * random.nextDouble(), -110 + 30 * random.nextDouble())
            .state(oneOf(STATES))
            .industry(oneOf(INDUSTRIES))
            .language(oneOf("en", "fr", ""))
            .revenueUsd(random.nextInt(100_000) / 100.0)
            .potentialUsd(random.nextInt(4) == 0 ? 0 : random.nextInt(1_000_000) / 100.0)
            .minutes(random.nextInt(300))
            .visits(random.nextInt(5) / 2.0)
            .owner(oneOf("R0", "R1", "R2", "R3", "R4", "R5", "GONE", ""))
            .changedOwner(BookBuilder.PLANNING_DATE.minusMonths(random.nextInt(9)));
    if (families && i > 0 && random.nextInt(3) == 0) {
      account.parent("A" + random.nextInt(i));
    }
    if (random.nextInt(6) == 0 && mayBePinned) {
      account.pinned();
    }
    return random.nextInt(12) == 0 ? account.notAssignable() : account;
  }

  @SafeVarargs
  private <T> T oneOf(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
