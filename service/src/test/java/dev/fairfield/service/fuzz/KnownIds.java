package dev.fairfield.service.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fairfield.service.testing.ApiClient;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Ids of things that exist, so that requests reach them. */
final class KnownIds {

  static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

  private static final List<String> KINDS =
      List.of("books", "plans", "scenarios", "simulations", "keys", "jobs", "profiles");

  private final Map<String, List<String>> idsByKind = new TreeMap<>();

  /** Asks the service anew what it has. */
  void refresh(ApiClient admin) {
    for (String kind : KINDS) {
      JsonNode items = admin.get("/v1/" + kind + "?limit=20").json().path("items");
      idsByKind.put(kind, items.findValuesAsText("id"));
    }
  }

  /** For {@code /v1/plans/{id}/…} those of plans; empty for other paths. */
  List<String> forPath(String path) {
    String kind = path.replaceFirst("^/v1/([a-z]+)/\\{.*", "$1");
    return idsByKind.getOrDefault(kind, List.of());
  }

  /** For {@code bookId}, {@code planId} or {@code startFromPlanId}; empty for other names. */
  List<String> forProperty(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String kind : KINDS) {
      if (lower.endsWith(kind.substring(0, kind.length() - 1) + "id")) {
        return idsByKind.getOrDefault(kind, List.of());
      }
    }
    return List.of();
  }
}
