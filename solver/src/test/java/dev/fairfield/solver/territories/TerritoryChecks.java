package dev.fairfield.solver.territories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What must hold of any map of territories, checked without the code that draws it. */
final class TerritoryChecks {

  private TerritoryChecks() {}

  static MappedAccount account(
      String id, String rep, double latitude, double longitude, long potentialCents) {
    return new MappedAccount(id, rep, "", new GeoPoint(latitude, longitude), potentialCents);
  }

  static Territory territory(TerritoryMap map, String repId) {
    return map.territories().stream()
        .filter(territory -> territory.repId().equals(repId))
        .findFirst()
        .orElseThrow();
  }

  static void assertSound(TerritoryMap map, Collection<MappedAccount> accounts) {
    Map<String, MappedAccount> accountsById =
        accounts.stream().collect(Collectors.toMap(MappedAccount::accountId, Function.identity()));
    Map<String, List<Territory>> byTeam =
        map.territories().stream()
            .collect(Collectors.groupingBy(Territory::team, TreeMap::new, Collectors.toList()));
    Set<String> seen = new TreeSet<>();
    for (Territory territory : map.territories()) {
      assertThat(territory.area().isValid()).as("area of %s", territory.repId()).isTrue();
      assertFiveDecimals(territory.area());
      assertCovers(territory, accountsById);
      seen.addAll(territory.accountIds());
    }
    assertThat(seen).isEqualTo(new TreeSet<>(accountsById.keySet()));
    byTeam.values().forEach(TerritoryChecks::assertNoOverlap);
  }

  private static void assertNoOverlap(List<Territory> team) {
    Geometry[] areas = team.stream().map(Territory::area).toArray(Geometry[]::new);
    assertThat(CoverageValidator.isValid(areas)).as("areas form a coverage").isTrue();
    for (int i = 0; i < areas.length; i++) {
      for (int j = i + 1; j < areas.length; j++) {
        if (areas[i].getEnvelopeInternal().intersects(areas[j].getEnvelopeInternal())) {
          Geometry common = OverlayNGRobust.overlay(areas[i], areas[j], OverlayNG.INTERSECTION);
          assertThat(common.getArea())
              .as("overlap of %s and %s", team.get(i).repId(), team.get(j).repId())
              .isZero();
        }
      }
    }
  }

  private static void assertCovers(Territory territory, Map<String, MappedAccount> accountsById) {
    Set<String> stacked =
        territory.stackedElsewhere().stream()
            .map(StackedAccount::accountId)
            .collect(Collectors.toSet());
    var locator = new IndexedPointInAreaLocator(territory.area());
    for (String id : territory.accountIds()) {
      MappedAccount account = accountsById.get(id);
      assertThat(account.repId()).isEqualTo(territory.repId());
      if (!stacked.contains(id)) {
        GeoPoint point = account.location();
        assertThat(locator.locate(new Coordinate(point.longitude(), point.latitude())))
            .as("%s at %s in the area of %s", id, point, territory.repId())
            .isNotEqualTo(Location.EXTERIOR);
      }
    }
  }

  private static void assertFiveDecimals(Geometry area) {
    for (Coordinate point : area.getCoordinates()) {
      assertThat(Math.round(point.x * 1e5) / 1e5).isEqualTo(point.x);
      assertThat(Math.round(point.y * 1e5) / 1e5).isEqualTo(point.y);
    }
  }
}
