package dev.fairfield.service.rest.books;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;

/** Books, accounts and reps as REST shows them. */
final class BookConverter {

  private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

  private BookConverter() {}

  static BookDto book(StoredBook book) {
    return new BookDto(
        book.id(),
        book.name(),
        book.preset(),
        book.illustrative(),
        book.accountCount(),
        book.assignableCount(),
        book.repCount(),
        book.teamCount(),
        book.warningCount(),
        book.createdAt(),
        book.createdBy());
  }

  static AccountDto account(Account account) {
    return new AccountDto(
        account.id(),
        text(account.name()),
        number(account.place().location().latitude()),
        number(account.place().location().longitude()),
        text(account.place().postalCode()),
        text(account.place().city()),
        text(account.place().state()),
        text(account.place().country()),
        text(account.place().countyFips()),
        text(account.profile().team()),
        text(account.profile().industry()),
        account.profile().employees().isPresent() ? account.profile().employees().getAsInt() : null,
        account.profile().kind().name().toLowerCase(Locale.ROOT),
        account.value().revenueCents(),
        account.value().potentialCents(),
        hours(account.effort().workloadMinutes()),
        number(account.effort().visitsPerYear()),
        text(account.ownership().currentOwner()),
        account.ownership().lastOwnerChange(),
        account.value().openPipelineCents(),
        text(account.ownership().parentId()),
        account.ownership().pinned(),
        account.ownership().assignable(),
        text(account.place().region()),
        text(account.profile().language()),
        number(account.profile().score()));
  }

  /**
   * A rep.
   *
   * @param figures whether the caller may see quota and win rate
   */
  static RepDto rep(Rep rep, boolean figures) {
    return new RepDto(
        rep.id(),
        text(rep.name()),
        number(rep.home().latitude()),
        number(rep.home().longitude()),
        text(rep.team()),
        hours(rep.capacity().capacityMinutes()),
        rep.capacity().maxAccounts().isPresent() ? rep.capacity().maxAccounts().getAsInt() : null,
        figures && rep.record().quotaCents().isPresent()
            ? rep.record().quotaCents().getAsLong()
            : null,
        list(rep.coverage().industries()),
        list(rep.coverage().languages()),
        list(rep.coverage().states()),
        list(rep.coverage().expertise()),
        number(rep.record().tenureYears()),
        number(rep.capacity().targetShare()),
        figures ? number(rep.record().winRate()) : null,
        text(rep.record().manager()),
        text(rep.record().region()),
        rep.record().status().name().toLowerCase(Locale.ROOT),
        rep.record().startDate());
  }

  private static String text(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<String> list(Set<String> entries) {
    return entries.isEmpty() ? null : entries.stream().sorted().toList();
  }

  private static BigDecimal number(OptionalDouble number) {
    return number.isPresent() ? number(number.getAsDouble()) : null;
  }

  private static BigDecimal number(double number) {
    return plain(BigDecimal.valueOf(number));
  }

  /** Six decimals: enough to get the minutes back. */
  private static BigDecimal hours(long minutes) {
    return plain(BigDecimal.valueOf(minutes).divide(MINUTES_PER_HOUR, 6, RoundingMode.HALF_UP));
  }

  /** Without needless zeros and without an exponent. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
