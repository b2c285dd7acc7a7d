package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.Rep;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is away when, and who covers. Immutable. */
public final class Absences {

  /** Everybody is there. */
  public static final Absences NONE = new Absences(Map.of());

  private final Map<String, List<Absence>> byRep;

  private Absences(Map<String, List<Absence>> byRep) {
    this.byRep = byRep;
  }

  /**
   * @param reps all reps of the plan
   * @throws IllegalArgumentException when an absence names a rep who is not among them
   */
  public static Absences of(Collection<Absence> absences, Collection<Rep> reps) {
    Set<String> known = reps.stream().map(Rep::id).collect(Collectors.toSet());
    Map<String, List<Absence>> byRep = new HashMap<>();
    for (Absence absence : absences) {
      requireKnown(absence.repId(), known);
      if (!absence.coverRepId().isBlank()) {
        requireKnown(absence.coverRepId(), known);
      }
    }
    absences.stream()
        .sorted(
            Comparator.comparing(Absence::repId)
                .thenComparing(Absence::from)
                .thenComparing(Absence::to)
                .thenComparing(Absence::coverRepId))
        .forEach(
            absence ->
                byRep.merge(
                    absence.repId(),
                    List.of(absence),
                    (before, one) -> Stream.concat(before.stream(), one.stream()).toList()));
    return new Absences(byRep);
  }

  private static void requireKnown(String repId, Set<String> known) {
    if (!known.contains(repId)) {
      throw new IllegalArgumentException(
          "An absence names the rep %s, who is not among the reps; name a present rep."
              .formatted(repId));
    }
  }

  /** The absence that keeps the rep away on the day. */
  public Optional<Absence> find(String repId, LocalDate day) {
    return byRep.getOrDefault(repId, List.of()).stream()
        .filter(absence -> absence.includes(day))
        .findFirst();
  }

  /** The rep, or whoever covers and is there, cover for cover; empty when nobody is. */
  Optional<String> findPresent(String repId, LocalDate day) {
    Set<String> seen = new HashSet<>();
    String current = repId;
    while (!current.isBlank() && seen.add(current)) {
      Optional<Absence> absence = find(current, day);
      if (absence.isEmpty()) {
        return Optional.of(current);
      }
      current = absence.get().coverRepId();
    }
    return Optional.empty();
  }
}
