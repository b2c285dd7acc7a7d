package dev.fairfield.benchmarks.simulation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountOwnership;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Place;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepRecord;
import dev.fairfield.simulator.comparison.NamedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A case several times over: each copy has ids and regions of its own, so that one account meets
 * the same few reps however many copies there are.
 */
final class CopiedCase {

  private CopiedCase() {}

  /**
   * @param copies at least 1
   */
  static SimulatedCase of(SimulatedCase original, int copies) {
    List<NamedPlan> plans = original.plans().stream().map(plan -> copy(plan, copies)).toList();
    return new SimulatedCase(copy(original.book(), copies), original.scenario(), plans);
  }

  private static String mark(int copy) {
    return "-%02d".formatted(copy);
  }

  private static NamedPlan copy(NamedPlan plan, int copies) {
    Map<String, String> owners = new TreeMap<>();
    for (int copy = 0; copy < copies; copy++) {
      String mark = mark(copy);
      plan.repByAccount().forEach((account, rep) -> owners.put(account + mark, marked(rep, mark)));
    }
    return new NamedPlan(plan.name(), owners);
  }

  private static Book copy(Book book, int copies) {
    List<Account> accounts = new ArrayList<>();
    List<Rep> reps = new ArrayList<>();
    for (int copy = 0; copy < copies; copy++) {
      String mark = mark(copy);
      book.accounts().forEach(account -> accounts.add(copy(account, mark)));
      book.reps().forEach(rep -> reps.add(copy(rep, mark)));
    }
    return new Book(accounts, reps);
  }

  private static String marked(String id, String mark) {
    return id.isBlank() ? id : id + mark;
  }

  private static Account copy(Account of, String mark) {
    Place place = of.place();
    AccountOwnership owned = of.ownership();
    return new Account(
        of.id() + mark,
        of.name(),
        new Place(
            place.location(),
            place.city(),
            place.state(),
            place.postalCode(),
            place.countyFips(),
            place.country(),
            marked(place.region(), mark)),
        of.profile(),
        of.value(),
        of.effort(),
        new AccountOwnership(
            marked(owned.currentOwner(), mark),
            owned.lastOwnerChange(),
            marked(owned.parentId(), mark),
            owned.pinned(),
            owned.assignable()));
  }

  private static Rep copy(Rep of, String mark) {
    RepRecord record = of.record();
    return new Rep(
        of.id() + mark,
        of.name(),
        of.team(),
        of.home(),
        of.capacity(),
        of.coverage(),
        new RepRecord(
            record.quotaCents(),
            record.tenureYears(),
            record.winRate(),
            record.manager(),
            marked(record.region(), mark),
            record.status(),
            record.startDate()));
  }
}
