package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * For each unit, the few options worth trying: the cheapest under the prices of the relaxation. A
 * unit whose second option is nearly as cheap as its first is contested; units are listed by how
 * close that race is. Steers the search, never the bound.
 */
public final class Candidates {

  private final int[][] optionsByUnit;
  private final double[] margin;
  private final int[] unitsByMargin;

  private Candidates(int[][] optionsByUnit, double[] margin, int[] unitsByMargin) {
    this.optionsByUnit = optionsByUnit;
    this.margin = margin;
    this.unitsByMargin = unitsByMargin;
  }

  private Candidates(int[][] optionsByUnit, double[] margin) {
    this(
        optionsByUnit,
        margin,
        IntStream.range(0, margin.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer unit) -> margin[unit]))
            .mapToInt(Integer::intValue)
            .toArray());
  }

  /** The same candidates with only these units to be tried. */
  public Candidates among(int[] units) {
    boolean[] kept = new boolean[margin.length];
    Arrays.stream(units).forEach(unit -> kept[unit] = true);
    return new Candidates(
        optionsByUnit, margin, Arrays.stream(unitsByMargin).filter(unit -> kept[unit]).toArray());
  }

  /**
   * @param most options kept for a unit, 2 or more
   */
  public static Candidates of(PricedModel model, DualPrices prices, int most) {
    int[][] kept = new int[model.unitCount()][];
    double[] margin = new double[model.unitCount()];
    for (int unit = 0; unit < kept.length; unit++) {
      int of = unit;
      Integer[] options =
          IntStream.range(model.optionBegin(unit), model.optionEnd(unit))
              .boxed()
              .sorted(
                  Comparator.comparingDouble(
                      (Integer option) -> prices.reducedCost(model, of, option)))
              .toArray(Integer[]::new);
      kept[unit] = Arrays.stream(options).limit(most).mapToInt(Integer::intValue).toArray();
      margin[unit] =
          options.length < 2
              ? Double.POSITIVE_INFINITY
              : prices.reducedCost(model, unit, options[1])
                  - prices.reducedCost(model, unit, options[0]);
    }
    return new Candidates(kept, margin);
  }

  /** Candidate options of the unit, cheapest under the prices first. */
  public int[] options(int unit) {
    return optionsByUnit[unit];
  }

  /** Cents between the best and the second-best option at the prices. */
  public double marginCents(int unit) {
    return margin[unit];
  }

  /** The units to be tried, the most contested first. */
  public int[] unitsByMargin() {
    return unitsByMargin;
  }

  /** The units with more than one option, the most contested first. */
  public int[] unitsWithChoice() {
    return Arrays.stream(unitsByMargin).filter(unit -> optionsByUnit[unit].length > 1).toArray();
  }
}
