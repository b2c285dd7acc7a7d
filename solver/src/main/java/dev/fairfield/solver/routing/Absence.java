package dev.fairfield.solver.routing;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days on which a rep takes no leads.
 *
 * @param from first day away
 * @param to last day away
 * @param coverRepId who takes the rep's leads meanwhile; blank: nobody in particular
 */
public record Absence(String repId, LocalDate from, LocalDate to, String coverRepId) {

  public Absence {
    Objects.requireNonNull(repId, "repId");
    Objects.requireNonNull(coverRepId, "coverRepId");
    if (from.isAfter(to)) {
      throw new IllegalArgumentException(
          "The absence of rep %s ends on %s, before it begins on %s; swap the dates."
              .formatted(repId, to, from));
    }
    if (repId.equals(coverRepId)) {
      throw new IllegalArgumentException(
          "The rep %s covers the own absence; name somebody else.".formatted(repId));
    }
  }

  boolean includes(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
