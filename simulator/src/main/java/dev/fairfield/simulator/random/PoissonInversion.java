package dev.fairfield.simulator.random;

/** Poisson counts by inversion: the least count whose distribution function reaches the draw. */
public final class PoissonInversion {

  /** Beyond it e^−mean loses digits; a greater mean is drawn in equal parts. */
  public static final double LARGEST_PART = 500;

  private PoissonInversion() {}

  /**
   * The count for one draw.
   *
   * @param mean from 0 to 500
   * @param probability above 0 and below 1
   */
  public static int of(double mean, double probability) {
    return of(mean, StrictMath.exp(-mean), probability);
  }

  /**
   * The same where the probability of none, e^−mean, is known already.
   *
   * @param none e^−mean of a mean from 0 to 500
   */
  public static int of(double mean, double none, double probability) {
    double term = none;
    double reached = term;
    int count = 0;
    while (reached < probability && term > 0) {
      count++;
      term *= mean / count;
      reached += term;
    }
    return count;
  }

  /**
   * The count for a mean of any size, from draws of a key.
   *
   * @param mean 0 or more
   * @param firstCounter counter of the first draw; one is used for each 500 of the mean
   */
  public static int draw(double mean, long key, long firstCounter) {
    if (mean <= LARGEST_PART) {
      return of(mean, CounterDraws.unit(key, firstCounter));
    }
    int parts = (int) StrictMath.ceil(mean / LARGEST_PART);
    int count = 0;
    for (int part = 0; part < parts; part++) {
      count += of(mean / parts, CounterDraws.unit(key, firstCounter + part));
    }
    return count;
  }
}
