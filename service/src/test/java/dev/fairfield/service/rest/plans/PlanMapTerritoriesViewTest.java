package dev.fairfield.service.rest.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlanMapTerritoriesViewTest {

  @Test
  void corners_ofAllRings_areStepsFromTheOneBefore() {
    PlanMapTerritoriesView view =
        of(
            """
            {"type":"FeatureCollection","features":[
            {"properties":{"repId":"R2"},"geometry":{"type":"Polygon","coordinates":
              [[[-80.00012,40.5],[-80.0,40.50004],[-80.0,40.50003],[-79.9,40.6],[-80.00012,40.5]]]}},
            {"properties":{"repId":"R3"},"geometry":null},
            {"properties":{"repId":"R7"},"geometry":{"type":"MultiPolygon","coordinates":
              [[[[1,2],[3,2],[3,5],[1,2]],[[1.5,2.5],[2,2.5],[2,2.75],[1.5,2.5]]],[[[7,8],[9,8],[9,9],[8,9],[7,8]]]]}}
            ]}
            """);

    assertThat(view.stepsPerDegree()).isEqualTo(10_000);
    assertThat(view.territories())
        .extracting(PlanMapTerritoriesView.Outline::repId)
        .containsExactly("R2", "R7");
    assertThat(view.territories().get(0).rings()).containsExactly(3);
    assertThat(view.territories().get(0).steps())
        .containsExactly(-800_001, 405_000, 1, 0, 1_000, 1_000);
    assertThat(view.territories().get(1).rings()).containsExactly(3, 3, 4);
    assertThat(view.territories().get(1).steps())
        .startsWith(10_000, 20_000, 20_000, 0, 0, 30_000, -15_000, -25_000)
        .hasSize(20);
  }

  @Test
  void text_thatIsNoJson_isAnError() {
    assertThatThrownBy(() -> of("{\"features\":[{"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("The territories of a plan cannot be read.");
  }

  private static PlanMapTerritoriesView of(String geoJson) {
    return PlanMapTerritoriesView.of(geoJson.getBytes(StandardCharsets.UTF_8));
  }
}
