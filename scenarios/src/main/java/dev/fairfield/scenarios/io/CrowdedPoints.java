package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.scenarios.validation.SourceLines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds points that many accounts share, which are often the centre of a city or a default. */
final class CrowdedPoints {

  private static final int MAX_ACCOUNTS_ON_ONE_POINT = 50;

  private CrowdedPoints() {}

  static void warn(Book book, SourceLines lines, FileProblems problems) {
    Map<GeoPoint, List<Account>> accountsByPoint =
        book.accounts().stream()
            .collect(
                Collectors.groupingBy(
                    account -> account.place().location(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    accountsByPoint.forEach(
        (point, accounts) -> {
          if (accounts.size() > MAX_ACCOUNTS_ON_ONE_POINT) {
            warn(point, accounts, lines, problems);
          }
        });
  }

  private static void warn(
      GeoPoint point, List<Account> accounts, SourceLines lines, FileProblems problems) {
    Account first = accounts.get(0);
    problems.warning(
        lines.accountLine(first.id()),
        AccountColumn.LATITUDE.header(),
        "%s, %s".formatted(point.latitude(), point.longitude()),
        "at most %d accounts on one point".formatted(MAX_ACCOUNTS_ON_ONE_POINT),
        Sentence.of(
            "%,d accounts lie on the point %s, %s, %s among them; it may stand for an unknown address.",
            accounts.size(), point.latitude(), point.longitude(), first.id()));
  }
}
