package dev.fairfield.service.rest.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.solver.routing.ContactTimes;
import dev.fairfield.solver.routing.Rehearsal;
import dev.fairfield.solver.routing.RoutingReason;
import dev.fairfield.solver.routing.TimedRehearsal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** What a stream of leads comes to under a plan, as REST shows it. */
@Schema(name = "Rehearsal", description = "What a stream of leads comes to under a plan.")
record RehearsalView(
    long leads,
    int weeks,
    long seed,
    @Schema(description = "Leads by the rule that decided; every rule is there.")
        Map<RoutingReason, Long> leadsByReason,
    @Schema(description = "Time to first contact of all routed leads.") Contacts contacts,
    @Schema(description = "By rep id.") List<RepLeads> reps) {

  private static final int SHARE_DECIMALS = 4;
  private static final int HOUR_DECIMALS = 2;

  /** How long leads waited. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ContactTimes")
  record Contacts(
      long contacted,
      @Schema(description = "Leads whose patience ended before.") long lost,
      @Schema(description = "Calendar hours; absent where nobody was contacted.")
          BigDecimal meanHours,
      BigDecimal medianHours,
      @Schema(description = "Nine of ten waited no longer.") BigDecimal p90Hours,
      @Schema(description = "Share of all routed leads.") BigDecimal withinHour,
      BigDecimal withinDay,
      BigDecimal withinWeek) {

    static Contacts of(ContactTimes times) {
      return new Contacts(
          times.contacted(),
          times.lost(),
          hours(times.meanHours()),
          hours(times.medianHours()),
          hours(times.p90Hours()),
          share(times.withinHour()),
          share(times.withinDay()),
          share(times.withinWeek()));
    }
  }

  /** What one rep got. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "RehearsedRep")
  record RepLeads(
      String repId,
      String repName,
      String team,
      long leads,
      @Schema(description = "Of the team's routed leads.") BigDecimal share,
      @Schema(description = "The rep's part of the team's potential.") BigDecimal fairShare,
      BigDecimal meanDistanceKm,
      Contacts contacts) {}

  static RehearsalView of(TimedRehearsal timed, RehearsalQuestion question) {
    Rehearsal routed = timed.routed();
    return new RehearsalView(
        routed.leads(),
        question.weeksOrUsual(),
        question.seedOrUsual(),
        routed.leadsByReason(),
        Contacts.of(timed.contacts()),
        routed.reps().stream()
            .map(
                rep ->
                    new RepLeads(
                        rep.rep().id(),
                        rep.rep().name(),
                        rep.rep().team(),
                        rep.leads(),
                        share(rep.share()),
                        share(rep.fairShare()),
                        RoutedLeadView.km(rep.meanDistanceKm()),
                        Contacts.of(timed.contactsByRep().get(rep.rep().id()))))
            .toList());
  }

  private static BigDecimal share(double of) {
    return BigDecimal.valueOf(of).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal hours(double hours) {
    return Double.isNaN(hours)
        ? null
        : BigDecimal.valueOf(hours).setScale(HOUR_DECIMALS, RoundingMode.HALF_UP);
  }
}
