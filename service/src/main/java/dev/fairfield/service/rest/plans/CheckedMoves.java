package dev.fairfield.service.rest.plans;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.service.web.ApiProblem;
import dev.fairfield.service.web.ApiProblem.FieldProblem;
import dev.fairfield.solver.plan.SolvedPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/**
 * Moves and pins that speak only of what the plan's book has.
 *
 * @param repByAccount account id to rep id, blank for none; ordered by account id
 * @param pins account id to the rep it must keep; ordered by account id
 */
record CheckedMoves(Map<String, String> repByAccount, Map<String, String> pins) {

  private static final int PROBLEMS_SHOWN = 100;

  /**
   * @throws ApiProblem 422 naming accounts and reps that are not in the book, accounts that no plan
   *     assigns, and pins of accounts without a rep
   */
  static CheckedMoves of(WhatIfQuestion question, SolvedPlan plan) {
    List<FieldProblem> problems = new ArrayList<>();
    Book book = plan.priced().book();
    Map<String, String> moves = new TreeMap<>();
    if (question.moves() != null) {
      question
          .moves()
          .forEach(
              (accountId, repId) -> {
                String pointer = "/moves/" + escaped(accountId);
                checkAccount(book, accountId, pointer, problems);
                if (!repId.isBlank() && book.findRep(repId).isEmpty()) {
                  problems.add(
                      new FieldProblem(
                          pointer, "rep-not-found", "There is no rep '%s'.".formatted(repId)));
                }
                moves.put(accountId, repId.isBlank() ? "" : repId);
              });
    }
    Map<String, String> pins = pins(question, plan, moves, problems);
    if (!problems.isEmpty()) {
      throw new ApiProblem(
          HttpStatus.UNPROCESSABLE_ENTITY,
          "invalid-moves",
          "%s%s"
              .formatted(
                  problems.get(0).message(),
                  problems.size() == 1 ? "" : " And %d more.".formatted(problems.size() - 1)),
          problems.stream().limit(PROBLEMS_SHOWN).toList());
    }
    return new CheckedMoves(moves, pins);
  }

  private static Map<String, String> pins(
      WhatIfQuestion question,
      SolvedPlan plan,
      Map<String, String> moves,
      List<FieldProblem> problems) {
    Map<String, String> pins = new TreeMap<>();
    List<String> accounts = question.pins() == null ? List.of() : question.pins();
    for (int i = 0; i < accounts.size(); i++) {
      String accountId = accounts.get(i);
      String pointer = "/pins/" + i;
      checkAccount(plan.priced().book(), accountId, pointer, problems);
      String owner =
          moves.getOrDefault(accountId, plan.ownersByAccount().getOrDefault(accountId, ""));
      if (owner.isBlank()) {
        problems.add(
            new FieldProblem(
                pointer,
                "pin-without-rep",
                "The account '%s' has no rep to be pinned to; move it to one."
                    .formatted(accountId)));
      }
      pins.put(accountId, owner);
    }
    return pins;
  }

  private static void checkAccount(
      Book book, String accountId, String pointer, List<FieldProblem> problems) {
    Optional<Account> account = book.findAccount(accountId);
    if (account.isEmpty()) {
      problems.add(
          new FieldProblem(
              pointer, "account-not-found", "There is no account '%s'.".formatted(accountId)));
    } else if (!account.get().ownership().assignable()) {
      problems.add(
          new FieldProblem(
              pointer,
              "account-not-assignable",
              "The account '%s' is left out of plans (assignable is false).".formatted(accountId)));
    }
  }

  /** As RFC 6901 asks. */
  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
