package dev.fairfield.solver.routing;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.io.RoutingRuleReader;
import dev.fairfield.scenarios.model.RoutingRule;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.solver.pricing.PricedBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoutingTableTest {

  private static final String NEW_YORK_COUNTY = "36061";
  private static final String KINGS_COUNTY = "36047";
  private static final String ERIE_COUNTY = "36029";

  @TempDir Path folder;

  private static List<String> text(RoutingTable table) {
    return table.lines().stream()
        .map(TableLine::rule)
        .map(
            rule ->
                String.join(
                    "/",
                    rule.team(),
                    rule.industry(),
                    rule.state(),
                    rule.countyFips(),
                    rule.postalCode(),
                    rule.repId()))
        .toList();
  }

  private static PricedBook newYork() {
    return reps(
            rep("R1").at(40.7, -74.0).minutes(900),
            rep("R2").at(42.9, -78.8).minutes(800),
            rep("R3").at(44.9, -93.2).minutes(700))
        .accounts(
            account("A1")
                .at(40.7, -74)
                .state("NY")
                .county(NEW_YORK_COUNTY)
                .postalCode("10001")
                .visits(6)
                .potentialUsd(600),
            account("A2")
                .at(40.7, -74)
                .state("NY")
                .county(NEW_YORK_COUNTY)
                .postalCode("10002")
                .visits(6)
                .potentialUsd(110),
            account("A3")
                .at(42.9, -78.8)
                .state("NY")
                .county(ERIE_COUNTY)
                .postalCode("14201")
                .visits(6)
                .potentialUsd(300),
            account("A4")
                .at(44.9, -93.2)
                .state("MN")
                .county("27053")
                .postalCode("55401")
                .visits(6)
                .potentialUsd(970),
            account("A5")
                .at(44.9, -93.2)
                .state("MN")
                .county("27053")
                .postalCode("55402")
                .visits(6)
                .potentialUsd(30))
        .priced();
  }

  private static final Map<String, String> OWNERS =
      Map.of("A1", "R1", "A2", "R3", "A3", "R2", "A4", "R3", "A5", "R1");

  /** Minnesota loses 3 % whole; New York is split, and Manhattan once more. */
  @Test
  void of_areasThatLoseTooMuch_areSplit() {
    RoutingTable table = RoutingTable.of(newYork(), OWNERS, TableSettings.DEFAULT);

    assertThat(text(table))
        .contains("//MN///R3", "//NY///R1", "//NY/" + NEW_YORK_COUNTY + "/10002/R3")
        .contains("//NY/" + ERIE_COUNTY + "//R2")
        .noneMatch(line -> line.contains("MN/2"));
    assertThat(table.deviations())
        .singleElement()
        .satisfies(
            deviation -> {
              assertThat(deviation.account().id()).isEqualTo("A5");
              assertThat(deviation.ownerId()).isEqualTo("R1");
              assertThat(deviation.tableOwnerId()).isEqualTo("R3");
            });
  }

  /** Nobody holds anything in Niagara County, beside Buffalo, or in Brooklyn. */
  @Test
  void of_emptyCountiesOfASplitState_goToTheCheapest() {
    RoutingTable table = RoutingTable.of(newYork(), OWNERS, TableSettings.DEFAULT);

    assertThat(text(table)).contains("//NY/36063//R2");
    assertThat(text(table)).noneMatch(line -> line.contains(KINGS_COUNTY));
    assertThat(table.lines())
        .filteredOn(line -> line.rule().countyFips().equals("36063"))
        .allMatch(line -> line.basis() == TableLine.Basis.LEAST_COST);
  }

  @Test
  void of_lossAllowed_keepsStatesWhole() {
    RoutingTable table = RoutingTable.of(newYork(), OWNERS, new TableSettings(0.5));

    assertThat(text(table)).containsExactly("//MN///R3", "//NY///R1");
    assertThat(table.lines().get(1).shareWithOwner()).isEqualTo(600.0 / 1010);
    assertThat(table.deviations())
        .extracting(d -> d.account().id())
        .containsExactly("A3", "A2", "A5");
  }

  @Test
  void check_tableOfAPlan_isProvenWithoutLookingAtHowItWasMade() {
    RoutingTable table = RoutingTable.of(newYork(), OWNERS, TableSettings.DEFAULT);
    RoutingTableCheck check =
        RoutingTableCheck.of(table.lines().stream().map(TableLine::rule).toList(), table.domain());

    assertThat(check.isProven()).isTrue();
    assertThat(check.pairs()).isEqualTo(table.domain().size()).isGreaterThan(140);
  }

  @Test
  void check_ruleTakenOut_isAHole() {
    RoutingTable table = RoutingTable.of(newYork(), OWNERS, new TableSettings(0.5));
    RoutingTableCheck check =
        RoutingTableCheck.of(List.of(table.lines().get(0).rule()), table.domain());

    assertThat(check.isProven()).isFalse();
    assertThat(check.holes())
        .contains(
            "team none, industry any other, language any other in US/NY, county any other, postal code any other");
  }

  @Test
  void check_ruleTwice_overlapsAndIsIdle() {
    RoutingTable table = RoutingTable.of(newYork(), OWNERS, new TableSettings(0.5));
    RoutingRule first = table.lines().get(0).rule();
    RoutingTableCheck check =
        RoutingTableCheck.of(
            List.of(first, table.lines().get(1).rule(), first.withOrder(3)), table.domain());

    assertThat(check.overlaps()).isNotEmpty().allMatch(text -> text.endsWith("rules 1 and 3"));
    assertThat(check.idleOrders()).containsExactly(3);
  }

  /** R1 alone may serve hospitals; R2 takes all else. */
  @Test
  void of_repsLimitedToIndustries_segmentsAreToldApart() {
    PricedBook priced =
        reps(rep("R1").industries("Hospital"), rep("R2").industries("Retail", "School"))
            .accounts(
                account("A1").state("NY").industry("Hospital").potentialUsd(100),
                account("A2").state("NY").industry("Retail").potentialUsd(200))
            .priced();
    RoutingTable table =
        RoutingTable.of(priced, Map.of("A1", "R1", "A2", "R2"), TableSettings.DEFAULT);

    assertThat(text(table))
        .containsExactly("/Hospital/NY///R1", "/Retail/NY///R2", "/School/NY///R2");
    assertThat(table.domain().unserved().values().iterator().next())
        .containsExactly(new Segment("", "", ""));
  }

  /** Everybody speaks English, R2 alone French. */
  @Test
  void of_languageEverybodySpeaks_isNoSegment() {
    PricedBook priced =
        reps(rep("R1").languages("en"), rep("R2").languages("en", "fr"))
            .accounts(
                account("A1").state("NY").language("en").potentialUsd(100),
                account("A2").state("NY").language("fr").potentialUsd(200))
            .priced();
    RoutingTable table =
        RoutingTable.of(priced, Map.of("A1", "R1", "A2", "R2"), TableSettings.DEFAULT);

    assertThat(table.lines())
        .extracting(line -> line.rule().language() + " " + line.rule().repId())
        .containsExactly("fr R2", " R1");
  }

  @Test
  void csv_writtenTable_isReadBackEqual() throws IOException {
    PricedBook priced = newYork();
    RoutingTable table = RoutingTable.of(priced, OWNERS, TableSettings.DEFAULT);
    Path file = folder.resolve("routing-rules.csv");
    RoutingTableCsv.writeRules(file, table, priced.reps());

    assertThat(RoutingRuleReader.read(file, priced.reps()))
        .isEqualTo(table.lines().stream().map(TableLine::rule).toList());
    assertThat(Files.readAllLines(file).get(0))
        .isEqualTo(
            "order,team,industry,language,country,state,county_fips,county,postal_code,rep_id,rep_name,basis,accounts,potential_usd,share_with_rep");
  }

  @Test
  void csv_cellLikeAFormula_isGuardedAndReadBack() throws IOException {
    PricedBook priced =
        reps(rep("=R1").industries("=1+1"))
            .accounts(account("A1").state("NY").industry("=1+1").potentialUsd(100))
            .priced();
    RoutingTable table = RoutingTable.of(priced, Map.of("A1", "=R1"), TableSettings.DEFAULT);
    Path file = folder.resolve("routing-rules.csv");
    RoutingTableCsv.writeRules(file, table, priced.reps());

    assertThat(Files.readString(file)).contains(",'=1+1,").doesNotContain(",=1+1,");
    assertThat(RoutingRuleReader.read(file, priced.reps()))
        .extracting(RoutingRule::industry)
        .containsExactly("=1+1");
  }

  @Test
  void read_unknownRepAndDoubleOrder_areNamedWithTheirLines() throws IOException {
    Path file = folder.resolve("routing-rules.csv");
    Files.writeString(
        file,
        """
        order,team,industry,language,country,state,county_fips,postal_code,rep_id
        1,,,,US,NY,,,R1
        1,,,,US,MN,,,R9
        """);

    assertThatThrownBy(() -> RoutingRuleReader.read(file, newYork().reps()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The order 1 stands in line 2 already and again in line 3")
        .hasMessageContaining("The rule goes to \"R9\", who is not among the reps");
  }
}
