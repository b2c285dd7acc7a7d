package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.scenarios.model.LeadPlace;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Made-up leads for a rehearsal: each comes from the place of an account, drawn in proportion to
 * potential, and looks like it. Every draw is keyed by seed, lead and purpose, so lead 17 is the
 * same whatever comes before it.
 */
public final class LeadStream {

  private final List<Account> accounts;
  private final double[] upTo;
  private final Settings settings;
  private final KeyedDraws draws;

  /**
   * What to draw.
   *
   * @param leads how many, 0 or more
   * @param existingShare share of leads that come from the account itself rather than from a new
   *     company like it, 0 to 1
   */
  public record Settings(int leads, long seed, double existingShare) {

    public Settings {
      if (leads < 0) {
        throw new IllegalArgumentException("leads is %d; 0 or more is allowed.".formatted(leads));
      }
      if (!(existingShare >= 0 && existingShare <= 1)) {
        throw new IllegalArgumentException(
            "existingShare is %s; 0 to 1 is allowed.".formatted(existingShare));
      }
    }
  }

  /**
   * @throws IllegalArgumentException when the book has no account to assign
   */
  public LeadStream(Book book, Settings settings) {
    this.accounts = book.assignableAccounts();
    this.settings = settings;
    this.draws = new KeyedDraws(settings.seed());
    if (accounts.isEmpty()) {
      throw new IllegalArgumentException(
          "The book has no account to assign, so there is no place for a lead to come from.");
    }
    this.upTo = new double[accounts.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += StrictMath.max(1, accounts.get(i).value().potentialCents());
      upTo[i] = sum;
    }
  }

  /** The leads in order; each call gives the same. */
  public Stream<Lead> leads() {
    return IntStream.rangeClosed(1, settings.leads()).mapToObj(this::lead);
  }

  private Lead lead(int number) {
    double drawn = draws.uniform(number, "account") * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, drawn);
    Account like = accounts.get(found >= 0 ? Math.min(found + 1, upTo.length - 1) : -found - 1);
    boolean existing = draws.uniform(number, "existing") < settings.existingShare();
    AccountProfile profile = like.profile();
    return new Lead(
        "L%06d".formatted(number),
        existing ? like.name() : "New company %06d".formatted(number),
        "",
        LeadPlace.of(like.place()),
        new AccountProfile(
            profile.team(),
            profile.industry(),
            profile.employees(),
            AccountKind.PROSPECT,
            profile.language(),
            OptionalDouble.empty()),
        existing ? like.id() : "",
        "");
  }
}
