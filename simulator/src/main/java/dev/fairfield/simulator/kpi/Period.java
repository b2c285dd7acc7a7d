package dev.fairfield.simulator.kpi;

/**
 * A quarter of the scenario, or all of its horizon.
 *
 * @param quarter from 1; 0: the whole horizon
 */
public record Period(int quarter) {

  /** The whole horizon. */
  public static final Period WHOLE = new Period(0);

  public Period {
    if (quarter < 0) {
      throw new IllegalArgumentException(
          "Quarter %d; 0 for the whole horizon or 1 and above are allowed.".formatted(quarter));
    }
  }

  /** As written in files: {@code Q1}, {@code Q2}, …, or {@code year} for the whole horizon. */
  public String key() {
    return quarter == 0 ? "year" : "Q" + quarter;
  }
}
