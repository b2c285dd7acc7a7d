package dev.fairfield.scenarios.enrichment;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.scenarios.document.SettingsDocument;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the schema of an enrichment request cannot see. */
final class EnrichmentRequestChecks {

  private static final Pattern SIGNAL_NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");
  private static final String A_SIGNAL_NAME =
      "small letters, digits and _, beginning with a letter, and no column of accounts.csv";

  /** Columns of accounts that signals must not shadow, beside those that can be filled. */
  private static final Set<String> OTHER_COLUMNS =
      Set.of(
          "account_id",
          "name",
          "latitude",
          "longitude",
          "team",
          "kind",
          "workload_hours",
          "visits_per_year",
          "current_owner",
          "last_owner_change",
          "pinned",
          "assignable",
          "score");

  private final SettingsDocument document;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, String> typeBySignal = new HashMap<>();

  private EnrichmentRequestChecks(SettingsDocument document) {
    this.document = document;
  }

  /**
   * Lets only a request pass that makes sense.
   *
   * @throws InvalidInputException with every problem
   */
  static void require(SettingsDocument document) {
    var checks = new EnrichmentRequestChecks(document);
    Set<String> names = new HashSet<>();
    JsonNode sources = document.root().get("sources");
    for (int i = 0; i < sources.size(); i++) {
      checks.check("sources[%d]".formatted(i), sources.get(i), names);
    }
    if (!checks.problems.isEmpty()) {
      throw new InvalidInputException(checks.problems);
    }
  }

  private void check(String path, JsonNode source, Set<String> names) {
    String name = source.get("name").asText();
    if (!names.add(name) || name.equals(Conflict.BOOK)) {
      error(
          path + ".name",
          name,
          "a name that no other source has, and not book",
          "%s is %s, which is taken; give each source a name of its own."
              .formatted(path + ".name", name));
    }
    if (!source.hasNonNull("asOf") && source.path("dateColumn").asText("").isBlank()) {
      error(
          path + ".asOf",
          "",
          "a date such as 2026-10-01, or a dateColumn",
          "The source %s has neither asOf nor dateColumn; say of which date its values are."
              .formatted(name));
    }
    if (source.path("fields").isEmpty() && source.path("signals").isEmpty()) {
      error(
          path + ".fields",
          "",
          "at least one field or signal",
          "The source %s fills nothing; name fields or signals.".formatted(name));
    }
    checkKeys(path + ".match", source.get("match"), name);
    checkSignals(path + ".signals", source.path("signals"));
    checkOverrides(path, source);
  }

  private void checkKeys(String path, JsonNode match, String name) {
    boolean hasName = match.hasNonNull("name");
    if (!hasName && !match.hasNonNull("id") && !match.hasNonNull("domain")) {
      error(
          path,
          "",
          "id, domain, or name with a place",
          "The source %s has no key; give match.id, match.domain or match.name.".formatted(name));
    }
    if (hasName && !match.hasNonNull("postalCode") && !match.hasNonNull("city")) {
      error(
          path + ".city",
          "",
          "city (with state) or postalCode beside name",
          "The source %s is matched by name without a place, which finds strangers; give match.city or match.postalCode."
              .formatted(name));
    }
  }

  private void checkSignals(String path, JsonNode signals) {
    signals
        .properties()
        .forEach(
            entry -> {
              String name = entry.getKey();
              String at = path + "." + name;
              if (!SIGNAL_NAME.matcher(name).matches()
                  || OTHER_COLUMNS.contains(name)
                  || AccountField.findByHeader(name).isPresent()) {
                error(
                    at,
                    name,
                    A_SIGNAL_NAME,
                    "The signal %s cannot be called so; use %s.".formatted(name, A_SIGNAL_NAME));
              }
              String type = entry.getValue().get("type").asText();
              String other = typeBySignal.putIfAbsent(name, type);
              if (other != null && !other.equals(type)) {
                error(
                    at + ".type",
                    type,
                    other + ", as in the source before",
                    "The signal %s is a %s here and a %s in another source; give it one type."
                        .formatted(name, type, other));
              }
            });
  }

  private void checkOverrides(String path, JsonNode source) {
    JsonNode overrides = source.path("overrides");
    for (int i = 0; i < overrides.size(); i++) {
      String field = overrides.get(i).asText();
      if (!source.path("fields").has(field)) {
        error(
            "%s.overrides[%d]".formatted(path, i),
            field,
            "a field that the source fills",
            "The source %s overrides %s without filling it; add it to fields or take it out."
                .formatted(source.get("name").asText(), field));
      }
    }
  }

  private void error(String path, String value, String allowed, String message) {
    problems.add(document.error(path, value, allowed, message));
  }
}
