package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.scenario.SegmentDeals;
import dev.fairfield.scenarios.scenario.Segments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The segment of each account: 0 small, 1 medium, 2 large. An account whose employees nobody knows
 * is in its team's commonest segment, the smaller of equals; small where the team knows none.
 */
final class AccountSegments {

  static final int COUNT = 3;

  private AccountSegments() {}

  static int[] of(List<Account> accounts, Segments segments) {
    Map<String, int[]> countsByTeam = new HashMap<>();
    for (Account account : accounts) {
      OptionalInt employees = account.profile().employees();
      if (employees.isPresent()) {
        countsByTeam
            .computeIfAbsent(account.profile().team(), team -> new int[COUNT])[
            of(employees.getAsInt(), segments)]++;
      }
    }
    return accounts.stream()
        .mapToInt(
            account ->
                account.profile().employees().isPresent()
                    ? of(account.profile().employees().getAsInt(), segments)
                    : commonest(countsByTeam.get(account.profile().team())))
        .toArray();
  }

  static SegmentDeals deals(int segment, Segments segments) {
    return switch (segment) {
      case 0 -> segments.small();
      case 1 -> segments.medium();
      default -> segments.large();
    };
  }

  private static int of(int employees, Segments segments) {
    if (employees < segments.mediumFromEmployees()) {
      return 0;
    }
    return employees < segments.largeFromEmployees() ? 1 : 2;
  }

  private static int commonest(int[] counts) {
    if (counts == null) {
      return 0;
    }
    int best = 0;
    for (int segment = 1; segment < COUNT; segment++) {
      best = counts[segment] > counts[best] ? segment : best;
    }
    return best;
  }
}
