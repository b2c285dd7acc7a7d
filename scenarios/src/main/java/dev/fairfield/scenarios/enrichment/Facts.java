package dev.fairfield.scenarios.enrichment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known about accounts beyond the book, ordered by account and field, each field's used
 * value first. Immutable.
 */
public final class Facts {

  private static final Comparator<Fact> ORDER =
      Comparator.comparing(Fact::accountId).thenComparing(Fact::field).thenComparing(Fact::use);

  /** Nothing is known. */
  public static final Facts NONE = new Facts(List.of());

  private final List<Fact> facts;
  private final Map<String, Map<String, Fact>> usedByAccount = new HashMap<>();

  /**
   * Facts that agree in account, field and use stay in the order given.
   *
   * @throws IllegalArgumentException when two values of one field are used
   */
  public Facts(Collection<Fact> facts) {
    this.facts = facts.stream().sorted(ORDER).toList();
    for (Fact fact : this.facts) {
      if (fact.use() == FactUse.USED) {
        Fact other =
            usedByAccount
                .computeIfAbsent(fact.accountId(), id -> new HashMap<>())
                .putIfAbsent(fact.field(), fact);
        if (other != null) {
          throw new IllegalArgumentException(
              "The field %s of account %s has two used values, \"%s\" and \"%s\"."
                  .formatted(fact.field(), fact.accountId(), other.value(), fact.value()));
        }
      }
    }
  }

  /** All facts in order. */
  public List<Fact> list() {
    return facts;
  }

  /** The value in use; empty when no source gave one that is used. */
  public Optional<Fact> findUsed(String accountId, String field) {
    return Optional.ofNullable(usedByAccount.getOrDefault(accountId, Map.of()).get(field));
  }

  /** Names of all fields of which a value is used, with the type of the first. */
  public Map<String, SignalType> typesByField() {
    Map<String, SignalType> types = new TreeMap<>();
    facts.stream()
        .filter(fact -> fact.use() == FactUse.USED)
        .forEach(fact -> types.putIfAbsent(fact.field(), fact.type()));
    return types;
  }

  /** Ids of all accounts with a used value. */
  public SortedSet<String> accountIds() {
    return new TreeSet<>(usedByAccount.keySet());
  }

  /** Account ids by those web domains in use that belong to one account alone. */
  public SortedMap<String, String> accountIdByDomain() {
    SortedMap<String, String> accounts = new TreeMap<>();
    Set<String> shared = new HashSet<>();
    for (Fact fact : facts) {
      if (fact.use() == FactUse.USED && fact.type() == SignalType.DOMAIN) {
        String other = accounts.putIfAbsent(fact.value(), fact.accountId());
        if (other != null && !other.equals(fact.accountId())) {
          shared.add(fact.value());
        }
      }
    }
    accounts.keySet().removeAll(shared);
    return accounts;
  }

  /**
   * These facts with newer values, such as signals, in the place of used values of the same account
   * and field. What was used before is left out.
   *
   * @param newer used values, one for each account and field
   */
  public Facts replacing(Collection<Fact> newer) {
    Set<List<String>> replaced = new HashSet<>();
    newer.forEach(fact -> replaced.add(List.of(fact.accountId(), fact.field())));
    List<Fact> all = new ArrayList<>(newer);
    facts.stream()
        .filter(
            fact ->
                fact.use() != FactUse.USED
                    || !replaced.contains(List.of(fact.accountId(), fact.field())))
        .forEach(all::add);
    return new Facts(all);
  }

  /** What is known of one account. */
  public Facts of(String accountId) {
    return new Facts(facts.stream().filter(fact -> fact.accountId().equals(accountId)).toList());
  }

  /** These facts and further ones, of fields these do not have. */
  public Facts with(Collection<Fact> more) {
    List<Fact> all = new ArrayList<>(facts);
    all.addAll(more);
    return new Facts(all);
  }
}
