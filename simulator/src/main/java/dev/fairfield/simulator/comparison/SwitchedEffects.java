package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepRecord;
import dev.fairfield.scenarios.scenario.LoadResponse;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.solver.request.Prices;
import dev.fairfield.solver.request.Prices.Travel;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A simulation in which some of what makes plans differ is switched off, all else being the same.
 *
 * @param book with all accounts and reps of the scenario
 * @param prices by which travel takes money and hours
 */
record SwitchedEffects(Book book, Scenario scenario, Prices prices) {

  /** So fast that no hours are left to speak of. */
  private static final double AT_ONCE_KM_PER_HOUR = 1e12;

  /** Whether book and prices are those of another step. */
  boolean differsInNumbersAlone(SwitchedEffects other) {
    return book == other.book && prices == other.prices;
  }

  /** A change of owner leaves an account's sales as they are. */
  SwitchedEffects withoutHandovers() {
    return new SwitchedEffects(
        book,
        scenario.with("handover.resaleLossShare", 0).with("handover.newSaleEffect", 0),
        prices);
  }

  /** A change of owner leaves open opportunities as they are. */
  SwitchedEffects withoutOpenLosses() {
    return new SwitchedEffects(book, scenario.with("handover.openLossShare", 0), prices);
  }

  /** Travel costs the same money but no time. */
  SwitchedEffects withoutTravelHours() {
    Travel travel = prices.travel();
    var atOnce =
        new Travel(
            travel.visitsPerDrive(),
            travel.visitsPerFlight(),
            travel.roadCircuity(),
            travel.driveUsdPerKm() + travel.hourUsd() / travel.driveKmPerHour(),
            0,
            AT_ONCE_KM_PER_HOUR,
            travel.flightUsd() + 2 * travel.hourUsd() * travel.groundHoursPerFlight(),
            travel.flightUsdPerKm() + travel.hourUsd() / travel.flightKmPerHour(),
            AT_ONCE_KM_PER_HOUR,
            0);
    return new SwitchedEffects(
        book,
        scenario,
        new Prices(
            atOnce,
            prices.balance(),
            prices.band(),
            prices.handover(),
            prices.fit(),
            prices.grossMargin()));
  }

  /** Sales do not depend on how loaded a rep is. */
  SwitchedEffects withoutLoad() {
    LoadResponse load = scenario.load();
    double always = StrictMath.max(load.minResponse(), StrictMath.min(1, load.maxResponse()));
    return new SwitchedEffects(
        book,
        scenario
            .with("load.elasticity", 0)
            .with("load.minResponse", always)
            .with("load.maxResponse", always),
        prices);
  }

  /** Nobody is known to win more often than others. */
  SwitchedEffects withoutWinRates() {
    List<Rep> reps = book.reps().stream().map(SwitchedEffects::withoutWinRate).toList();
    return new SwitchedEffects(new Book(book.accounts(), reps), scenario, prices);
  }

  private static Rep withoutWinRate(Rep rep) {
    RepRecord of = rep.record();
    return new Rep(
        rep.id(),
        rep.name(),
        rep.team(),
        rep.home(),
        rep.capacity(),
        rep.coverage(),
        new RepRecord(
            of.quotaCents(),
            of.tenureYears(),
            OptionalDouble.empty(),
            of.manager(),
            of.region(),
            of.status(),
            of.startDate()));
  }
}
