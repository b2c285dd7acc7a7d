package dev.fairfield.solver.territories;

import static dev.fairfield.solver.territories.TerritoryChecks.assertSound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fairfield.scenarios.model.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** 5,000 accounts at real places, each with the nearest of the 40 reps of its team. */
class TerritoryRealPlacesTest {

  /** Beside the project, unless a system property says otherwise. */
  private static final Path SHARED =
      Path.of(System.getProperty("fairfield.shared", Path.of("..", "..", "shared").toString()));

  private static final String ENTERPRISE = "Enterprise";
  private static final int LARGEST_FILE_BYTES = 1_000_000;

  private record Home(String repId, String team, GeoPoint point) {}

  @Test
  void of_realPlaces_isSoundAndSmall() throws IOException {
    List<MappedAccount> accounts = accounts();
    TerritoryMap map = TerritoryMap.of(accounts);

    assertSound(map, accounts);
    assertThat(map.territories()).hasSize(40);
    String json = TerritoryGeoJson.toJson(map, Map.of());
    Path file = Path.of("target", "territories", "real-places.geojson");
    TerritoryGeoJson.write(file, map, Map.of());
    assertThat(file).content().isEqualTo(json);
    assertThat(Files.size(file)).isLessThan(LARGEST_FILE_BYTES);
  }

  private static List<MappedAccount> accounts() throws IOException {
    List<Home> homes =
        rows("reps-40.csv")
            .map(row -> new Home(row[0], team(row[7]), point(row[4], row[5])))
            .toList();
    List<MappedAccount> accounts = new ArrayList<>();
    rows("accounts-5000-places.csv")
        .forEach(
            row -> {
              GeoPoint point = point(row[8], row[9]);
              Home nearest =
                  homes.stream()
                      .filter(home -> home.team().equals(team(row[12])))
                      .min(Comparator.comparingDouble(home -> point.distanceKmTo(home.point())))
                      .orElseThrow();
              accounts.add(
                  new MappedAccount(
                      row[0],
                      nearest.repId(),
                      nearest.team(),
                      point,
                      Long.parseLong(row[11]) * 100));
            });
    return accounts;
  }

  private static String team(String segment) {
    return segment.equals(ENTERPRISE) ? ENTERPRISE : "Commercial";
  }

  private static GeoPoint point(String latitude, String longitude) {
    return new GeoPoint(Double.parseDouble(latitude), Double.parseDouble(longitude));
  }

  private static Stream<String[]> rows(String name) throws IOException {
    Path file = SHARED.resolve(Path.of("data", "shippable", name));
    assumeTrue(
        Files.exists(file), () -> "Skipped: ../shared/data/shippable/" + name + " is absent.");
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }
}
