package dev.fairfield.service.rest.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImprovementLogTest {

  private static ImprovementPoint point(double seconds) {
    return new ImprovementPoint(seconds, 1_000 - Math.round(seconds), 7L);
  }

  @Test
  void points_ofALongSearch_areBoundedAndEndWithTheLatest() {
    var log = new ImprovementLog(List.of());

    for (int i = 0; i < 50_000; i++) {
      log.add(point(i * 0.01));
    }

    List<ImprovementPoint> points = log.points();
    assertThat(points).hasSizeBetween(50, 121);
    assertThat(points.get(0)).isEqualTo(point(0));
    assertThat(points.get(points.size() - 1)).isEqualTo(point(499.99));
    assertThat(points).extracting(ImprovementPoint::seconds).isSorted();
  }

  @Test
  void points_afterABreak_goOn() {
    var log = new ImprovementLog(List.of(point(1), point(2.5)));

    log.add(point(4));

    assertThat(log.points()).containsExactly(point(1), point(2.5), point(4));
  }
}
