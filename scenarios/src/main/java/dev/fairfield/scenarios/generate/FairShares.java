package dev.fairfield.scenarios.generate;

import java.util.Collection;
import java.util.List;

/**
 * What is due to reps: a rep's share of the team's potential goes by capacity.
 *
 * @param reps all reps of the book
 */
record FairShares(List<SampleRep> reps) {

  FairShares {
    reps = List.copyOf(reps);
  }

  /**
   * The rep with this id.
   *
   * @throws IllegalArgumentException when there is none
   */
  SampleRep getRep(String id) {
    return reps.stream()
        .filter(rep -> rep.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no rep %s.".formatted(id)));
  }

  /** The rep's fair share of the potential of the team's assignable accounts, in USD. */
  double shareUsd(SampleRep rep, Collection<SampleAccount> accounts) {
    return teamPotentialUsd(rep.team(), accounts)
        * (double) rep.capacityHours()
        / teamCapacityHours(rep.team());
  }

  /** The smallest fair share of the team as a fraction of the team's potential. */
  double smallestShareOfTeam(SalesTeam team) {
    return (double) smallestCapacityHours(team) / teamCapacityHours(team);
  }

  int smallestCapacityHours(SalesTeam team) {
    return reps.stream()
        .filter(rep -> rep.team() == team)
        .mapToInt(SampleRep::capacityHours)
        .min()
        .orElseThrow(
            () -> new IllegalArgumentException("There is no %s rep.".formatted(team.label())));
  }

  int teamCapacityHours(SalesTeam team) {
    return reps.stream().filter(rep -> rep.team() == team).mapToInt(SampleRep::capacityHours).sum();
  }

  static long teamPotentialUsd(SalesTeam team, Collection<SampleAccount> accounts) {
    return accounts.stream()
        .filter(account -> account.team() == team && account.assignable())
        .mapToLong(SampleAccount::potentialUsd)
        .sum();
  }
}
