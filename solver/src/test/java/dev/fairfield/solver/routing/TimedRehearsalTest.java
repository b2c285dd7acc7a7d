package dev.fairfield.solver.routing;

import static dev.fairfield.solver.support.AccountBuilder.account;
import static dev.fairfield.solver.support.BookBuilder.reps;
import static dev.fairfield.solver.support.RepBuilder.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.scenarios.scenario.Leads.Conversion;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.request.PlanRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Two hours a week for first contacts of an hour each. */
class TimedRehearsalTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
  private static final double WEEK_HOURS = 168;
  private static final int LEADS = 20_000;

  private static final PricedBook ONE_REP =
      PricedBook.of(
          reps(rep("R1").minutes(1_040 * 60))
              .accounts(account("A1").potentialUsd(100).owner("R1"))
              .book(),
          PlanRequest.DEFAULT);

  private static dev.fairfield.scenarios.scenario.Leads contact(
      double shape, double reactionHours, OptionalDouble patienceDays) {
    return new dev.fairfield.scenarios.scenario.Leads(
        0.2, 0.5, 0.1, 1, shape, false, reactionHours, 0, patienceDays, Conversion.DEFAULT);
  }

  private static TimedRehearsal rehearse(int leads, ContactSettings settings) {
    return TimedRehearsal.of(
        ONE_REP,
        LeadRouter.of(ONE_REP, Map.of("A1", "R1")),
        new LeadStream(ONE_REP.book(), new LeadStream.Settings(leads, 5, 1)).leads(),
        settings,
        decision -> {});
  }

  @Test
  void contacts_oneRep_waitAsPollaczekAndKhinchineSay() {
    // One lead a week, half a week each: M/M/1 at a load of 0.5; tolerances are four standard
    // errors.
    var contact = contact(1, 0, OptionalDouble.empty());
    TimedRehearsal found = rehearse(LEADS, new ContactSettings(1, MONDAY, contact, 11));

    assertThat(found.routed().leads()).isEqualTo(LEADS);
    assertThat(found.contacts().contacted()).isEqualTo(LEADS);
    assertThat(found.contacts().meanHours() / WEEK_HOURS).isCloseTo(0.5, within(0.07));
    assertThat(found.contacts().withinHour()).isCloseTo(0.5, within(0.02));
    assertThat(found.contactsByRep()).containsEntry("R1", found.contacts());
  }

  @Test
  void contacts_ofFewLeads_takeTheReactionAlone() {
    var contact = contact(2, 3, OptionalDouble.of(1e9));
    ContactTimes times = rehearse(7, new ContactSettings(1e-4, MONDAY, contact, 2)).contacts();

    assertThat(times.meanHours()).isCloseTo(3, within(1e-9));
    assertThat(times.medianHours()).isCloseTo(3, within(1e-9));
    assertThat(times.withinHour()).isZero();
    assertThat(times.withinDay()).isEqualTo(1);
    assertThat(times.lost()).isZero();
  }

  @Test
  void contacts_ofTooManyLeads_areLostWithTheirPatience() {
    var contact = contact(2, 1, OptionalDouble.of(2));
    ContactTimes times = rehearse(500, new ContactSettings(90, MONDAY, contact, 3)).contacts();

    assertThat(times.contacted() + times.lost()).isEqualTo(500);
    assertThat(times.lost()).isGreaterThan(400);
    assertThat(times.p90Hours()).isGreaterThanOrEqualTo(times.medianHours());
  }

  @Test
  void decisions_onDaysOfAbsence_passTheRepBy() {
    LeadRouter router = LeadRouter.of(ONE_REP, Map.of("A1", "R1"));
    Absences away =
        Absences.of(List.of(new Absence("R1", MONDAY, MONDAY.plusDays(6), "")), ONE_REP.reps());
    List<String> reps = new ArrayList<>();
    var contact = contact(2, 1, OptionalDouble.empty());
    TimedRehearsal.of(
        ONE_REP,
        router.with(RoutingSettings.DEFAULT, away),
        new LeadStream(ONE_REP.book(), new LeadStream.Settings(20, 5, 1)).leads(),
        new ContactSettings(10, MONDAY, contact, 4),
        decision -> reps.add(decision.repId()));

    assertThat(reps).startsWith("").endsWith("R1").hasSize(20);
  }

  @Test
  void settings_thatMakeNoSense_areRefused() {
    var contact = contact(2, 1, OptionalDouble.empty());
    assertThatThrownBy(() -> new ContactSettings(0, MONDAY, contact, 4))
        .hasMessage("leadsPerWeek is 0.0; a number above 0 is allowed.");
  }
}
