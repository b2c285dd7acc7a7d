package dev.fairfield.scenarios.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.places.Countries;
import dev.fairfield.scenarios.places.CountyTable;
import dev.fairfield.scenarios.places.PostalCodes;
import dev.fairfield.scenarios.places.PostalPlace;
import dev.fairfield.scenarios.places.PostalTable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE UNDER TEST: the shipped tables of ZIP codes and counties, and how codes are written. */
class PlaceTablesTest {

  @ParameterizedTest
  @CsvSource({
    "US,2108,02108",
    "US,501,00501",
    "US,02108-1234,02108",
    "US,2108-1234,02108",
    "US,21081234,02108",
    "US,02 108,02108",
    "US,12,12",
    "CA,m5v 2t6,M5V",
    "CA,12345,12345",
    "DE,d-10115,D-10115"
  })
  void postalCode_anyWriting_isNormalised(String country, String code, String normal) {
    assertThat(PostalCodes.normalise(country, code)).isEqualTo(normal);
  }

  @Test
  void shippedTables_allCodes_areThere() {
    assertThat(PostalTable.unitedStates().size()).isEqualTo(40_977);
    assertThat(CountyTable.unitedStates().countiesByFips()).hasSize(3_142);
    assertThat(PostalTable.unitedStates().findPlace("CA", "60601")).isEmpty();
  }

  @Test
  void county_byFips_hasNameStateAndCentroid() {
    assertThat(CountyTable.unitedStates().findCounty("1001"))
        .hasValueSatisfying(
            county -> {
              assertThat(county.name()).isEqualTo("Autauga");
              assertThat(county.state()).isEqualTo("AL");
              assertThat(county.centroid()).isEqualTo(new GeoPoint(32.53592, -86.64172));
            });
    assertThat(CountyTable.unitedStates().findCounty("99999")).isEmpty();
  }

  @Test
  void table_withAnother_letsTheOtherHold() {
    var here = new PostalPlace(new GeoPoint(1, 1), "Here", "", "");
    var there = new PostalPlace(new GeoPoint(2, 2), "There", "", "");
    PostalTable one = PostalTable.of(Map.of("CA", Map.of("K1A 0B1", here)));
    PostalTable other = PostalTable.of(Map.of("CA", Map.of("K1A", there)));
    assertThat(one.findPlace("CA", "k1a0b1")).hasValue(here);
    assertThat(one.with(other).findPlace("CA", "K1A")).hasValue(there);
  }

  @ParameterizedTest
  @CsvSource({"us,US", "USA,US", "United States,US", "U.S.A.,US", "canada,CA", "CAN,CA", "UK,GB"})
  void country_codeOrName_isFound(String text, String code) {
    assertThat(Countries.findCode(text)).hasValue(code);
  }
}
