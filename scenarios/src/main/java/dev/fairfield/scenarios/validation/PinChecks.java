package dev.fairfield.scenarios.validation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pins name present reps, agree within a unit, and fit eligibility, capacity and account limit. */
final class PinChecks {

  private static final String PINNED = "pinned";

  private final Book book;
  private final Map<String, String> pinsByAccountId;
  private final Eligibility eligibility;
  private final BookProblems problems;
  private final Map<String, List<AccountUnit>> unitsByRepId = new TreeMap<>();

  private PinChecks(
      Book book,
      Map<String, String> pinsByAccountId,
      Eligibility eligibility,
      BookProblems problems) {
    this.eligibility = eligibility;
    this.book = book;
    this.pinsByAccountId = new TreeMap<>(pinsByAccountId);
    this.problems = problems;
  }

  static void check(
      Book book,
      List<AccountUnit> units,
      Map<String, String> pinsByAccountId,
      Eligibility eligibility,
      BookProblems problems) {
    var checks = new PinChecks(book, pinsByAccountId, eligibility, problems);
    checks.checkRequestedAccounts();
    units.forEach(checks::checkUnit);
    checks.unitsByRepId.forEach(
        (repId, pinned) -> checks.checkLoad(book.findRep(repId).orElseThrow(), pinned));
  }

  private void checkRequestedAccounts() {
    pinsByAccountId.forEach(
        (accountId, repId) -> {
          boolean assignable =
              book.findAccount(accountId)
                  .filter(account -> account.ownership().assignable())
                  .isPresent();
          if (!assignable) {
            problems.ofAccountsFile(
                Severity.ERROR,
                PINNED,
                "pins of accounts that a plan may assign",
                "The pin of account %s to rep %s cannot hold: the book has no such account to assign."
                    .formatted(ProblemLog.shorten(accountId), ProblemLog.shorten(repId)));
          }
        });
  }

  private void checkUnit(AccountUnit unit) {
    Map<String, Account> firstPinByRepId = new LinkedHashMap<>();
    for (Account member : unit.members()) {
      for (String repId : pinsOf(member)) {
        if (book.findRep(repId).isPresent()) {
          firstPinByRepId.putIfAbsent(repId, member);
        } else {
          reportAbsentRep(member, repId);
        }
      }
    }
    if (firstPinByRepId.size() > 1) {
      reportDisagreement(unit, firstPinByRepId);
    } else if (!firstPinByRepId.isEmpty()) {
      checkOwner(unit, book.findRep(firstPinByRepId.keySet().iterator().next()).orElseThrow());
    }
  }

  private List<String> pinsOf(Account account) {
    List<String> pins = new ArrayList<>();
    if (account.ownership().pinned()) {
      pins.add(account.ownership().currentOwner());
    }
    if (pinsByAccountId.containsKey(account.id())) {
      pins.add(pinsByAccountId.get(account.id()));
    }
    return pins;
  }

  private void reportAbsentRep(Account account, String repId) {
    problems.ofAccount(
        Severity.ERROR,
        account,
        PINNED,
        repId,
        "pins to a rep of the book",
        repId.isBlank()
            ? "The account %s is pinned and has no owner; name its owner or take the pin off."
                .formatted(account.id())
            : "The account %s is pinned to %s, who is not among the reps; take the pin off or name a present rep."
                .formatted(account.id(), ProblemLog.shorten(repId)));
  }

  private void reportDisagreement(AccountUnit unit, Map<String, Account> firstPinByRepId) {
    List<String> pins =
        firstPinByRepId.entrySet().stream()
            .map(pin -> "%s to %s".formatted(pin.getValue().id(), pin.getKey()))
            .toList();
    problems.ofAccount(
        Severity.ERROR,
        firstPinByRepId.values().iterator().next(),
        PINNED,
        String.join(", ", firstPinByRepId.keySet()),
        "pins that agree within a family and an exclusive area",
        "Accounts that must share an owner are pinned to different reps: %s (the unit holds %s); keep one of the pins."
            .formatted(
                BookProblems.names(pins),
                BookProblems.names(unit.members().stream().map(Account::id).toList())));
  }

  private void checkOwner(AccountUnit unit, Rep rep) {
    unitsByRepId.computeIfAbsent(rep.id(), id -> new ArrayList<>()).add(unit);
    List<Account> refused =
        unit.members().stream().filter(member -> !eligibility.mayOwn(rep, member)).toList();
    if (!refused.isEmpty()) {
      boolean byRule = refused.stream().allMatch(rep::mayOwn);
      problems.ofAccount(
          Severity.ERROR,
          refused.get(0),
          PINNED,
          rep.id(),
          "pins to a rep who may own the account",
          "The rep %s is pinned to accounts that %s do not allow: %s; take the pin off or %s."
              .formatted(
                  rep.id(),
                  byRule ? "the request's assignment rules" : "team, industry, language or state",
                  BookProblems.names(refused.stream().map(Eligibility::describe).toList()),
                  byRule ? "name the rep in the rule" : "widen the rep's coverage"));
    }
  }

  private void checkLoad(Rep rep, List<AccountUnit> pinned) {
    long minutes = pinned.stream().mapToLong(AccountUnit::workloadMinutes).sum();
    long count = pinned.stream().mapToLong(unit -> unit.members().size()).sum();
    List<String> accounts =
        pinned.stream().flatMap(unit -> unit.members().stream()).map(Account::id).toList();
    if (minutes > rep.capacity().capacityMinutes()) {
      problems.ofRep(
          Severity.ERROR,
          rep,
          "capacity_hours",
          hours(rep.capacity().capacityMinutes()),
          "at least the hours of the accounts pinned to the rep",
          "The accounts pinned to rep %s take %s hours and the rep has %s: %s; take pins off or raise the capacity."
              .formatted(
                  rep.id(),
                  hours(minutes),
                  hours(rep.capacity().capacityMinutes()),
                  BookProblems.names(accounts)));
    }
    if (rep.capacity().maxAccounts().isPresent()
        && count > rep.capacity().maxAccounts().getAsInt()) {
      problems.ofRep(
          Severity.ERROR,
          rep,
          "max_accounts",
          Integer.toString(rep.capacity().maxAccounts().getAsInt()),
          "at least the number of accounts pinned to the rep",
          Sentence.of(
              "%,d accounts are pinned to rep %s, who may own %,d: %s; take pins off or raise the limit.",
              count,
              rep.id(),
              rep.capacity().maxAccounts().getAsInt(),
              BookProblems.names(accounts)));
    }
  }

  private static String hours(long minutes) {
    return Sentence.of("%,.1f", minutes / 60.0);
  }
}
