package dev.fairfield.solver.territories;

import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;

/**
 * What one rep holds on the map.
 *
 * @param team blank when the book has no teams
 * @param area polygon or multipolygon, x = longitude and y = latitude in degrees; empty when all
 *     accounts are stacked elsewhere. Shared: do not modify.
 * @param accountIds all accounts of the rep, those stacked elsewhere among them, ordered
 * @param potentialCents annual potential of all these accounts in US cents
 * @param stackedElsewhere accounts that lie in another rep's area, ordered by account id
 */
public record Territory(
    String repId,
    String team,
    Geometry area,
    List<String> accountIds,
    long potentialCents,
    List<StackedAccount> stackedElsewhere) {

  public Territory {
    Objects.requireNonNull(repId, "repId");
    Objects.requireNonNull(team, "team");
    Objects.requireNonNull(area, "area");
    accountIds = List.copyOf(accountIds);
    stackedElsewhere = List.copyOf(stackedElsewhere);
  }
}
