package dev.fairfield.solver.feasibility;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountEffort;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCapacity;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.solver.feasibility.Clash.Measure;
import dev.fairfield.solver.request.Prices;
import dev.fairfield.solver.variation.PlanningCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** More room with the reps, or less work with the accounts. */
final class EffortRemedies {

  private static final double MINUTES_PER_HOUR = 60;
  private static final double CENTS = 100;
  private static final int NAMES_SHOWN = 5;

  private EffortRemedies() {}

  /**
   * The least minutes and accounts more, spread over the clashing reps by their capacity, and the
   * least moves.
   */
  static Optional<Remedy> findRaise(PlanningCase given) {
    return Mending.find(given, EffortRemedies::raise).map(mended -> raised(given, mended));
  }

  private static Optional<PlanningCase> raise(PlanningCase given, Clash clash) {
    if (clash.measure() == Measure.MOVES) {
      return Optional.of(given.withMaxMoves(OptionalInt.of(Math.toIntExact(clash.needed()))));
    }
    List<Rep> reps =
        clash.repIds().stream().map(id -> given.book().findRep(id).orElseThrow()).toList();
    if (reps.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Long> more = clash.isOfOneUnit() ? largest(reps, clash) : spread(reps, clash);
    return Optional.of(
        given.withReps(
            rep ->
                rep.withCapacity(
                    raise(rep.capacity(), clash.measure(), more.getOrDefault(rep.id(), 0L)))));
  }

  private static RepCapacity raise(RepCapacity capacity, Measure measure, long more) {
    if (more == 0) {
      return capacity;
    }
    return measure == Measure.MINUTES
        ? capacity.withMinutes(capacity.capacityMinutes() + more)
        : capacity.withMaxAccounts(
            OptionalInt.of(Math.toIntExact(capacity.maxAccounts().getAsInt() + more)));
  }

  private static Map<String, Long> largest(List<Rep> reps, Clash clash) {
    Rep largest = reps.get(0);
    for (Rep rep : reps) {
      if (FeasibilityCheck.limit(clash.measure(), rep)
          > FeasibilityCheck.limit(clash.measure(), largest)) {
        largest = rep;
      }
    }
    return Map.of(largest.id(), clash.missing());
  }

  /** In proportion to what each has; whole units, so that their sum is what is missing. */
  private static Map<String, Long> spread(List<Rep> reps, Clash clash) {
    Map<String, Long> more = new HashMap<>();
    long left = clash.missing();
    double weightLeft = 0;
    for (Rep rep : reps) {
      weightLeft += weight(clash.measure(), rep);
    }
    for (Rep rep : reps) {
      long part = (long) StrictMath.ceil(left * weight(clash.measure(), rep) / weightLeft);
      part = StrictMath.min(left, part);
      more.put(rep.id(), part);
      left -= part;
      weightLeft -= weight(clash.measure(), rep);
    }
    return more;
  }

  private static double weight(Measure measure, Rep rep) {
    return StrictMath.max(1, FeasibilityCheck.limit(measure, rep));
  }

  private static Remedy raised(PlanningCase given, PlanningCase mended) {
    List<String> hours = new ArrayList<>();
    List<String> accounts = new ArrayList<>();
    long minutes = 0;
    for (Rep rep : given.book().reps()) {
      RepCapacity after = mended.book().findRep(rep.id()).orElseThrow().capacity();
      long more = after.capacityMinutes() - rep.capacity().capacityMinutes();
      minutes += more;
      if (more > 0) {
        hours.add(Sentence.of("%s by %,.1f", rep.id(), more / MINUTES_PER_HOUR));
      }
      if (!after.maxAccounts().equals(rep.capacity().maxAccounts())) {
        accounts.add(
            Sentence.of(
                "%s by %,d",
                rep.id(),
                after.maxAccounts().getAsInt() - rep.capacity().maxAccounts().getAsInt()));
      }
    }
    List<String> sentences = new ArrayList<>();
    if (!hours.isEmpty()) {
      sentences.add(
          Sentence.of(
              "Raise capacity_hours by %,.1f hours in all: %s.",
              minutes / MINUTES_PER_HOUR, some(hours)));
    }
    if (!accounts.isEmpty()) {
      sentences.add("Raise max_accounts: " + some(accounts) + ".");
    }
    OptionalInt moves = mended.request().rules().maxMoves();
    if (!moves.equals(given.request().rules().maxMoves())) {
      sentences.add(Sentence.of("Set rules.maxMoves: %d.", moves.getAsInt()));
    }
    return new Remedy(
        Remedy.Kind.RAISE_LIMITS, String.join(" ", sentences), hourCents(given, minutes), mended);
  }

  /** What so many minutes of reps cost at the request's price of an hour. */
  static long hourCents(PlanningCase given, long minutes) {
    return StrictMath.round(
        minutes / MINUTES_PER_HOUR * given.request().prices().travel().hourUsd() * CENTS);
  }

  static String some(List<String> names) {
    return names.size() <= NAMES_SHOWN
        ? String.join(", ", names)
        : Sentence.of(
            "%s and %,d more",
            String.join(", ", names.subList(0, NAMES_SHOWN)), names.size() - NAMES_SHOWN);
  }

  /** Every clashing account is worked less, all by the same part. */
  static Optional<Remedy> findLowering(PlanningCase given) {
    return Mending.find(given, EffortRemedies::lower).map(mended -> lowered(given, mended));
  }

  private static Optional<PlanningCase> lower(PlanningCase given, Clash clash) {
    if (clash.measure() != Measure.MINUTES) {
      return Optional.empty();
    }
    Set<String> clashing = Set.copyOf(clash.accountIds());
    double kept = (double) clash.available() / clash.needed();
    return Optional.of(
        given.withAccounts(
            account ->
                clashing.contains(account.id())
                    ? account.withEffort(
                        new AccountEffort(
                            (long) (account.effort().workloadMinutes() * kept),
                            account.effort().visitsPerYear()))
                    : account));
  }

  private static Remedy lowered(PlanningCase given, PlanningCase mended) {
    Prices prices = given.request().prices();
    double lostCents = 0;
    long saved = 0;
    long before = 0;
    List<String> changed = new ArrayList<>();
    for (Account account : given.book().assignableAccounts()) {
      long minutes = account.effort().workloadMinutes();
      long after = mended.book().findAccount(account.id()).orElseThrow().effort().workloadMinutes();
      if (after < minutes) {
        double kept = (double) after / minutes;
        lostCents +=
            account.value().potentialCents()
                * (1 - StrictMath.pow(kept, prices.balance().elasticity()));
        saved += minutes - after;
        before += minutes;
        changed.add(account.id());
      }
    }
    return new Remedy(
        Remedy.Kind.LOWER_WORKLOAD,
        Sentence.of(
            "Lower workload_hours of %,d %s by %.1f %%, %,.1f hours in all: %s.",
            changed.size(),
            changed.size() == 1 ? "account" : "accounts",
            StrictMath.ceil(1_000.0 * saved / StrictMath.max(1, before)) / 10,
            saved / MINUTES_PER_HOUR,
            some(changed)),
        StrictMath.round(lostCents * prices.grossMargin()),
        mended);
  }
}
