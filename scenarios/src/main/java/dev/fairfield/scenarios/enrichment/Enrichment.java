package dev.fairfield.scenarios.enrichment;

import dev.fairfield.scenarios.io.ReadLimits;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.validation.BookValidator;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.ProblemLog;
import dev.fairfield.scenarios.validation.Severity;
import dev.fairfield.scenarios.validation.SourceLines;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Merges further files into a book. The same book, request and files give the same result; reps and
 * the number of accounts never change.
 */
public final class Enrichment {

  private static final Comparator<Conflict> BY_ACCOUNT =
      Comparator.comparing(Conflict::accountId).thenComparing(Conflict::field);

  private static final Book NOBODY = new Book(List.of(), List.of());

  private final Book book;
  private final EnrichmentRequest request;
  private final ReadLimits limits;
  private final ProblemLog log = new ProblemLog();
  private final Map<String, List<Account>> accountsByDomain = new TreeMap<>();
  private final Map<String, Map<String, List<Offer>>> offersByAccount = new TreeMap<>();
  private final Map<String, SignalType> typeByField = new HashMap<>();
  private final List<UnmatchedRow> unmatched = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();

  private Enrichment(Book book, EnrichmentRequest request, ReadLimits limits) {
    this.book = book;
    this.request = request;
    this.limits = limits;
  }

  /** What one source matched, before the summary can count used values. */
  private record Matched(
      EnrichmentSource source, long rows, SourceMatching matching, long namePairsCompared) {}

  /**
   * Merges the files of a request into a book. Problems, also errors, are in the result: a file
   * that cannot be read, a missing column, a row that has shifted, and an enriched book that would
   * break a rule of books, such as parents in a circle.
   *
   * @param folder where the files of the request lie
   */
  public static EnrichmentResult run(Book book, EnrichmentRequest request, Path folder) {
    return run(book, request, folder, ReadLimits.DEFAULT);
  }

  /** The same, with files up to other limits. */
  public static EnrichmentResult run(
      Book book, EnrichmentRequest request, Path folder, ReadLimits limits) {
    return new Enrichment(book, request, limits).run(folder);
  }

  private EnrichmentResult run(Path folder) {
    List<Matched> matched = new ArrayList<>();
    for (EnrichmentSource source : request.sources()) {
      match(source, folder).ifPresent(matched::add);
    }
    List<Account> accounts = new ArrayList<>();
    for (Account account : book.accounts()) {
      accounts.add(merge(account, offersByAccount.getOrDefault(account.id(), Map.of())));
    }
    var enriched = new Book(accounts, book.reps());
    addNewErrors(enriched);
    conflicts.sort(BY_ACCOUNT);
    var allFacts = new Facts(facts);
    return new EnrichmentResult(
        log.errorCount() > 0 ? book : enriched,
        allFacts,
        conflicts,
        unmatched,
        matched.stream().map(each -> summary(each, allFacts)).toList(),
        log.list());
  }

  private Optional<Matched> match(EnrichmentSource source, Path folder) {
    Path file;
    try {
      file = folder.resolve(source.file());
    } catch (InvalidPathException e) {
      reportFileName(source);
      return Optional.empty();
    }
    List<SourceRow> rows = SourceTable.read(source, file, limits, log);
    var names = new NameIndex(source.match().usesNames() ? book : NOBODY);
    var matching =
        SourceMatching.of(
            source, rows, new RowMatcher(book, source.match(), accountsByDomain, names));
    unmatched.addAll(matching.unmatched());
    matching.claimByAccount().forEach((id, claim) -> collect(source, id, claim));
    return Optional.of(new Matched(source, rows.size(), matching, names.pairsCompared()));
  }

  private void reportFileName(EnrichmentSource source) {
    log.add(
        new Problem(
            source.file(),
            0,
            "",
            ProblemLog.shorten(source.file()),
            "the path of a CSV file",
            Severity.ERROR,
            "The source %s names %s, which is no file name; give the path of a CSV file."
                .formatted(source.name(), ProblemLog.shorten(source.file()))));
  }

  private void collect(EnrichmentSource source, String accountId, RowClaim claim) {
    Map<String, List<Offer>> offers =
        offersByAccount.computeIfAbsent(accountId, id -> new LinkedHashMap<>());
    claim
        .row()
        .values()
        .forEach(
            (field, value) -> {
              typeByField.putIfAbsent(field, type(source, field));
              if (isOwnParent(accountId, field, value)) {
                warnOfOwnParent(source, claim, accountId);
                return;
              }
              offers
                  .computeIfAbsent(field, name -> new ArrayList<>())
                  .add(new Offer(source, claim, value));
              if (typeByField.get(field) == SignalType.DOMAIN) {
                addDomain(accountId, value);
              }
            });
  }

  private static SignalType type(EnrichmentSource source, String field) {
    SignalColumn signal = source.signalByName().get(field);
    return signal == null ? AccountField.findByHeader(field).orElseThrow().type() : signal.type();
  }

  private static boolean isOwnParent(String accountId, String field, String value) {
    return field.equals(AccountField.PARENT_ID.header()) && value.equals(accountId);
  }

  private void warnOfOwnParent(EnrichmentSource source, RowClaim claim, String accountId) {
    log.add(
        new Problem(
            claim.row().file(),
            claim.row().line(),
            source.columnByField().get(AccountField.PARENT_ID),
            accountId,
            "the id of another account",
            Severity.WARNING,
            "The account %s is named as its own parent; the value was not used."
                .formatted(accountId)));
  }

  private void addDomain(String accountId, String domain) {
    List<Account> accounts = accountsByDomain.computeIfAbsent(domain, name -> new ArrayList<>());
    Account account = book.findAccount(accountId).orElseThrow();
    if (!accounts.contains(account)) {
      accounts.add(account);
      accounts.sort(Comparator.comparing(Account::id));
    }
  }

  private Account merge(Account account, Map<String, List<Offer>> offersByField) {
    Account merged = account;
    for (Map.Entry<String, List<Offer>> entry : offersByField.entrySet()) {
      Optional<AccountField> column = AccountField.findByHeader(entry.getKey());
      var merge =
          new FieldMerge(
              account.id(),
              entry.getKey(),
              typeByField.get(entry.getKey()),
              request.numberTolerance());
      String own = column.map(field -> field.valueOf(account)).orElse("");
      Optional<String> value = merge.merge(own, entry.getValue());
      if (column.isPresent() && value.isPresent()) {
        merged = column.get().with(merged, value.get());
      }
      facts.addAll(merge.facts());
      conflicts.addAll(merge.conflicts());
    }
    return merged;
  }

  /** Errors that the book did not have before. */
  private void addNewErrors(Book enriched) {
    List<Problem> before = errors(book);
    errors(enriched).stream().filter(error -> !before.contains(error)).forEach(log::add);
  }

  private static List<Problem> errors(Book book) {
    return BookValidator.check(book, ExclusiveArea.NONE, Map.of(), SourceLines.NONE).stream()
        .filter(Problem::isError)
        .toList();
  }

  private static SourceSummary summary(Matched matched, Facts facts) {
    SourceMatching matching = matched.matching();
    String name = matched.source().name();
    return new SourceSummary(
        name,
        matched.rows(),
        matching.rows(MatchMethod.ID),
        matching.rows(MatchMethod.DOMAIN),
        matching.rows(MatchMethod.NAME_AND_PLACE),
        matching.unmatched().size(),
        matching.claimByAccount().size(),
        facts.list().stream()
            .filter(fact -> fact.use() == FactUse.USED && fact.source().equals(name))
            .count(),
        matched.namePairsCompared());
  }
}
