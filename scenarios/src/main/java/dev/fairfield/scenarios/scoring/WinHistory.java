package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.enrichment.Fact;
import dev.fairfield.scenarios.enrichment.FactUse;
import dev.fairfield.scenarios.enrichment.MatchMethod;
import dev.fairfield.scenarios.enrichment.SignalType;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Opportunity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What an account's own opportunities say of it, as facts for scoring: {@code won_opportunities},
 * {@code lost_opportunities} and {@code win_rate} = (won + 1) ÷ (won + lost + 2), Laplace's rule of
 * succession, so that one win is no certainty. Never learn a profile from these: they hold the
 * answer.
 */
public final class WinHistory {

  /** What facts call the source. */
  public static final String SOURCE = "opportunities";

  private static final MathContext DIGITS = new MathContext(4);

  private WinHistory() {}

  /** Facts of all accounts of the book with a decided opportunity. */
  public static List<Fact> facts(Book book, Collection<Opportunity> opportunities) {
    Map<String, List<Opportunity>> byAccount = new TreeMap<>();
    for (Opportunity opportunity : opportunities) {
      if (book.findAccount(opportunity.accountId()).isPresent()) {
        byAccount
            .computeIfAbsent(opportunity.accountId(), id -> new ArrayList<>())
            .add(opportunity);
      }
    }
    List<Fact> facts = new ArrayList<>();
    byAccount.forEach(
        (id, decided) -> {
          long won = decided.stream().filter(Opportunity::won).count();
          long lost = decided.size() - won;
          LocalDate last =
              decided.stream()
                  .map(Opportunity::closeDate)
                  .filter(Objects::nonNull)
                  .max(LocalDate::compareTo)
                  .orElse(null);
          BigDecimal rate =
              BigDecimal.valueOf(won + 1).divide(BigDecimal.valueOf(decided.size() + 2L), DIGITS);
          facts.add(fact(id, "won_opportunities", BigDecimal.valueOf(won), last));
          facts.add(fact(id, "lost_opportunities", BigDecimal.valueOf(lost), last));
          facts.add(fact(id, "win_rate", rate, last));
        });
    return facts;
  }

  private static Fact fact(String accountId, String field, BigDecimal value, LocalDate asOf) {
    return new Fact(
        accountId,
        field,
        SignalType.NUMBER,
        value.toPlainString(),
        SOURCE,
        asOf,
        MatchMethod.ID,
        1,
        FactUse.USED);
  }
}
