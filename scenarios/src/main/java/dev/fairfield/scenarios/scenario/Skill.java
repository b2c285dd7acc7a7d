package dev.fairfield.scenarios.scenario;

/**
 * How much people differ: a lognormal factor with mean 1 on the rate of new sales.
 *
 * @param cv coefficient of variation, 0 to 10
 */
public record Skill(double cv) {

  public static final Skill DEFAULT = new Skill(0.2);

  public Skill {
    Bounds.between("cv", cv, 0, Bounds.MAX_CV);
  }
}
