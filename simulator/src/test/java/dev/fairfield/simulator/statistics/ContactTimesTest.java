package dev.fairfield.simulator.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTimesTest {

  /** Seven leads: contacted at 1, 2, 4; settled as never at 2, 3; censored at 3, 5. */
  @Test
  void incidence_sevenLeads_isAalenJohansenByHand() {
    CumulativeIncidence incidence = sevenLeads().estimate();

    assertThat(incidence.contactedBy(1)).isCloseTo(1 / 7.0, within(1e-15));
    assertThat(incidence.contactedBy(2)).isCloseTo(2 / 7.0, within(1e-15));
    assertThat(incidence.contactedBy(3)).isCloseTo(2 / 7.0, within(1e-15));
    assertThat(incidence.contactedShare()).isCloseTo(1 / 2.0, within(1e-15));
    assertThat(incidence.neverBy(2)).isCloseTo(1 / 7.0, within(1e-15));
    assertThat(incidence.neverShare()).isCloseTo(2 / 7.0, within(1e-15));
    assertThat(incidence.waitingAt(5)).isCloseTo(3 / 14.0, within(1e-15));
  }

  @Test
  void quantiles_sevenLeads_areTheBinsThatReachTheShare() {
    CumulativeIncidence incidence = sevenLeads().estimate();

    assertThat(incidence.findTimeUntilContacted(0.25)).contains(new Interval(1, 2));
    assertThat(incidence.findTimeUntilContacted(0.5)).contains(new Interval(3, 4));
    assertThat(incidence.findTimeUntilContacted(0.9)).isEmpty();
    assertThat(incidence.findTimeAmongContacted(0.5)).contains(new Interval(1, 2));
    assertThat(incidence.findTimeAmongContacted(0.9)).contains(new Interval(3, 4));
  }

  /** Remission times under 6-MP (Freireich et al. 1963), the textbook case of Kaplan and Meier. */
  @ParameterizedTest
  @CsvSource({
    "6, 0.857143",
    "7, 0.806723",
    "10, 0.752941",
    "13, 0.690196",
    "16, 0.627451",
    "22, 0.537815",
    "23, 0.448179",
    "35, 0.448179"
  })
  void waiting_noCompetingEvent_isKaplanMeier(double weeks, double waiting) {
    ContactTimes times = new ContactTimes(TimeGrid.uniform(1, 35));
    for (double event : new double[] {6, 6, 6, 7, 10, 13, 16, 22, 23}) {
      times.addContacted(event);
    }
    for (double end : new double[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
      times.addCensored(end);
    }

    CumulativeIncidence incidence = times.estimate();

    assertThat(times.leads()).isEqualTo(21);
    assertThat(incidence.waitingAt(weeks)).isCloseTo(waiting, within(5e-7));
    assertThat(incidence.findTimeUntilContacted(0.5).orElseThrow().high()).isEqualTo(23);
    assertThat(incidence.neverShare()).isZero();
  }

  /**
   * Rates 0.5 of contact and 0.2 of never, censored evenly over 0 to 10: contacted by t are 5/7·(1
   * − e^(−0.7t)). The error of 40,000 leads is at most 0.0033; the grid adds below 0.001.
   */
  @Test
  void incidence_exponentialRisks_isNearTheKnownShares() {
    Draws draws = new Draws(77);
    ContactTimes times = new ContactTimes(TimeGrid.uniform(0.02, 500));
    for (int lead = 0; lead < 40_000; lead++) {
      double event = -StrictMath.log(1 - draws.uniform()) / 0.7;
      double end = 10 * draws.uniform();
      boolean contacted = draws.uniform() < 5 / 7.0;
      if (event > end) {
        times.addCensored(end);
      } else if (contacted) {
        times.addContacted(event);
      } else {
        times.addNever(event);
      }
    }
    CumulativeIncidence incidence = times.estimate();

    for (double time : new double[] {0.5, 1, 2, 4}) {
      double known = 5 / 7.0 * (1 - StrictMath.exp(-0.7 * time));
      assertThat(incidence.contactedBy(time)).isCloseTo(known, within(4 * 0.0033 + 0.001));
      assertThat(incidence.neverBy(time)).isCloseTo(known * 0.4, within(4 * 0.0033 + 0.001));
    }
    // half of all leads are contacted at ln(10/3)/0.7
    assertThat(incidence.findTimeUntilContacted(0.5).orElseThrow().high())
        .isCloseTo(1.71995, within(0.08));
  }

  @Property(tries = 200, seed = "63")
  void incidence_anyCounts_sumsToOneAndMergesInAnyOrder(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 89) Integer> leads) {
    TimeGrid grid = TimeGrid.geometric(0.5, 2, 30);
    ContactTimes all = new ContactTimes(grid);
    ContactTimes even = new ContactTimes(grid);
    ContactTimes odd = new ContactTimes(grid);
    for (int i = 0; i < leads.size(); i++) {
      add(all, leads.get(i));
      add(i % 2 == 0 ? even : odd, leads.get(i));
    }
    odd.merge(even);
    CumulativeIncidence incidence = all.estimate();
    CumulativeIncidence merged = odd.estimate();

    double before = 0;
    for (int bin = 0; bin < grid.bins(); bin++) {
      double time = grid.upperLimit(bin);
      double contacted = incidence.contactedBy(time);
      assertThat(contacted).isGreaterThanOrEqualTo(before).isEqualTo(merged.contactedBy(time));
      assertThat(contacted + incidence.neverBy(time)).isLessThanOrEqualTo(1 + 1e-12);
      before = contacted;
    }
  }

  @Test
  void grid_timesOnAndBesideLimits_fallIntoTheRightBin() {
    TimeGrid grid = new TimeGrid(1, 2.5, 7);

    assertThat(grid.binOf(0)).isZero();
    assertThat(grid.binOf(1)).isZero();
    assertThat(grid.binOf(Math.nextUp(1.0))).isEqualTo(1);
    assertThat(grid.binOf(7)).isEqualTo(2);
    assertThat(grid.lowerLimit(0)).isZero();
    assertThat(grid.lowerLimit(2)).isEqualTo(2.5);
  }

  @Test
  void grid_geometric_doublesAndEndsAtTheHorizon() {
    TimeGrid grid = TimeGrid.geometric(0.25, 2, 3);

    assertThat(grid.bins()).isEqualTo(9);
    assertThat(grid.upperLimit(0)).isEqualTo(0.25);
    assertThat(grid.upperLimit(2)).isEqualTo(0.5);
    assertThat(grid.upperLimit(7)).isCloseTo(2.828427, within(1e-6));
    assertThat(grid.horizon()).isEqualTo(3);
    assertThat(TimeGrid.geometric(0.25, 1, 2)).isEqualTo(new TimeGrid(0.25, 0.5, 1, 2));
  }

  @Test
  void badArguments_areRefused() {
    ContactTimes times = new ContactTimes(TimeGrid.uniform(2, 3));

    assertThatThrownBy(() -> times.addContacted(6.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Time 6.5: must be from 0 to the horizon 6.0.");
    assertThatThrownBy(() -> times.merge(new ContactTimes(TimeGrid.uniform(2, 4))))
        .hasMessage(
            "Counts on grids of 3 bins up to 6.0 and 4 bins up to 8.0: only equal grids merge.");
    assertThatThrownBy(times::estimate)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("No lead was counted: there is nothing to estimate.");
    assertThatThrownBy(() -> new TimeGrid(1, 1))
        .hasMessage(
            "Upper limit 1.0 after 1.0: limits must be finite, above 0 and strictly"
                + " ascending.");
    assertThatThrownBy(() -> TimeGrid.geometric(3, 4, 2))
        .hasMessage("Horizon 2.0: must be above the first limit 3.0.");
  }

  private static void add(ContactTimes times, int lead) {
    double time = lead / 3;
    switch (lead % 3) {
      case 0 -> times.addContacted(time);
      case 1 -> times.addNever(time);
      default -> times.addCensored(time);
    }
  }

  private static ContactTimes sevenLeads() {
    ContactTimes times = new ContactTimes(new TimeGrid(1, 2, 3, 4, 5));
    times.addContacted(4);
    times.addContacted(1);
    times.addContacted(2);
    times.addNever(3);
    times.addNever(2);
    times.addCensored(5);
    times.addCensored(3);
    return times;
  }
}
