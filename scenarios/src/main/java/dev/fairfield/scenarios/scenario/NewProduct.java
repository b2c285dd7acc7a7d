package dev.fairfield.scenarios.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A product is launched and taken up linearly until full adoption; each factor is 1 before the
 * launch.
 *
 * @param opportunityFactor on the rate of new sales at full adoption, 0 to 100
 * @param dealSizeFactor on the value of new deals at full adoption, 0.01 to 100
 * @param adoptionWeeks from launch to full adoption; 0: at once
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NewProduct(
    String name,
    double week,
    Where where,
    double opportunityFactor,
    double dealSizeFactor,
    double adoptionWeeks)
    implements ScenarioEvent {

  private static final double MIN_SIZE_FACTOR = 0.01;

  public NewProduct {
    Bounds.given("name", name);
    where = where == null ? Where.EVERYWHERE : where;
    Bounds.week("week", week);
    Bounds.between("opportunityFactor", opportunityFactor, 0, Bounds.MAX_FACTOR);
    Bounds.between("dealSizeFactor", dealSizeFactor, MIN_SIZE_FACTOR, Bounds.MAX_FACTOR);
    Bounds.week("adoptionWeeks", adoptionWeeks);
  }

  /** Adopted share at a week: 0 before the launch, 1 at full adoption. */
  public double adoption(double atWeek) {
    if (atWeek < week) {
      return 0;
    }
    return adoptionWeeks == 0 ? 1 : StrictMath.min(1, (atWeek - week) / adoptionWeeks);
  }
}
