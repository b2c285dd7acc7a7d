package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Scores accounts against a profile. Each criterion can give a whole number of hundredths of
 * points, 100 points in all, and gives its fulfilment of them, HALF_UP: so the printed parts add up
 * to the printed score, no score leaves 0 to 100, and a better value never lowers a score.
 */
public final class Scoring {

  private final Profile profile;
  private final AccountValues values;
  private final int[] mostHundredths;

  private Scoring(Profile profile, AccountValues values) {
    this.profile = profile;
    this.values = values;
    this.mostHundredths =
        PointShares.hundredths(profile.criteria().stream().map(Criterion::weight).toList());
  }

  /**
   * Scores all accounts of a book, also those no plan touches.
   *
   * @throws InvalidInputException when a criterion measures a field in a way that its type does not
   *     allow, such as a curve over texts
   */
  public static ScoringResult score(Book book, Facts facts, Profile profile) {
    var values = new AccountValues(facts);
    var checks = new ProfileChecks(profile, values);
    checks.requireFit();
    return new Scoring(profile, values).score(book, checks);
  }

  /**
   * Scores one account at once, as a signal asks for, equal to what {@link #score} would give it.
   *
   * @param facts what is known of the account; facts of others do no harm
   * @param others how it stands beside the other accounts
   * @throws InvalidInputException when a curve runs over a field that holds no numbers
   */
  public static AccountScore scoreOne(
      Account account, Facts facts, Profile profile, ScoreRank others) {
    var values = new AccountValues(facts);
    new ProfileChecks(profile, values).requireFit();
    List<ScorePart> parts = new Scoring(profile, values).parts(account);
    int hundredths = sum(parts);
    String tier =
        profile.tiers().tier(hundredths, others.accountsAbove(hundredths), others.accounts());
    return new AccountScore(account.id(), hundredths, tier, parts);
  }

  private ScoringResult score(Book book, ProfileChecks checks) {
    Map<String, List<ScorePart>> partsByAccount = new LinkedHashMap<>();
    Map<String, Integer> scoreByAccount = new LinkedHashMap<>();
    for (Account account : book.accounts()) {
      List<ScorePart> parts = parts(account);
      partsByAccount.put(account.id(), parts);
      scoreByAccount.put(account.id(), sum(parts));
    }
    Map<String, String> tiers = profile.tiers().tierByAccount(scoreByAccount);
    List<Account> accounts = new ArrayList<>();
    List<AccountScore> scores = new ArrayList<>();
    List<ScoredPotential> potentials = new ArrayList<>();
    for (Account account : book.accounts()) {
      int hundredths = scoreByAccount.get(account.id());
      var score =
          new AccountScore(
              account.id(), hundredths, tiers.get(account.id()), partsByAccount.get(account.id()));
      Optional<ScoredPotential> potential = findPotential(account, hundredths);
      potential.ifPresent(potentials::add);
      Account scored = account.withProfile(account.profile().withScore(score.score()));
      accounts.add(
          potential
              .map(found -> account.value().withPotentialCents(found.potentialCents()))
              .map(scored::withValue)
              .orElse(scored));
      scores.add(score);
    }
    return new ScoringResult(
        profile, new Book(accounts, book.reps()), scores, potentials, checks.warnings(book));
  }

  private List<ScorePart> parts(Account account) {
    List<ScorePart> parts = new ArrayList<>();
    for (int i = 0; i < profile.criteria().size(); i++) {
      Criterion criterion = profile.criteria().get(i);
      FieldValue value = values.get(account, criterion.field());
      double fulfilment = criterion.fulfilment(value);
      int points = (int) StrictMath.floor(fulfilment * mostHundredths[i] + 0.5);
      parts.add(new ScorePart(criterion, value.text(), fulfilment, points, mostHundredths[i]));
    }
    return parts;
  }

  private static int sum(List<ScorePart> parts) {
    return parts.stream().mapToInt(ScorePart::pointsHundredths).sum();
  }

  private Optional<ScoredPotential> findPotential(Account account, int scoreHundredths) {
    Optional<PotentialFromScore> rule =
        account.value().potentialCents() > 0 ? Optional.empty() : profile.findPotential();
    return rule.flatMap(
        found ->
            found
                .findSegment(values.get(account, found.field()))
                .map(
                    segment ->
                        new ScoredPotential(
                            account.id(),
                            segment.name(),
                            segment.cents(),
                            scoreHundredths,
                            segment.potentialCents(scoreHundredths),
                            found.source())));
  }
}
