package dev.fairfield.scenarios.enrichment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /** These facts and further ones, of fields these do not have. */
  public Facts with(Collection<Fact> more) {
    List<Fact> all = new ArrayList<>(facts);
    all.addAll(more);
    return new Facts(all);
  }
}
