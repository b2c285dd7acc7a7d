package dev.fairfield.solver.oracle;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.PlanRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * A small book as the exact solver sees it, read from the accounts and reps alone: which accounts
 * go together, who may own them, what that costs and what limits it.
 *
 * @param groups accounts that must share an owner
 * @param mayOwn by group and rep
 * @param mayPool by group
 * @param cents travel, handover and fit by group and rep
 * @param moves accounts that change owner, by group and rep
 * @param maxAccounts by rep; {@link Integer#MAX_VALUE}: no limit
 * @param maxMoves {@link Integer#MAX_VALUE}: no limit
 */
record ExactModel(
    Book book,
    SectionFourPricing pricing,
    List<List<Account>> groups,
    boolean[][] mayOwn,
    boolean[] mayPool,
    long[][] cents,
    int[][] moves,
    int[] maxAccounts,
    int maxMoves) {

  /** Stands for the open pool where a rep index is expected. */
  static final int POOL = -1;

  static ExactModel of(Book book, PlanRequest request) {
    List<List<Account>> groups = groups(book, request.rules().exclusiveArea());
    int reps = book.reps().size();
    var model =
        new ExactModel(
            book,
            new SectionFourPricing(book),
            groups,
            new boolean[groups.size()][reps],
            new boolean[groups.size()],
            new long[groups.size()][reps],
            new int[groups.size()][reps],
            book.reps().stream()
                .mapToInt(rep -> rep.capacity().maxAccounts().orElse(Integer.MAX_VALUE))
                .toArray(),
            request.rules().maxMoves().orElse(Integer.MAX_VALUE));
    for (int group = 0; group < groups.size(); group++) {
      model.mayPool[group] = request.rules().openPool();
      for (Account account : groups.get(group)) {
        model.mayPool[group] &= pin(account, book, request).isEmpty();
      }
      for (int rep = 0; rep < reps; rep++) {
        model.fill(group, rep, request);
      }
    }
    return model;
  }

  private void fill(int group, int index, PlanRequest request) {
    Rep rep = book.reps().get(index);
    mayOwn[group][index] = true;
    for (Account account : groups.get(group)) {
      String pin = pin(account, book, request);
      String owner = account.ownership().currentOwner();
      mayOwn[group][index] &= covers(rep, account) && (pin.isEmpty() || pin.equals(rep.id()));
      cents[group][index] += pricing.accountCents(account, rep);
      moves[group][index] += book.findRep(owner).isPresent() && !owner.equals(rep.id()) ? 1 : 0;
    }
  }

  private static boolean covers(Rep rep, Account account) {
    var coverage = rep.coverage();
    String language = account.profile().language();
    return rep.team().equals(account.profile().team())
        && (coverage.languages().isEmpty()
            || language.isEmpty()
            || coverage.languages().contains(language))
        && (coverage.industries().isEmpty()
            || coverage.industries().contains(account.profile().industry()))
        && (coverage.states().isEmpty() || coverage.states().contains(account.place().state()));
  }

  /** Blank when nothing pins the account. */
  private static String pin(Account account, Book book, PlanRequest request) {
    String owner = account.ownership().currentOwner();
    boolean pinned = account.ownership().pinned() && book.findRep(owner).isPresent();
    return request.pins().getOrDefault(account.id(), pinned ? owner : "");
  }

  /** Grows a group from each account not yet in one, until no account joins any more. */
  private static List<List<Account>> groups(Book book, ExclusiveArea area) {
    List<Account> left = new ArrayList<>(book.assignableAccounts());
    List<List<Account>> groups = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Account> group = new ArrayList<>(List.of(left.remove(0)));
      for (int i = 0; i < group.size(); i++) {
        Account member = group.get(i);
        List<Account> joining =
            left.stream().filter(other -> sharesOwner(book, area, member, other)).toList();
        group.addAll(joining);
        left.removeAll(joining);
      }
      groups.add(Collections.unmodifiableList(group));
    }
    return groups;
  }

  private static boolean sharesOwner(Book book, ExclusiveArea area, Account one, Account other) {
    boolean neighbours =
        switch (area) {
          case NONE -> false;
          case POSTAL -> one.place().postalCode().equals(other.place().postalCode());
          case COUNTY -> one.place().countyFips().equals(other.place().countyFips());
          case STATE -> one.place().state().equals(other.place().state());
        };
    return one.profile().team().equals(other.profile().team())
        && (neighbours || root(book, one).equals(root(book, other)));
  }

  private static String root(Book book, Account account) {
    String parent = account.ownership().parentId();
    return parent.isEmpty() ? account.id() : root(book, book.findAccount(parent).orElseThrow());
  }

  int repCount() {
    return book.reps().size();
  }

  long potentialCents(int group) {
    return sum(group, account -> account.value().potentialCents());
  }

  long minutes(int group) {
    return sum(group, account -> account.effort().workloadMinutes());
  }

  int accounts(int group) {
    return groups.get(group).size();
  }

  /** What the pool loses: potential, at least a cent an account. */
  long poolWeight(int group) {
    return sum(group, account -> Math.max(1, account.value().potentialCents()));
  }

  private long sum(int group, ToLongFunction<Account> of) {
    return groups.get(group).stream().mapToLong(of).sum();
  }

  long capacityMinutes(int rep) {
    return book.reps().get(rep).capacity().capacityMinutes();
  }

  long loadCents(int rep, long potentialCents) {
    return pricing.loadCents(book.reps().get(rep), potentialCents);
  }

  /** Cost of an assignment, in cents. */
  long costCents(int[] repByGroup) {
    long sum = 0;
    long[] held = new long[repCount()];
    for (int group = 0; group < repByGroup.length; group++) {
      if (repByGroup[group] != POOL) {
        sum += cents[group][repByGroup[group]];
        held[repByGroup[group]] += potentialCents(group);
      }
    }
    for (int rep = 0; rep < held.length; rep++) {
      sum += loadCents(rep, held[rep]);
    }
    return sum;
  }

  /** Rep index of each group under a plan. */
  int[] repByGroup(Map<String, String> ownersByAccount) {
    List<String> ids = book.reps().stream().map(Rep::id).toList();
    return groups.stream()
        .mapToInt(group -> ids.indexOf(ownersByAccount.getOrDefault(group.get(0).id(), "")))
        .toArray();
  }

  /** Account id to rep id. */
  Map<String, String> ownersByAccount(int[] repByGroup) {
    Map<String, String> owners = new TreeMap<>();
    for (int group = 0; group < repByGroup.length; group++) {
      if (repByGroup[group] != POOL) {
        String owner = book.reps().get(repByGroup[group]).id();
        groups.get(group).forEach(account -> owners.put(account.id(), owner));
      }
    }
    return owners;
  }

  ExactModel withoutAccountLimits() {
    int[] none = new int[repCount()];
    Arrays.fill(none, Integer.MAX_VALUE);
    return new ExactModel(book, pricing, groups, mayOwn, mayPool, cents, moves, none, maxMoves);
  }

  ExactModel withoutMoveLimit() {
    return new ExactModel(
        book, pricing, groups, mayOwn, mayPool, cents, moves, maxAccounts, Integer.MAX_VALUE);
  }
}
