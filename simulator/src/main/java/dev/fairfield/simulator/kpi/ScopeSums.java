package dev.fairfield.simulator.kpi;

import dev.fairfield.simulator.world.SeatTable;
import dev.fairfield.simulator.world.SimulationModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Sums of what seats yield over the scopes of a layout. */
final class ScopeSums {

  private final List<Scope> scopes;
  private final int[][] scopesBySeat;
  private final boolean[] isOrganisation;
  private final double[][] sums;

  ScopeSums(SimulationModel model, List<Scope> scopes) {
    this.scopes = scopes;
    this.sums = new double[scopes.size()][(model.quarters() + 1) * SeatFigures.COLUMNS];
    this.isOrganisation = new boolean[scopes.size()];
    for (int scope = 0; scope < isOrganisation.length; scope++) {
      isOrganisation[scope] = scopes.get(scope).level() == Scope.Level.ORGANISATION;
    }
    for (Scope scope : scopes) {
      if (!scopesOf(model, true).contains(scope)) {
        throw new IllegalArgumentException(
            "%s \"%s\" is not in the scenario's book."
                .formatted(scope.level().key(), scope.name()));
      }
    }
    this.scopesBySeat = new int[model.seats().size()][];
    for (int seat = 0; seat < scopesBySeat.length; seat++) {
      int of = seat;
      scopesBySeat[seat] =
          IntStream.range(0, scopes.size())
              .filter(scope -> scopes.get(scope).name().equals(name(model, of, scopes.get(scope))))
              .toArray();
    }
  }

  /** What a scope of this level that holds the seat is called. */
  private static String name(SimulationModel model, int seat, Scope scope) {
    SeatTable seats = model.seats();
    return switch (scope.level()) {
      case ORGANISATION -> scope.name();
      case TEAM -> seats.rep(seat).team();
      case REGION -> model.regions().get(seats.region(seat));
      case REP -> seats.rep(seat).id();
    };
  }

  static List<Scope> scopesOf(SimulationModel model, boolean reps) {
    SeatTable seats = model.seats();
    var teams = new TreeSet<String>();
    var regions = new TreeSet<String>();
    List<Scope> all = new ArrayList<>(List.of(Scope.ORGANISATION));
    List<Scope> bySeat = new ArrayList<>();
    for (int seat = 0; seat < seats.size(); seat++) {
      teams.add(seats.rep(seat).team());
      regions.add(model.regions().get(seats.region(seat)));
      bySeat.add(new Scope(Scope.Level.REP, seats.rep(seat).id()));
    }
    teams.forEach(team -> all.add(new Scope(Scope.Level.TEAM, team)));
    regions.forEach(region -> all.add(new Scope(Scope.Level.REGION, region)));
    if (reps) {
      all.addAll(bySeat);
    }
    return all;
  }

  int scopes() {
    return scopes.size();
  }

  /** Indexes of the scopes a seat belongs to. */
  int[] scopesOf(int seat) {
    return scopesBySeat[seat];
  }

  boolean isOrganisation(int scope) {
    return isOrganisation[scope];
  }

  /** Sums up all seats in their order, then what belongs to none, for the organisation alone. */
  void sum(SeatFigures figures) {
    for (double[] sum : sums) {
      Arrays.fill(sum, 0);
    }
    for (int seat = 0; seat < scopesBySeat.length; seat++) {
      for (int scope : scopesBySeat[seat]) {
        add(figures.of(seat), sums[scope]);
      }
    }
    for (int scope = 0; scope < sums.length; scope++) {
      if (isOrganisation[scope]) {
        add(figures.of(scopesBySeat.length), sums[scope]);
      }
    }
  }

  private static void add(double[] of, double[] sum) {
    for (int column = 0; column < sum.length; column++) {
      sum[column] += of[column];
    }
  }

  /** The sums of a scope, laid out as a row of {@link SeatFigures}. */
  double[] of(int scope) {
    return sums[scope];
  }
}
