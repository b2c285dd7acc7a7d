package dev.fairfield.solver.routing;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What reps got since the plan was made, handed into each decision and back from it. Nothing else
 * is remembered, so the same leads in the same order give the same decisions anywhere.
 *
 * @param byRep reps that got leads, by id
 * @param turns turns taken so far by all reps together
 */
public record RoutingState(Map<String, Received> byRep, long turns) {

  /** Nobody got a lead yet. */
  public static final RoutingState START = new RoutingState(Map.of(), 0);

  /**
   * What one rep got.
   *
   * @param leads all of them
   * @param newCompanies those of companies that add to the load, since nobody owned them before
   * @param potentialCents what new companies add to the potential held, as expected
   * @param minutes what they add to the workload of a year, as expected
   * @param turns how often the rep was chosen among equals
   * @param lastTurn number of the latest of these turns; 0 for none
   */
  public record Received(
      long leads, long newCompanies, long potentialCents, long minutes, long turns, long lastTurn) {

    static final Received NOTHING = new Received(0, 0, 0, 0, 0, 0);
  }

  public RoutingState {
    byRep = Collections.unmodifiableMap(new TreeMap<>(byRep));
  }

  /** What the rep got; zeros for nothing. */
  public Received of(String repId) {
    return byRep.getOrDefault(repId, Received.NOTHING);
  }

  private RoutingState with(String repId, Received changed, long turnsTaken) {
    Map<String, Received> all = new TreeMap<>(byRep);
    all.put(repId, changed);
    return new RoutingState(all, turnsTaken);
  }

  /** The rep got a lead of a company that counts in somebody's load already. */
  RoutingState withKnownCompany(String repId, boolean byTurn) {
    return withLead(repId, 0, 0, 0, byTurn);
  }

  /** The rep got a lead of a company that adds to the load. */
  RoutingState withNewCompany(String repId, long potentialCents, long minutes, boolean byTurn) {
    return withLead(repId, 1, potentialCents, minutes, byTurn);
  }

  private RoutingState withLead(
      String repId, int companies, long potentialCents, long minutes, boolean byTurn) {
    Received now = of(repId);
    long taken = byTurn ? turns + 1 : turns;
    return with(
        repId,
        new Received(
            now.leads() + 1,
            now.newCompanies() + companies,
            now.potentialCents() + potentialCents,
            now.minutes() + minutes,
            byTurn ? now.turns() + 1 : now.turns(),
            byTurn ? taken : now.lastTurn()),
        taken);
  }
}
