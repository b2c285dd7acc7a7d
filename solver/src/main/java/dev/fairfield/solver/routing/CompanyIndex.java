package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.scenarios.model.LeadPlace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the account of a lead's company: by account id, by domain, or by name and place. A name
 * alone is not enough, and two accounts that fit equally well with different owners are none.
 */
final class CompanyIndex {

  private static final Pattern NOT_NAME = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc",
          "incorporated",
          "llc",
          "ltd",
          "limited",
          "corp",
          "corporation",
          "co",
          "company",
          "lp",
          "llp",
          "plc",
          "gmbh",
          "ag",
          "sa",
          "the");

  private final Book book;
  private final Map<String, String> ownersByAccount;
  private final Map<String, String> accountIdByDomain = new HashMap<>();
  private final Map<String, List<Account>> accountsByName = new HashMap<>();
  private final Map<String, List<Account>> familyByRoot = new HashMap<>();

  /**
   * @param accountIdByDomain domains of accounts as far as known, in any capitals
   */
  CompanyIndex(
      Book book, Map<String, String> ownersByAccount, Map<String, String> accountIdByDomain) {
    this.book = book;
    this.ownersByAccount = ownersByAccount;
    accountIdByDomain.forEach(
        (domain, account) -> this.accountIdByDomain.put(plainDomain(domain), account));
    for (Account account : book.accounts()) {
      String name = plainName(account.name());
      if (!name.isEmpty()) {
        accountsByName.computeIfAbsent(name, key -> new ArrayList<>()).add(account);
      }
      familyByRoot.computeIfAbsent(root(account), key -> new ArrayList<>()).add(account);
    }
  }

  private String root(Account account) {
    Account current = account;
    for (int steps = 0; steps <= book.accounts().size(); steps++) {
      Optional<Account> parent = book.findAccount(current.ownership().parentId());
      if (parent.isEmpty()) {
        return current.id();
      }
      current = parent.get();
    }
    throw new IllegalArgumentException(
        "The parents of account %s form a cycle.".formatted(account.id()));
  }

  /** The account the lead's company is. */
  Optional<Account> findAccount(Lead lead) {
    return book.findAccount(lead.accountId())
        .or(() -> findByDomain(lead.domain()))
        .or(() -> findByName(lead));
  }

  private Optional<Account> findByDomain(String domain) {
    String plain = plainDomain(domain);
    return plain.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(accountIdByDomain.get(plain)).flatMap(book::findAccount);
  }

  private Optional<Account> findByName(Lead lead) {
    List<Account> alike =
        accountsByName.getOrDefault(plainName(lead.company()), List.of()).stream()
            .filter(account -> isInOnePlace(account, lead.place()))
            .toList();
    boolean oneOwner = alike.stream().map(this::owner).distinct().count() == 1;
    return oneOwner ? Optional.of(alike.get(0)) : Optional.empty();
  }

  /** The same postal code, else the same city, else the same state where a city is unknown. */
  private static boolean isInOnePlace(Account account, LeadPlace place) {
    var of = account.place();
    if (!of.country().equals(place.country())) {
      return false;
    }
    if (!of.postalCode().isEmpty() && of.postalCode().equals(place.postalCode())) {
      return true;
    }
    boolean oneState = !place.state().isEmpty() && of.state().equals(place.state());
    return oneState
        && (of.city().isEmpty()
            || place.city().isEmpty()
            || of.city().equalsIgnoreCase(place.city()));
  }

  /** The member of the parent's family that speaks for it: of the team, with an owner, largest. */
  Optional<Account> findFamilyMember(Lead lead, String team) {
    return book.findAccount(lead.parentId())
        .map(parent -> familyByRoot.getOrDefault(root(parent), List.of()))
        .flatMap(
            family ->
                findLargest(family, member -> member.profile().team().equals(team))
                    .or(() -> findLargest(family, member -> true)));
  }

  private Optional<Account> findLargest(List<Account> family, Predicate<Account> of) {
    return family.stream()
        .filter(of)
        .filter(member -> !owner(member).isBlank())
        .max(
            Comparator.comparingLong((Account member) -> member.value().potentialCents())
                .thenComparing(Account::id, Comparator.reverseOrder()));
  }

  /** Rep id; blank for a house account, the open pool and an owner who has left. */
  String owner(Account account) {
    if (!account.ownership().assignable()) {
      return book.findPresentOwner(account).map(rep -> rep.id()).orElse("");
    }
    return ownersByAccount.getOrDefault(account.id(), "");
  }

  static String plainDomain(String domain) {
    String plain = domain.strip().toLowerCase(Locale.ROOT);
    return plain.startsWith("www.") ? plain.substring("www.".length()) : plain;
  }

  static String plainName(String name) {
    List<String> words = new ArrayList<>();
    Collections.addAll(words, NOT_NAME.split(name.toLowerCase(Locale.ROOT)));
    words.removeIf(word -> word.isEmpty() || LEGAL_FORMS.contains(word));
    return String.join(" ", words);
  }
}
