package dev.fairfield.scenarios.scenario;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import java.util.List;
import java.util.OptionalDouble;

/** Gives a joined rep what the book's own reps of the team have. */
final class JoinedRep {

  private JoinedRep() {}

  /** Where the team gives target shares, the new one is in proportion to capacity. */
  static Rep of(RepJoins joins, Book book) {
    Rep rep = joins.toRep();
    List<Rep> team =
        book.reps().stream().filter(member -> member.team().equals(rep.team())).toList();
    boolean shared =
        !team.isEmpty()
            && team.stream().allMatch(member -> member.capacity().targetShare().isPresent());
    if (!shared) {
      return rep;
    }
    double shares =
        team.stream().mapToDouble(member -> member.capacity().targetShare().getAsDouble()).sum();
    long minutes = team.stream().mapToLong(member -> member.capacity().capacityMinutes()).sum();
    double share = minutes == 0 ? 0 : shares * rep.capacity().capacityMinutes() / minutes;
    return rep.withCapacity(rep.capacity().withTargetShare(OptionalDouble.of(share)));
  }
}
