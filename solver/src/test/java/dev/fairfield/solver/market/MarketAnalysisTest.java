package dev.fairfield.solver.market;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rep in New York; prospects are those without revenue. */
class MarketAnalysisTest {

  @TempDir Path folder;

  private static PricedBook book() {
    Book drawn =
        reps(rep("R1").at(40.7, -74))
            .accounts(
                account("A1")
                    .at(40.71, -74)
                    .state("NY")
                    .county("36061")
                    .postalCode("10001")
                    .industry("Hospital")
                    .potentialUsd(900)
                    .revenueUsd(400),
                account("A2")
                    .at(40.72, -74)
                    .state("NY")
                    .county("36061")
                    .postalCode("10002")
                    .industry("School")
                    .potentialUsd(70),
                account("A3")
                    .at(39.74, -104.99)
                    .state("CO")
                    .county("08031")
                    .postalCode("80202")
                    .industry("School")
                    .potentialUsd(500),
                account("A4")
                    .at(39.75, -104.98)
                    .state("CO")
                    .county("08031")
                    .postalCode("80203")
                    .industry("School")
                    .potentialUsd(200)
                    .revenueUsd(300),
                account("A5")
                    .at(47.6, -122.3)
                    .state("WA")
                    .county("53033")
                    .postalCode("98101")
                    .industry("School")
                    .potentialUsd(600),
                account("A6").at(44, -100).state("SD").potentialUsd(5).notAssignable())
            .book();
    List<Account> accounts = drawn.accounts().stream().map(MarketAnalysisTest::ofKind).toList();
    return PricedBook.of(new Book(accounts, drawn.reps()), PlanRequest.DEFAULT);
  }

  private static Account ofKind(Account account) {
    AccountProfile profile = account.profile();
    return new Account(
        account.id(),
        account.name(),
        account.place(),
        new AccountProfile(
            profile.team(),
            profile.industry(),
            profile.employees(),
            account.value().revenueCents() > 0 ? AccountKind.CUSTOMER : AccountKind.PROSPECT,
            profile.language(),
            profile.score()),
        account.value(),
        account.effort(),
        account.ownership());
  }

  private static final Map<String, String> OWNERS = Map.of("A1", "R1", "A3", "R1", "A4", "R1");

  private static MarketAnalysis market(MarketSettings settings) {
    return MarketAnalysis.of(book(), OWNERS, settings);
  }

  private static MarketRow row(MarketCut cut, String key) {
    return market(MarketSettings.DEFAULT).rowsByCut().get(cut).stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void total_addsUpWhatAPlanMayAssign() {
    MarketRow total = market(MarketSettings.DEFAULT).total();

    assertThat(total.accounts()).isEqualTo(5);
    assertThat(total.customers()).isEqualTo(2);
    assertThat(total.potentialCents()).isEqualTo(227_000);
    assertThat(total.revenueCents()).isEqualTo(70_000);
    assertThat(total.headroomCents()).as("900 - 400, and nothing below 0").isEqualTo(50_000);
  }

  /** A2 has no owner; A3 is owned and hours away; A5 is both. */
  @Test
  void whitespace_isProspectsWithoutOwnerOrBeyondTheHours() {
    assertThat(row(MarketCut.STATE, "US/NY").whitespaceCents()).isEqualTo(7_000);
    assertThat(row(MarketCut.STATE, "US/CO").whitespaceCents()).isEqualTo(50_000);
    assertThat(row(MarketCut.STATE, "US/CO").uncoveredCents()).isEqualTo(70_000);
    assertThat(row(MarketCut.STATE, "US/WA").whitespaceProspects()).isEqualTo(1);
  }

  @Test
  void counties_areNamedAndPlaced_metrosFoundByTheNearestLargeCity() {
    MarketRow denver = row(MarketCut.COUNTY, "08031");

    assertThat(denver.name()).isEqualTo("Denver County, CO");
    assertThat(denver.centre().latitude()).isCloseTo(39.7, within(0.2));
    assertThat(denver.accountsPer1000Km2()).isEqualTo(2 / (Math.PI * 2.5));
    assertThat(row(MarketCut.METRO, "Denver, CO").accounts()).isEqualTo(2);
    assertThat(row(MarketCut.METRO, "New York, NY").accounts()).isEqualTo(2);
  }

  @Test
  void segments_haveNoPlace() {
    MarketRow schools = row(MarketCut.INDUSTRY, "School");

    assertThat(schools.accounts()).isEqualTo(4);
    assertThat(schools.findCentre()).isEmpty();
    assertThat(schools.accountsPer1000Km2()).isNaN();
  }

  @Test
  void gaps_largestFirst_withTheSeatAtTheWeightedMedoid() {
    List<CoverageGap> gaps = market(MarketSettings.DEFAULT).gaps();

    assertThat(gaps).extracting(gap -> gap.seat().id()).containsExactly("A3", "A5");
    assertThat(gaps).extracting(CoverageGap::potentialCents).containsExactly(70_000L, 60_000L);
    assertThat(gaps).extracting(CoverageGap::accounts).containsExactly(2, 1);
    assertThat(gaps.get(0).meanHoursNow()).isCloseTo(2.5 + 2_610 / 700.0, within(0.1));
    assertThat(gaps.get(0).meanHoursThen()).isLessThan(0.1);
  }

  @Test
  void gaps_enoughHours_areNone() {
    assertThat(market(new MarketSettings(9, 3)).gaps()).isEmpty();
    assertThat(market(new MarketSettings(3, 1)).gaps()).hasSize(1);
  }

  @Test
  void csv_hasARowForEachPart() throws IOException {
    Path file = folder.resolve("market.csv");
    MarketCsv.writeRows(file, market(MarketSettings.DEFAULT));
    Path gaps = folder.resolve("gaps.csv");
    MarketCsv.writeGaps(gaps, market(MarketSettings.DEFAULT));

    assertThat(Files.readAllLines(file))
        .contains("industry,Hospital,Hospital,1,1,0,900.00,400.00,500.00,0,0.00,0,0.00,,,");
    assertThat(Files.readAllLines(gaps).get(1))
        .matches(",1,2,700.00,6\\.[0-9],0\\.0,,CO,80202,39.74000,-104.99000");
  }

  @Test
  void geoJson_holdsAreasAndSeats() throws IOException {
    JsonNode json =
        new ObjectMapper()
            .readTree(MarketGeoJson.toJson(market(MarketSettings.DEFAULT), MarketCut.COUNTY));

    assertThat(json.get("features")).hasSize(5);
    assertThat(json.at("/features/0/properties/key").asText()).isEqualTo("36061");
    assertThat(json.at("/features/4/properties/kind").asText()).isEqualTo("seat");
    assertThatThrownBy(() -> MarketGeoJson.toJson(market(MarketSettings.DEFAULT), MarketCut.TEAM))
        .hasMessage("A market by TEAM has no place on a map; use STATE, COUNTY or METRO.");
  }
}
