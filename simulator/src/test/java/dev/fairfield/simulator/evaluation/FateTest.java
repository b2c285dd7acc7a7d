package dev.fairfield.simulator.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fairfield.simulator.support.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One number tells all that a plan decides of an opportunity. */
class FateTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, false, 0",
    "3, 41, 1, true, 1",
    "16382, 5, 6, false, 6",
    "7, 16382, 7, true, 7",
    "16382, 16382, 9, true, 7",
  })
  void parts_together_areToldApart(
      int holder, int closer, int changes, boolean isLost, int changesTold) {
    int fate = Fate.of(holder, closer, changes, isLost);

    assertThat(Fate.holder(fate)).isEqualTo(holder);
    assertThat(Fate.closer(fate)).isEqualTo(closer);
    assertThat(Fate.changes(fate)).isEqualTo(changesTold);
    assertThat(Fate.kept(fate)).isEqualTo(isLost ? 0 : 1);
    assertThat(fate).isNotEqualTo(Fate.NONE);
  }

  @Test
  void oneHand_allAlong_hasNoChange() {
    assertThat(Fate.inHandsOf(29)).isEqualTo(Fate.of(29, 29, 0, false));
  }

  @Test
  void winFactor_changesAndNobodyThere_multiply() {
    var factors =
        new WinFactors(
            Runs.scenario(
                Runs.STILL + "handover: {openLossShare: 0.3}\npolicy: {vacantWinFactor: 0.25}\n"));

    assertThat(factors.of(0, false)).isEqualTo(1);
    assertThat(factors.of(0, true)).isEqualTo(0.25);
    assertThat(factors.of(2, false)).isCloseTo(0.49, within(1e-12));
    assertThat(factors.of(1, true)).isCloseTo(0.175, within(1e-12));
    assertThat(factors.of(11, true)).isCloseTo(0.25 * Math.pow(0.7, 11), within(1e-12));
  }
}
