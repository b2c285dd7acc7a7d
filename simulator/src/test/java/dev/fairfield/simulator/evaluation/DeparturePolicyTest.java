package dev.fairfield.simulator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.simulator.support.Runs;
import dev.fairfield.simulator.support.SmallBook;
import org.junit.jupiter.api.Test;

/** Three accounts of S01, who leaves in week 10 for good; S02 and S03 stay. */
class DeparturePolicyTest {

  private static final String LEAVES =
      Runs.STILL + "events:\n  - repLeaves: {rep: S01, week: 10, backfill: false}\n";

  private static SmallBook small() {
    return new SmallBook()
        .reps(3)
        .account("A", "S01", 900_000, 0, 100)
        .account("B", "S01", 500_000, 0, 100)
        .account("C", "S01", 100_000, 0, 100)
        .account("D", "S02", 700_000, 0, 250)
        .account("E", "S03", 400_000, 0, 300);
  }

  private static Ledger run(String policy) {
    return new Runs(small().book(), LEAVES + "policy: " + policy + "\n", 1).once(0);
  }

  @Test
  void vacant_threeAccounts_areUncoveredToTheEnd() {
    Ledger ledger = run("{afterDeparture: vacant}");
    assertThat(ledger.total(Measure.UNCOVERED_WEEKS)).isCloseTo(3 * 42, within(1e-9));
    assertThat(ledger.total(Measure.HANDOVERS)).isEqualTo(0);
    assertThat(ledger.total(Measure.VACANT_WEEKS)).isCloseTo(42, within(1e-9));
    assertThat(ledger.value(Measure.USED_HOURS, 1, 1)).isCloseTo(250 / 4.0, within(1e-9));
  }

  @Test
  void spread_threeAccounts_areCoveredAfterTwoWeeksAtHalfTheirHours() {
    Ledger ledger = run("{afterDeparture: spread}");
    assertThat(ledger.total(Measure.UNCOVERED_WEEKS)).isCloseTo(3 * 2, within(1e-9));
    assertThat(ledger.total(Measure.HANDOVERS)).isEqualTo(3);
    double hours = ledger.value(Measure.USED_HOURS, 1, 2) + ledger.value(Measure.USED_HOURS, 2, 2);
    assertThat(hours).isCloseTo((250 + 300 + 150) / 4.0, within(1e-9));
  }

  @Test
  void cover_namedRep_takesAll() {
    Ledger ledger = run("{afterDeparture: cover, covers: {S01: S03}, coverAfterWeeks: 4}");
    assertThat(ledger.total(Measure.UNCOVERED_WEEKS)).isCloseTo(3 * 4, within(1e-9));
    assertThat(ledger.value(Measure.USED_HOURS, 2, 2)).isCloseTo((300 + 150) / 4.0, within(1e-9));
    assertThat(ledger.value(Measure.USED_HOURS, 1, 2)).isCloseTo(250 / 4.0, within(1e-9));
  }

  @Test
  void replan_threeAccounts_getFullHours() {
    Ledger ledger = run("{afterDeparture: replan}");
    assertThat(ledger.total(Measure.HANDOVERS)).isEqualTo(3);
    double hours = ledger.value(Measure.USED_HOURS, 1, 2) + ledger.value(Measure.USED_HOURS, 2, 2);
    assertThat(hours).isCloseTo((250 + 300 + 300) / 4.0, within(1e-9));
  }

  @Test
  void cover_namedRepLeavesToo_leavesThemUncovered() {
    String yaml =
        LEAVES
            + "  - repLeaves: {rep: S03, week: 20, backfill: false}\n"
            + "policy: {afterDeparture: cover, covers: {S01: S03}}\n";
    Ledger ledger = new Runs(small().book(), yaml, 1).once(0);
    assertThat(ledger.total(Measure.UNCOVERED_WEEKS)).isCloseTo(3 * 2 + 3 * 32 + 32, within(1e-9));
  }

  @Test
  void spread_coverLeaves_nextOneTakesOver() {
    String yaml =
        LEAVES
            + "  - repLeaves: {rep: S02, week: 20, backfill: false}\n"
            + "policy: {afterDeparture: spread}\n";
    Ledger ledger = new Runs(small().book(), yaml, 1).once(0);
    // A, B, C at 12 and again at 20, all from S02 to S03; D at 22.
    assertThat(ledger.total(Measure.UNCOVERED_WEEKS)).isCloseTo(3 * 2 + 2, within(1e-9));
    assertThat(ledger.total(Measure.HANDOVERS)).isEqualTo(3 + 3 + 1);
  }

  @Test
  void newSales_uncoveredAccounts_halveUnderSpreadAndEndUnderVacant() {
    double[] opportunities = new double[3];
    String[] policies = {"vacant", "spread", "replan"};
    for (int policy = 0; policy < 3; policy++) {
      int which = policy;
      String yaml =
          LEAVES
              + "policy: {afterDeparture: "
              + policies[policy]
              + "}\n"
              + "leads: {inboundShare: 0}\n"
              + "initialPipeline: empty\n";
      var book =
          new SmallBook()
              .reps(2)
              .account("A", "S01", 7_500_000, 0, 100)
              .account("B", "S02", 0, 0, 100)
              .book();
      new Runs(book, yaml, 2).each(300, (l, r) -> opportunities[which] += l.opportunities());
    }
    // 1,000 a year: 10, 10 + 40/2 and 50 of 52 weeks.
    assertThat(opportunities[0] / 300).isCloseTo(1_000 * 10 / 52.0, within(5.0));
    assertThat(opportunities[1] / 300).isCloseTo(1_000 * 30 / 52.0, within(6.0));
    assertThat(opportunities[2] / 300).isCloseTo(1_000 * 50 / 52.0, within(8.0));
  }
}
