package dev.fairfield.service.rest.plans;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which assignments are asked for; null does not narrow.
 *
 * @param rep id of the owner; blank for accounts without one
 * @param text part of the id, the name or the city, in any case
 */
record AssignmentFilter(String rep, String team, String text, Boolean moved) {

  /** Names the filter within a cursor. */
  String key() {
    return "%s|%s|%s|%s".formatted(rep, team, text, moved);
  }

  /**
   * The first of those that match.
   *
   * @param assignments ordered by account id
   * @param after the account before the first; empty for the beginning
   */
  List<AssignmentView> page(List<AssignmentView> assignments, Optional<String> after, int limit) {
    String sought = text == null ? null : text.strip().toLowerCase(Locale.ROOT);
    return assignments
        .subList(after.map(id -> begin(assignments, id)).orElse(0), assignments.size())
        .stream()
        .filter(assignment -> matches(assignment, sought))
        .limit(limit)
        .toList();
  }

  private static int begin(List<AssignmentView> assignments, String after) {
    int low = 0;
    int high = assignments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (assignments.get(middle).accountId().compareTo(after) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean matches(AssignmentView assignment, String sought) {
    return (rep == null || rep.equals(assignment.repId() == null ? "" : assignment.repId()))
        && (team == null || team.equals(assignment.team()))
        && (moved == null || moved == assignment.moved())
        && (sought == null
            || holds(assignment.accountId(), sought)
            || holds(assignment.name(), sought)
            || assignment.city() != null && holds(assignment.city(), sought));
  }

  private static boolean holds(String text, String sought) {
    return text.toLowerCase(Locale.ROOT).contains(sought);
  }
}
