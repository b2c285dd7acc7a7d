package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.enrichment.AccountField;
import dev.fairfield.scenarios.enrichment.Fact;
import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.scenarios.enrichment.SignalType;
import dev.fairfield.scenarios.model.Account;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What is known about accounts: columns of the book first, else facts. Revenue and open pipeline of
 * 0 dollars are a number, a potential of 0 means that there is none.
 */
public final class AccountValues {

  private static final double MINUTES_PER_HOUR = 60;
  private static final Map<String, Column> COLUMNS = columns();

  private final Facts facts;
  private final SortedMap<String, SignalType> typeByField = new TreeMap<>();

  private record Column(SignalType type, Function<Account, String> value) {}

  public AccountValues(Facts facts) {
    this.facts = facts;
    typeByField.putAll(facts.typesByField());
    COLUMNS.forEach((name, column) -> typeByField.put(name, column.type()));
  }

  private static Map<String, Column> columns() {
    Map<String, Column> columns = new TreeMap<>();
    for (AccountField field : AccountField.values()) {
      columns.put(field.header(), new Column(field.type(), field::valueOf));
    }
    number(columns, "revenue_usd", account -> account.value().revenueCents() / 100.0);
    number(columns, "open_pipeline_usd", account -> account.value().openPipelineCents() / 100.0);
    number(columns, "visits_per_year", account -> account.effort().visitsPerYear());
    number(
        columns,
        "workload_hours",
        account -> account.effort().workloadMinutes() / MINUTES_PER_HOUR);
    columns.put("team", new Column(SignalType.TEXT, account -> account.profile().team()));
    columns.put(
        "kind",
        new Column(
            SignalType.TEXT, account -> account.profile().kind().name().toLowerCase(Locale.ROOT)));
    return columns;
  }

  private static void number(
      Map<String, Column> columns, String name, Function<Account, Double> value) {
    columns.put(
        name,
        new Column(
            SignalType.NUMBER,
            account ->
                BigDecimal.valueOf(value.apply(account)).stripTrailingZeros().toPlainString()));
  }

  /** Every field that some account may have, with its type. */
  public SortedMap<String, SignalType> typeByField() {
    return typeByField;
  }

  /** The type of a field; empty when neither the book nor a fact has it. */
  public Optional<SignalType> findType(String field) {
    return Optional.ofNullable(typeByField.get(field));
  }

  /** What is known; a missing text when nothing is. */
  public FieldValue get(Account account, String field) {
    Column column = COLUMNS.get(field);
    if (column != null) {
      return new FieldValue(column.type(), column.value().apply(account));
    }
    SignalType type = typeByField.getOrDefault(field, SignalType.TEXT);
    return facts
        .findUsed(account.id(), field)
        .map(Fact::value)
        .map(value -> new FieldValue(type, value))
        .orElse(FieldValue.missing(type));
  }
}
