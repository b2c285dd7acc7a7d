package dev.fairfield.solver.variation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AssignmentRule;
import dev.fairfield.scenarios.model.AssignmentRules;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.PlanRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What a plan is made for: a book under a request. Immutable; each change gives a new case and
 * leaves everything else as it was.
 */
public record PlanningCase(Book book, PlanRequest request) {

  public static PlanningCase of(PricedBook priced) {
    return new PlanningCase(priced.book(), priced.request());
  }

  public PricedBook priced() {
    return PricedBook.of(book, request);
  }

  public PlanningCase withReps(UnaryOperator<Rep> change) {
    return new PlanningCase(
        new Book(book.accounts(), book.reps().stream().map(change).toList()), request);
  }

  public PlanningCase withRep(Rep added) {
    List<Rep> reps = new ArrayList<>(book.reps());
    reps.add(added);
    return new PlanningCase(new Book(book.accounts(), reps), request);
  }

  public PlanningCase withAccounts(UnaryOperator<Account> change) {
    return new PlanningCase(
        new Book(book.accounts().stream().map(change).toList(), book.reps()), request);
  }

  public PlanningCase withRequest(PlanRequest changed) {
    return new PlanningCase(book, changed);
  }

  /**
   * Further reps may own what an assignment rule matches. Later rules do not take its accounts
   * over.
   *
   * @param rule place in the request's assignment rules
   */
  public PlanningCase withRuleFor(int rule, Collection<String> repIds) {
    List<AssignmentRule> rules = new ArrayList<>(request.assignment().rules());
    AssignmentRule narrow = rules.get(rule);
    Set<String> wider = new TreeSet<>(narrow.repIds());
    wider.addAll(repIds);
    rules.set(rule, new AssignmentRule(narrow.name(), narrow.match(), wider));
    return withRequest(request.withAssignment(new AssignmentRules(rules)));
  }

  /** Any rep may own what an assignment rule matches. */
  public PlanningCase withRuleForAll(int rule) {
    return withRuleFor(rule, book.reps().stream().map(Rep::id).toList());
  }

  public PlanningCase withArea(ExclusiveArea area) {
    return withRules(area, request.rules().maxMoves(), request.rules().openPool());
  }

  public PlanningCase withOpenPool() {
    return withRules(request.rules().exclusiveArea(), request.rules().maxMoves(), true);
  }

  /**
   * @param maxMoves most accounts that may change owner; empty: no limit
   */
  public PlanningCase withMaxMoves(OptionalInt maxMoves) {
    return withRules(request.rules().exclusiveArea(), maxMoves, request.rules().openPool());
  }

  private PlanningCase withRules(ExclusiveArea area, OptionalInt maxMoves, boolean openPool) {
    PlanRules rules = request.rules();
    return withRequest(
        request.withRules(
            new PlanRules(
                area,
                maxMoves,
                openPool,
                rules.rampShares(),
                rules.coolOffMonths(),
                rules.planningDate())));
  }

  /** Takes every pin off these accounts: of the request, of the book and of the cool-off. */
  public PlanningCase unpinned(Set<String> accountIds) {
    Map<String, String> pins = new TreeMap<>(request.pins());
    pins.keySet().removeAll(accountIds);
    return withAccounts(
            account ->
                accountIds.contains(account.id())
                    ? account.withOwnership(account.ownership().unbound())
                    : account)
        .withRequest(request.withPins(pins));
  }
}
