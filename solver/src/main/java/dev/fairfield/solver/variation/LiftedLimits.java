package dev.fairfield.solver.variation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCapacity;
import dev.fairfield.scenarios.model.RepCoverage;
import dev.fairfield.scenarios.model.RepRecord;
import dev.fairfield.scenarios.model.RepStatus;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Takes limits off reps and leaves what they cost as it was. Hours are at once a limit and the
 * weight of a rep's share and of the team's win rate, so lifting them takes care of both weights.
 */
public final class LiftedLimits {

  private static final Set<String> NOBODY = Set.of("\u0000");

  private LiftedLimits() {}

  /**
   * No rep with hours is short of them any more: all hours are multiplied by one power of two,
   * which changes no share and no win rate in any bit.
   */
  public static PlanningCase ofAllHours(PlanningCase given) {
    long workload = workloadMinutes(given.book().assignableAccounts());
    long least =
        given.book().reps().stream()
            .mapToLong(rep -> rep.capacity().capacityMinutes())
            .filter(minutes -> minutes > 0)
            .min()
            .orElse(1);
    int doublings = 0;
    while (least << doublings < workload) {
      doublings++;
    }
    int shift = doublings;
    return given.withReps(
        rep ->
            rep.withCapacity(
                rep.capacity().withMinutes(rep.capacity().capacityMinutes() << shift)));
  }

  /** No rep has an account limit. */
  public static PlanningCase ofAllAccountLimits(PlanningCase given) {
    return given.withReps(
        rep -> rep.withCapacity(rep.capacity().withMaxAccounts(OptionalInt.empty())));
  }

  /** One rep has no account limit. */
  public static PlanningCase ofAccountLimit(PlanningCase given, String repId) {
    return given.withReps(
        rep ->
            rep.id().equals(repId)
                ? rep.withCapacity(rep.capacity().withMaxAccounts(OptionalInt.empty()))
                : rep);
  }

  /**
   * One rep has hours for all the team's work. Shares stay by naming the former hours as target
   * shares; the team's win rate stays by a seat that owns nothing and weighs against the rep.
   */
  public static PlanningCase ofHours(PlanningCase given, String repId) {
    Rep lifted = given.book().findRep(repId).orElseThrow();
    List<Account> team =
        given.book().assignableAccounts().stream()
            .filter(account -> account.profile().team().equals(lifted.team()))
            .toList();
    long more = workloadMinutes(team);
    PlanningCase raised =
        given.withReps(
            rep -> {
              if (!rep.team().equals(lifted.team())) {
                return rep;
              }
              RepCapacity capacity = rep.capacity();
              RepCapacity weighted =
                  capacity.targetShare().isPresent()
                      ? capacity
                      : capacity.withTargetShare(OptionalDouble.of(capacity.capacityMinutes()));
              return rep.withCapacity(
                  rep.id().equals(repId)
                      ? weighted.withMinutes(capacity.capacityMinutes() + more)
                      : weighted);
            });
    double teamRate = teamWinRate(given, lifted.team());
    return lifted.record().winRate().isEmpty()
            || lifted.record().winRate().getAsDouble() == teamRate
        ? raised
        : raised.withRep(counterweight(lifted, more, teamRate));
  }

  private static long workloadMinutes(List<Account> accounts) {
    return accounts.stream().mapToLong(account -> account.effort().workloadMinutes()).sum();
  }

  private static double teamWinRate(PlanningCase given, String team) {
    double weighted = 0;
    double minutes = 0;
    for (Rep rep : given.book().reps()) {
      if (rep.team().equals(team) && rep.record().winRate().isPresent()) {
        weighted += rep.capacity().capacityMinutes() * rep.record().winRate().getAsDouble();
        minutes += rep.capacity().capacityMinutes();
      }
    }
    return minutes == 0 ? 0 : weighted / minutes;
  }

  /** Holds the mean: more·(rate − mean) + minutes·(own rate − mean) = 0, own rate 0 or 1. */
  private static Rep counterweight(Rep lifted, long more, double teamRate) {
    double rate = lifted.record().winRate().getAsDouble();
    double minutes =
        rate > teamRate
            ? more * (rate - teamRate) / teamRate
            : more * (teamRate - rate) / (1 - teamRate);
    return new Rep(
        lifted.id() + " counterweight",
        lifted.name(),
        lifted.team(),
        lifted.home(),
        new RepCapacity(StrictMath.round(minutes), OptionalInt.of(0), OptionalDouble.of(0)),
        new RepCoverage(NOBODY, NOBODY, NOBODY, Set.of()),
        new RepRecord(
            OptionalLong.empty(),
            OptionalDouble.empty(),
            OptionalDouble.of(rate > teamRate ? 0 : 1),
            "",
            "",
            RepStatus.OPEN,
            null));
  }
}
