package dev.fairfield.simulator.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How replications fall into parts that are simulated apart. */
class ReplicationPartsTest {

  @Test
  void parts_ofFixedReplications_areEquallyLargeButTheLast() {
    var parts = ReplicationParts.of(SimulationSettings.ofReplications(1_000, 1), 300);

    assertThat(ends(parts)).containsExactly(300, 600, 900, 1_000);
    assertThat(parts.from(0)).isZero();
    assertThat(parts.from(3)).isEqualTo(900);
    assertThat(parts.countUntil(0)).isZero();
    assertThat(parts.countUntil(600)).isEqualTo(2);
    assertThat(parts.countUntil(1_000)).isEqualTo(4);
  }

  @Test
  void parts_ofAPrecision_endWhereItIsChecked() {
    var parts = ReplicationParts.of(SimulationSettings.ofPrecision(0.01, 1).withLimit(700), 150);

    assertThat(ends(parts)).containsExactly(150, 256, 384, 534, 576, 700);
  }

  @Test
  void countUntil_withinAPart_isRefused() {
    var parts = ReplicationParts.of(SimulationSettings.ofReplications(1_000, 1), 300);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> parts.countUntil(301))
        .withMessage("No part ends at 301.");
  }

  @Test
  void parts_ofNothing_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReplicationParts.of(SimulationSettings.ofReplications(2, 1), 0))
        .withMessage("0 replications in a part; 1 or more are allowed.");
  }

  private static int[] ends(ReplicationParts parts) {
    return IntStream.range(0, parts.count()).map(parts::to).toArray();
  }
}
