package dev.fairfield.service.rest.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.scenarios.model.RoutingRule;
import dev.fairfield.scenarios.places.County;
import dev.fairfield.scenarios.places.CountyTable;
import dev.fairfield.service.web.Page;
import dev.fairfield.solver.routing.RoutingTableCheck;
import dev.fairfield.solver.routing.TableLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** A page of a routing table with its proof, as REST shows it. */
@Schema(name = "RoutingTable", description = "Area and segment to rep, tried in order.")
record RoutingTableView(
    @Schema(description = "Pairs of area and segment that were looked at.") long pairs,
    @Schema(description = "Whether each pair has exactly one owner and every line is of use.")
        boolean proven,
    @Schema(description = "Lines of the whole table.") int lines,
    @Schema(description = "Accounts whose owner is not the table's.") int deviations,
    @Schema(description = "In the order they are tried; the first that fits holds.")
        List<Line> items,
    @Schema(
            description = "To be given as 'after' for the following part; null at the end.",
            types = {"string", "null"})
        @JsonInclude(JsonInclude.Include.ALWAYS)
        String next) {

  private static final int SHARE_DECIMALS = 4;

  /** One line; a criterion that is absent takes whatever no line before it took. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "RoutingTableLine",
      description = "A criterion that is absent takes whatever no line before it took.")
  record Line(
      int order,
      String team,
      String industry,
      String language,
      String country,
      String state,
      String countyFips,
      String county,
      String postalCode,
      String repId,
      String repName,
      @Schema(description = "Where its owner comes from.") TableLine.Basis basis,
      @Schema(description = "Accounts that fall under it.") int accounts,
      @Schema(description = "Their potential.") long potentialCents,
      @Schema(description = "Share of that with the line's owner.") BigDecimal shareWithRep) {

    static Line of(TableLine line, Map<String, String> repNames) {
      RoutingRule rule = line.rule();
      return new Line(
          rule.order(),
          blankAsNull(rule.team()),
          blankAsNull(rule.industry()),
          blankAsNull(rule.language()),
          blankAsNull(rule.country()),
          blankAsNull(rule.state()),
          blankAsNull(rule.countyFips()),
          CountyTable.unitedStates().findCounty(rule.countyFips()).map(County::name).orElse(null),
          blankAsNull(rule.postalCode()),
          rule.repId(),
          repNames.get(rule.repId()),
          line.basis(),
          line.accounts(),
          line.potentialCents(),
          BigDecimal.valueOf(line.shareWithOwner()).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP));
    }

    private static String blankAsNull(String text) {
      return text.isBlank() ? null : text;
    }
  }

  static RoutingTableView of(PlanRouter planned, Page<Line> page) {
    RoutingTableCheck check = planned.check();
    return new RoutingTableView(
        check.pairs(),
        check.isProven(),
        planned.table().lines().size(),
        planned.table().deviations().size(),
        page.items(),
        page.next());
  }
}
