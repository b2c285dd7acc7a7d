package dev.fairfield.solver.territories;

import static dev.fairfield.solver.territories.TerritoryChecks.account;
import static dev.fairfield.solver.territories.TerritoryChecks.assertSound;
import static dev.fairfield.solver.territories.TerritoryChecks.territory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class TerritoryMapTest {

  /** A degree of latitude, or of longitude at the equator. */
  private static final double KM_PER_DEGREE = 111.195;

  @Test
  void of_noAccounts_isEmpty() {
    assertThat(TerritoryMap.of(List.of()).territories()).isEmpty();
  }

  @Test
  void of_oneAccount_isADiscOf150Km() {
    var accounts = List.of(account("a", "R1", 0, 10, 5));

    TerritoryMap map = TerritoryMap.of(accounts);

    assertSound(map, accounts);
    Geometry area = territory(map, "R1").area();
    assertThat(area.getGeometryType()).isEqualTo("Polygon");
    double radius = 150 / KM_PER_DEGREE;
    assertThat(area.getArea()).isCloseTo(Math.PI * radius * radius, within(0.1));
    assertThat(area.getCentroid().getX()).isCloseTo(10, within(0.001));
    assertThat(area.getCentroid().getY()).isCloseTo(0, within(0.001));
  }

  @Test
  void of_twoAccounts_meetHalfWay() {
    var accounts = List.of(account("a", "R1", 0, 10, 5), account("b", "R2", 0, 11, 7));

    TerritoryMap map = TerritoryMap.of(accounts);

    assertSound(map, accounts);
    Geometry west = territory(map, "R1").area();
    Geometry east = territory(map, "R2").area();
    assertThat(west.getEnvelopeInternal().getMaxX()).isEqualTo(10.5);
    assertThat(east.getEnvelopeInternal().getMinX()).isEqualTo(10.5);
    assertThat(west.intersection(east).getDimension()).isEqualTo(1);
  }

  @Test
  void of_accountsOnOneLine_areCutAcrossIt() throws ParseException {
    var accounts =
        List.of(
            account("a", "R1", 0, 10, 1),
            account("b", "R2", 0, 10.2, 2),
            account("c", "R3", 0, 10.4, 3),
            account("d", "R3", 0, 10.6, 4));

    TerritoryMap map = TerritoryMap.of(accounts);

    assertSound(map, accounts);
    Geometry strip = territory(map, "R2").area();
    assertThat(strip.getEnvelopeInternal().getMinX()).isEqualTo(10.1);
    assertThat(strip.getEnvelopeInternal().getMaxX()).isEqualTo(10.3);
    Geometry core = new WKTReader().read("POLYGON ((10.1 -1, 10.3 -1, 10.3 1, 10.1 1, 10.1 -1))");
    assertThat(strip.covers(core)).isTrue();
  }

  @Test
  void of_accountInsideAnotherTerritory_isAnEnclave() throws ParseException {
    List<MappedAccount> accounts = new ArrayList<>();
    for (int column = 0; column < 5; column++) {
      for (int row = 0; row < 5; row++) {
        boolean middle = column == 2 && row == 2;
        accounts.add(
            account("a" + column + row, middle ? "R2" : "R1", row * 0.5, 20 + column * 0.5, 3));
      }
    }
    accounts.add(account("far", "R2", 0, 30, 3));

    TerritoryMap map = TerritoryMap.of(accounts);

    assertSound(map, accounts);
    assertThat(((Polygon) territory(map, "R1").area()).getNumInteriorRing()).isOne();
    assertThat(territory(map, "R2").area().getNumGeometries()).isEqualTo(2);
    Geometry enclave =
        new WKTReader()
            .read("POLYGON ((20.75 0.75, 21.25 0.75, 21.25 1.25, 20.75 1.25, 20.75 0.75))");
    Geometry drawn =
        territory(map, "R2").area().getGeometryN(0).getEnvelopeInternal().getMinX() < 25
            ? territory(map, "R2").area().getGeometryN(0)
            : territory(map, "R2").area().getGeometryN(1);
    assertThat(drawn.symDifference(enclave).getArea()).isLessThan(1e-4);
  }

  @Test
  void of_allAccountsOnOnePoint_largestPotentialDraws() {
    var accounts =
        List.of(
            account("a", "R1", 40.5, -74.25, 100),
            account("b", "R2", 40.5, -74.25, 300),
            account("c", "R3", 40.5, -74.25, 200),
            account("d", "R2", 40.5, -74.25, 50));

    TerritoryMap map = TerritoryMap.of(accounts);

    assertSound(map, accounts);
    assertThat(territory(map, "R2").stackedElsewhere()).isEmpty();
    assertThat(territory(map, "R2").accountIds()).containsExactly("b", "d");
    assertThat(territory(map, "R2").potentialCents()).isEqualTo(350);
    assertThat(territory(map, "R1").area().isEmpty()).isTrue();
    assertThat(territory(map, "R1").stackedElsewhere())
        .containsExactly(new StackedAccount("a", new GeoPoint(40.5, -74.25), "R2"));
  }

  @Test
  void of_tieOnOnePoint_smallestIdDraws() {
    var accounts = List.of(account("b", "R1", 1, 2, 100), account("a", "R2", 1, 2, 100));

    TerritoryMap map = TerritoryMap.of(accounts);

    assertThat(territory(map, "R1").stackedElsewhere()).hasSize(1);
    assertThat(territory(map, "R2").stackedElsewhere()).isEmpty();
  }

  @Test
  void of_pointsTenStepsApart_bothDraw() {
    var accounts =
        List.of(account("a", "R1", 45, -75, 100), account("b", "R2", 45.0001, -75.00003, 90));

    TerritoryMap map = TerritoryMap.of(accounts);

    assertSound(map, accounts);
    assertThat(territory(map, "R2").stackedElsewhere()).isEmpty();
  }

  @Test
  void of_pointsNineStepsApart_smallerIsStacked() {
    var accounts =
        List.of(account("a", "R1", 45, -75, 100), account("b", "R2", 45.00009, -75.00009, 90));

    TerritoryMap map = TerritoryMap.of(accounts);

    assertThat(territory(map, "R2").stackedElsewhere())
        .extracting(StackedAccount::holderRepId)
        .containsExactly("R1");
  }

  @Test
  void of_aleutiansBeyondTheAntimeridian_areCutThere() {
    var accounts =
        List.of(
            account("attu", "R1", 52.9, 173.2, 1),
            account("semisopochnoi", "R1", 51.9, 179.6, 1),
            account("adak", "R1", 51.9, -176.6, 1),
            account("anchorage", "R2", 61.2, -149.9, 9));

    TerritoryMap map = TerritoryMap.of(accounts);

    assertSound(map, accounts);
    Geometry area = territory(map, "R1").area();
    assertThat(area.getEnvelopeInternal().getMinX()).isEqualTo(-180);
    assertThat(area.getEnvelopeInternal().getMaxX()).isEqualTo(180);
    assertThat(area.getArea()).isLessThan(80);
    for (int i = 0; i < area.getNumGeometries(); i++) {
      assertThat(area.getGeometryN(i).getEnvelopeInternal().getWidth()).isLessThan(20);
    }
  }

  @Test
  void of_accountsAroundTheGlobeAndAtThePoles_areSound() {
    List<MappedAccount> accounts = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      accounts.add(account("e" + i, "R" + i % 5, i % 3, -180 + 10 * i, i));
    }
    accounts.add(account("north", "R1", 90, 0, 1));
    accounts.add(account("south", "R2", -90, 180, 1));

    assertSound(TerritoryMap.of(accounts), accounts);
  }

  @Test
  void of_twoTeams_areDrawnApartAndOrdered() {
    var accounts =
        List.of(
            new MappedAccount("a", "R9", "East", new GeoPoint(40, -90), 1),
            new MappedAccount("b", "R1", "West", new GeoPoint(40, -90), 2),
            new MappedAccount("c", "R2", "East", new GeoPoint(41, -90), 3));

    TerritoryMap map = TerritoryMap.of(accounts);

    assertThat(map.territories()).extracting(Territory::repId).containsExactly("R2", "R9", "R1");
    assertThat(map.territories()).allMatch(territory -> territory.stackedElsewhere().isEmpty());
  }

  @Test
  void of_otherOrderOfAccounts_givesTheSameMap() {
    List<MappedAccount> accounts = new ArrayList<>();
    var random = new Random(7);
    for (int i = 0; i < 200; i++) {
      accounts.add(
          account(
              "a" + i,
              "R" + i % 7,
              30 + 15 * random.nextDouble(),
              -120 + 40 * random.nextDouble(),
              i % 11));
    }
    List<MappedAccount> shuffled = new ArrayList<>(accounts);
    Collections.shuffle(shuffled, new Random(1));

    assertThat(TerritoryMap.of(shuffled).territories())
        .isEqualTo(TerritoryMap.of(accounts).territories());
  }

  @Test
  void of_twoAccountsWithOneId_isRefused() {
    var accounts = List.of(account("a", "R1", 1, 2, 3), account("a", "R2", 4, 5, 6));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TerritoryMap.of(accounts))
        .withMessage(
            "Two accounts on the map carry the id a; an account has one owner and one point.");
  }

  @Test
  void mappedAccount_withoutRep_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account("a", " ", 1, 2, 3))
        .withMessage("Account a has no rep; only owned accounts belong to a territory.");
  }

  @Test
  void mappedAccount_negativePotential_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> account("a", "R1", 1, 2, -3))
        .withMessage("The potential of account a is -3 cents; 0 or more is allowed.");
  }
}
