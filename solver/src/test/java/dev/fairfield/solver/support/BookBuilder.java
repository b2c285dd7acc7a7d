package dev.fairfield.solver.support;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.ExclusiveArea;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import dev.fairfield.solver.request.PlanRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A book and the request it is planned under. */
public final class BookBuilder {

  public static final LocalDate PLANNING_DATE = LocalDate.of(2026, 10, 1);

  private final List<Account> accounts = new ArrayList<>();
  private final List<Rep> reps = new ArrayList<>();
  private PlanRequest request = PlanRequest.DEFAULT;

  private BookBuilder() {}

  public static BookBuilder reps(RepBuilder... builders) {
    var book = new BookBuilder();
    for (RepBuilder builder : builders) {
      book.reps.add(builder.build());
    }
    return book;
  }

  public BookBuilder accounts(AccountBuilder... builders) {
    for (AccountBuilder builder : builders) {
      accounts.add(builder.build());
    }
    return this;
  }

  public BookBuilder request(PlanRequest changed) {
    request = changed;
    return this;
  }

  public BookBuilder pins(Map<String, String> pins) {
    return request(request.withPins(pins));
  }

  public BookBuilder maxMoves(int moves) {
    return rules(request.rules().withMaxMoves(moves));
  }

  public BookBuilder openPool() {
    PlanRules rules = request.rules();
    return rules(rules.exclusiveArea(), true, rules.rampShares(), rules.coolOffMonths());
  }

  public BookBuilder rampShares() {
    PlanRules rules = request.rules();
    return rules(rules.exclusiveArea(), rules.openPool(), true, rules.coolOffMonths());
  }

  public BookBuilder exclusive(ExclusiveArea area) {
    PlanRules rules = request.rules();
    return rules(area, rules.openPool(), rules.rampShares(), rules.coolOffMonths());
  }

  /** Cool-off counted back from the day the plan starts, {@link #PLANNING_DATE}. */
  public BookBuilder coolOffMonths(int months) {
    PlanRules rules = request.rules();
    return rules(rules.exclusiveArea(), rules.openPool(), rules.rampShares(), months);
  }

  private BookBuilder rules(
      ExclusiveArea area, boolean openPool, boolean rampShares, int coolOffMonths) {
    return rules(
        new PlanRules(
            area, request.rules().maxMoves(), openPool, rampShares, coolOffMonths, PLANNING_DATE));
  }

  private BookBuilder rules(PlanRules changed) {
    return request(request.withRules(changed));
  }

  public Book book() {
    return new Book(accounts, reps);
  }

  public PlanRequest request() {
    return request;
  }

  public PricedBook priced() {
    return PricedBook.of(book(), request);
  }
}
