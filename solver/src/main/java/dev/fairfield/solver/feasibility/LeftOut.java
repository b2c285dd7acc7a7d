package dev.fairfield.solver.feasibility;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.validation.Dollars;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.pricing.Pins;
import dev.fairfield.solver.variation.PlanningCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The open pool: which accounts could stay without an owner so that the rest fits. */
final class LeftOut {

  private LeftOut() {}

  static Optional<Remedy> find(PlanningCase given) {
    Set<String> leftOut = new TreeSet<>();
    return Mending.find(given, (now, clash) -> leaveOut(now, clash, leftOut))
        .map(rest -> remedy(given, leftOut));
  }

  /** Units with the least potential for what they take, then any that turns out not needed. */
  private static Optional<PlanningCase> leaveOut(
      PlanningCase given, Clash clash, Set<String> leftOut) {
    Map<String, String> pins = Pins.of(given.book(), given.request());
    Set<String> clashing = Set.copyOf(clash.accountIds());
    List<AccountUnit> byWorth =
        AccountUnit.of(given.book(), given.request().rules().exclusiveArea()).stream()
            .filter(unit -> clashing.contains(unit.id()))
            .filter(unit -> unit.members().stream().noneMatch(m -> pins.containsKey(m.id())))
            .filter(unit -> FeasibilityCheck.load(clash.measure(), unit) > 0)
            .sorted(
                Comparator.comparingDouble(
                        (AccountUnit unit) ->
                            (double) unit.potentialCents()
                                / FeasibilityCheck.load(clash.measure(), unit))
                    .thenComparing(AccountUnit::id))
            .toList();
    List<AccountUnit> chosen = chosen(byWorth, clash);
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    Set<String> out =
        chosen.stream()
            .flatMap(unit -> unit.members().stream())
            .map(Account::id)
            .collect(Collectors.toSet());
    leftOut.addAll(out);
    return Optional.of(
        given.withAccounts(
            account ->
                out.contains(account.id())
                    ? account.withOwnership(account.ownership().unassignable())
                    : account));
  }

  /**
   * The first that free enough, less any that turn out not to be needed; empty: all are too few.
   */
  private static List<AccountUnit> chosen(List<AccountUnit> byWorth, Clash clash) {
    List<AccountUnit> chosen = new ArrayList<>();
    long freed = 0;
    for (AccountUnit unit : byWorth) {
      if (freed < clash.missing()) {
        chosen.add(unit);
        freed += FeasibilityCheck.load(clash.measure(), unit);
      }
    }
    if (freed < clash.missing()) {
      return List.of();
    }
    for (AccountUnit unit :
        List.copyOf(chosen).stream()
            .sorted(Comparator.comparingLong(AccountUnit::potentialCents).reversed())
            .toList()) {
      long load = FeasibilityCheck.load(clash.measure(), unit);
      if (freed - load >= clash.missing()) {
        chosen.remove(unit);
        freed -= load;
      }
    }
    return chosen;
  }

  private static Remedy remedy(PlanningCase given, Set<String> leftOut) {
    long cents =
        leftOut.stream()
            .mapToLong(id -> given.book().findAccount(id).orElseThrow().value().potentialCents())
            .sum();
    return new Remedy(
        Remedy.Kind.OPEN_POOL,
        Sentence.of(
            "Set rules.openPool: true; leaving out %,d %s with %s of potential would do: %s.",
            leftOut.size(),
            leftOut.size() == 1 ? "account" : "accounts",
            Dollars.of(cents),
            EffortRemedies.some(List.copyOf(leftOut))),
        cents,
        given.withOpenPool());
  }
}
