package dev.fairfield.solver.territories;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Draws and checks the territories of one team. */
final class TeamTerritories {

  /** A border gives way by triangles up to this size. */
  static final double SIMPLIFIED_SQUARE_KM = 10;

  /** Tried in turn: rounding accidents of one aspect ratio do not happen in the next. */
  private static final double[] STRETCHES = {1, 1.01, 0.99, 1.03, 0.97};

  private static final GeometryFactory GEOMETRIES = new GeometryFactory();

  private final String team;
  private final List<MappedAccount> accounts;
  private final MapGrid grid;
  private final Stacking stacking;

  /**
   * @param accounts at least one, in drawing order
   */
  TeamTerritories(String team, List<MappedAccount> accounts) {
    this.team = team;
    this.accounts = accounts;
    this.grid = MapGrid.around(accounts.stream().map(MappedAccount::location).toList());
    this.stacking = Stacking.of(accounts, grid);
  }

  /** Ordered by rep id. */
  List<Territory> draw() {
    String flaw = "";
    for (double stretch : STRETCHES) {
      Map<String, Geometry> areas = areas(grid.stretched(stretch));
      Optional<String> found = findFlaw(areas);
      if (found.isEmpty()) {
        return territories(areas);
      }
      flaw = found.get();
    }
    throw new IllegalStateException(
        "The borders of team '%s' cannot be drawn: %s".formatted(team, flaw));
  }

  private Map<String, Geometry> areas(MapGrid plane) {
    List<Site> sites = stacking.sites();
    Geometry outline = Outline.around(sites, plane);
    Collection<Side> lines = new BorderLines(plane, outline).between(sites);
    double squareKmPerSquareStep =
        MapGrid.KM_PER_STEP * MapGrid.KM_PER_STEP * plane.longitudeScale();
    List<Coordinate> fixed = sites.stream().map(Site::position).toList();
    Collection<Side> simplified =
        BorderSimplifier.simplify(lines, fixed, SIMPLIFIED_SQUARE_KM / squareKmPerSquareStep);
    return new Faces(plane, outline, sites).areasByRep(simplified);
  }

  private Optional<String> findFlaw(Map<String, Geometry> areas) {
    Map<String, IndexedPointInAreaLocator> locators = new TreeMap<>();
    for (Map.Entry<String, Geometry> area : areas.entrySet()) {
      TopologyValidationError error = new IsValidOp(area.getValue()).getValidationError();
      if (error != null) {
        return Optional.of("the area of rep %s has a %s.".formatted(area.getKey(), error));
      }
      locators.put(area.getKey(), new IndexedPointInAreaLocator(area.getValue()));
    }
    for (Site site : stacking.sites()) {
      MappedAccount account = site.account();
      IndexedPointInAreaLocator area = locators.get(site.repId());
      Coordinate point =
          new Coordinate(account.location().longitude(), account.location().latitude());
      if (area == null || area.locate(point) == Location.EXTERIOR) {
        return Optional.of(
            "account %s lies outside the area of its rep %s."
                .formatted(account.accountId(), account.repId()));
      }
    }
    return Optional.empty();
  }

  private List<Territory> territories(Map<String, Geometry> areas) {
    Map<String, List<MappedAccount>> accountsByRep = new TreeMap<>();
    for (MappedAccount account : accounts) {
      accountsByRep.computeIfAbsent(account.repId(), rep -> new ArrayList<>()).add(account);
    }
    List<Territory> territories = new ArrayList<>();
    accountsByRep.forEach(
        (rep, owned) ->
            territories.add(
                new Territory(
                    rep,
                    team,
                    areas.getOrDefault(rep, GEOMETRIES.createPolygon()),
                    owned.stream().map(MappedAccount::accountId).sorted().toList(),
                    owned.stream().mapToLong(MappedAccount::potentialCents).sum(),
                    stackedElsewhere(rep))));
    return territories;
  }

  private List<StackedAccount> stackedElsewhere(String rep) {
    return stacking.stackedByRep().getOrDefault(rep, List.of()).stream()
        .sorted(Comparator.comparing(StackedAccount::accountId))
        .toList();
  }
}
