package dev.fairfield.simulator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.model.Book;
import dev.fairfield.simulator.support.Runs;
import dev.fairfield.simulator.support.SmallBook;
import dev.fairfield.simulator.world.Departure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What must not change, and what must change in step. */
class InvariancesTest {

  private static final String YEAR = "name: year\nstartDate: 2027-01-04\n";
  private static final int WORLDS = 60;

  private static SmallBook small(long factor) {
    var small = new SmallBook().reps(5);
    for (int account = 0; account < 60; account++) {
      String owner = "S%02d".formatted(account % 5 + 1);
      long potential = factor * (30_000 + 1_000L * account);
      small.account("A%02d".formatted(account), owner, potential, factor * 400L * account, 80);
    }
    return small;
  }

  private static double[] sums(Runs runs, Measure measure) {
    double[] sums = new double[WORLDS];
    runs.each(WORLDS, (ledger, r) -> sums[(int) r] = ledger.total(measure));
    return sums;
  }

  @Test
  void bookings_allValuesDoubled_doubleExactly() {
    String doubled =
        YEAR
            + "demand: {segments: {small: {meanDealUsd: 50000}, medium: {meanDealUsd: 200000},"
            + " large: {meanDealUsd: 800000}}}\n";
    double[] once = sums(new Runs(small(1).book(), YEAR, 1), Measure.BOOKINGS);
    double[] twice = sums(new Runs(small(2).book(), doubled, 1), Measure.BOOKINGS);
    for (int world = 0; world < WORLDS; world++) {
      assertThat(once[world]).isPositive();
      assertThat(twice[world]).isEqualTo(2 * once[world]);
    }
  }

  @Test
  void everyMeasure_rowsInAnotherOrder_hasTheSameBits() {
    var runs = new Runs(small(1).book(), YEAR, 1);
    var shuffled = new Runs(small(1).shuffledBook(), YEAR, 1);
    for (Measure measure : Measure.values()) {
      assertThat(sums(shuffled, measure)).isEqualTo(sums(runs, measure));
    }
  }

  @Test
  void everyMeasure_samePlanTwice_isTheSame() {
    var runs = new Runs(small(1).book(), YEAR, 1);
    Map<String, String> owners = SmallBook.today(runs.model().book());
    runs.drawer().draw(runs.world(), 5);
    double first = runs.evaluate(runs.plan(owners)).total(Measure.BOOKINGS);
    Map<String, String> others = new java.util.TreeMap<>(owners);
    others.replaceAll((account, owner) -> "S01");
    assertThat(runs.evaluate(runs.plan(others)).total(Measure.BOOKINGS)).isNotEqualTo(first);
    assertThat(runs.evaluate(runs.plan(owners)).total(Measure.BOOKINGS)).isEqualTo(first);
  }

  @Test
  void vacancyAndProductivity_otherPlan_haveTheSameBits() {
    var runs = new Runs(small(1).book(), YEAR, 1);
    Map<String, String> owners = SmallBook.today(runs.model().book());
    Map<String, String> others = new java.util.TreeMap<>(owners);
    others.replaceAll((account, owner) -> "S02");
    for (int world = 0; world < WORLDS; world++) {
      runs.drawer().draw(runs.world(), world);
      Ledger ledger = runs.evaluate(runs.plan(owners));
      double vacant = ledger.total(Measure.VACANT_WEEKS);
      double productive = ledger.total(Measure.PRODUCTIVE_WEEKS);
      ledger = runs.evaluate(runs.plan(others));
      assertThat(ledger.total(Measure.VACANT_WEEKS)).isEqualTo(vacant);
      assertThat(ledger.total(Measure.PRODUCTIVE_WEEKS)).isEqualTo(productive);
    }
  }

  @Test
  void firstQuarters_longerHorizon_haveTheSameBits() {
    var half = new Runs(small(1).book(), YEAR + "horizonWeeks: 26\n", 1);
    var year = new Runs(small(1).book(), YEAR, 1);
    for (int world = 0; world < WORLDS; world++) {
      Ledger first = half.once(world);
      Ledger whole = year.once(world);
      for (Measure measure :
          List.of(Measure.BOOKINGS, Measure.RESOLVED, Measure.OPEN_VALUE, Measure.VACANT_WEEKS)) {
        for (int row = 0; row <= 5; row++) {
          for (int quarter = 0; quarter < 2; quarter++) {
            assertThat(whole.value(measure, row, quarter))
                .isEqualTo(first.value(measure, row, quarter));
          }
        }
      }
    }
  }

  @Test
  void bookingsOfOthers_repAndAccountAdded_haveTheSameBits() {
    var runs = new Runs(small(1).book(), YEAR + "policy: {afterDeparture: vacant}\n", 1);
    Book larger = small(1).rep("R00", 900).account("A00a", "R00", 50_000, 10_000, 30).book();
    var more = new Runs(larger, YEAR + "policy: {afterDeparture: vacant}\n", 1);
    for (int world = 0; world < WORLDS; world++) {
      Ledger few = runs.once(world);
      Ledger many = more.once(world);
      for (int seat = 0; seat < 5; seat++) {
        for (int quarter = 0; quarter < 4; quarter++) {
          assertThat(many.value(Measure.BOOKINGS, seat + 1, quarter))
              .isEqualTo(few.value(Measure.BOOKINGS, seat, quarter));
        }
      }
    }
  }

  @Test
  void departureRequired_vacantPolicy_touchesItsSeatAlone() {
    var runs = new Runs(small(1).book(), YEAR + "policy: {afterDeparture: vacant}\n", 1);
    var plan = runs.plan(SmallBook.today(runs.model().book()));
    runs.drawer().draw(runs.world(), 3);
    Ledger ledger = runs.evaluate(plan);
    double[] before = new double[5];
    for (int seat = 0; seat < 5; seat++) {
      before[seat] = year(ledger, seat);
    }
    runs.drawer().draw(runs.world(), 3, List.of(new Departure(2, 0, false)));
    ledger = runs.evaluate(plan);
    for (int seat = 0; seat < 5; seat++) {
      if (seat == 2) {
        assertThat(year(ledger, seat)).isEqualTo(0);
      } else {
        assertThat(year(ledger, seat)).isEqualTo(before[seat]);
      }
    }
    runs.drawer().draw(runs.world(), 3);
    assertThat(year(runs.evaluate(plan), 2)).isEqualTo(before[2]).isPositive();
  }

  private static double year(Ledger ledger, int seat) {
    double sum = 0;
    for (int quarter = 0; quarter < ledger.quarters(); quarter++) {
      sum += ledger.value(Measure.BOOKINGS, seat, quarter);
    }
    return sum;
  }
}
