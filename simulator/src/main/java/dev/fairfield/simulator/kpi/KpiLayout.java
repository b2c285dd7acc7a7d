package dev.fairfield.simulator.kpi;

import dev.fairfield.simulator.world.SimulationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Where the value of each KPI, scope and period stands. Scopes: organisation, teams, regions of
 * seats, reps, each kind in order of name. Periods: the quarters, then the whole horizon.
 */
public final class KpiLayout {

  private final List<KpiScope> scopes = new ArrayList<>();
  private final List<String> periods = new ArrayList<>();
  private final int firstRep;
  final int[] teamScope;
  final int[] regionScope;

  private KpiLayout(SimulationModel model) {
    var seats = model.seats();
    scopes.add(new KpiScope(KpiScope.Kind.ORGANISATION, "organisation"));
    teamScope = new int[seats.size()];
    regionScope = new int[seats.size()];
    addGroups(KpiScope.Kind.TEAM, teamScope, seatTeams(model), model.teams().list());
    addGroups(KpiScope.Kind.REGION, regionScope, seatRegions(model), model.regions().list());
    firstRep = scopes.size();
    for (int seat = 0; seat < seats.size(); seat++) {
      scopes.add(new KpiScope(KpiScope.Kind.REP, seats.rep(seat).id()));
    }
    for (int quarter = 1; quarter <= model.quarters(); quarter++) {
      periods.add("Q" + quarter);
    }
    periods.add("horizon");
  }

  public static KpiLayout of(SimulationModel model) {
    return new KpiLayout(model);
  }

  private static int[] seatTeams(SimulationModel model) {
    return IntStream.range(0, model.seats().size()).map(model.seats()::team).toArray();
  }

  private static int[] seatRegions(SimulationModel model) {
    return IntStream.range(0, model.seats().size()).map(model.seats()::region).toArray();
  }

  private void addGroups(KpiScope.Kind kind, int[] scopeBySeat, int[] groups, List<String> names) {
    var present = new TreeSet<Integer>();
    IntStream.of(groups).forEach(present::add);
    int[] scopeByGroup = new int[names.size()];
    for (int group : present) {
      scopeByGroup[group] = scopes.size();
      scopes.add(new KpiScope(kind, names.get(group)));
    }
    for (int seat = 0; seat < groups.length; seat++) {
      scopeBySeat[seat] = scopeByGroup[groups[seat]];
    }
  }

  public List<KpiScope> scopes() {
    return List.copyOf(scopes);
  }

  /** Q1, Q2 and on, then "horizon". */
  public List<String> periods() {
    return List.copyOf(periods);
  }

  public int scopeCount() {
    return scopes.size();
  }

  public int periodCount() {
    return periods.size();
  }

  /** Index of the period that is the whole horizon. */
  public int horizon() {
    return periods.size() - 1;
  }

  /** Scope of a seat's rep. */
  public int repScope(int seat) {
    return firstRep + seat;
  }

  /** Values of one replication. */
  public int size() {
    return scopes.size() * periods.size() * Kpi.count();
  }

  /** Scopes that are not single reps; they come first. */
  public int groupCount() {
    return firstRep;
  }

  /** Place of a value. */
  public int index(Figure figure) {
    return index(figure.kpi(), figure.scope(), figure.period());
  }

  /** Place of a value. */
  public int index(Kpi kpi, int scope, int period) {
    return (scope * periods.size() + period) * Kpi.count() + kpi.ordinal();
  }
}
