package dev.fairfield.solver.sensitivity;

/**
 * How potentials are perturbed.
 *
 * @param runs how many perturbed books to solve, 1 or more
 * @param relativeError standard deviation of a potential over itself, above 0 and at most 2;
 *     lognormal with its mean at the given potential
 * @param seed the same seed perturbs the same account alike in the same run
 */
public record StabilitySettings(int runs, double relativeError, long seed) {

  public static final StabilitySettings DEFAULT = new StabilitySettings(10, 0.20, 1);

  private static final double MOST_ERROR = 2;

  public StabilitySettings {
    if (runs < 1) {
      throw new IllegalArgumentException("%d runs; 1 or more is allowed.".formatted(runs));
    }
    if (!(relativeError > 0 && relativeError <= MOST_ERROR)) {
      throw new IllegalArgumentException(
          "The relative error is %s; more than 0 and at most 2 is allowed (0.2 is 20 %%)."
              .formatted(relativeError));
    }
  }
}
