package dev.fairfield.benchmarks.mip;

import dev.fairfield.solver.pricing.BalanceCost;
import java.util.ArrayList;
import java.util.List;

/**
 * The convex cost of the potential a rep holds, from below: the upper edge of supporting lines, so
 * never above the cost before rounding. A program with it in place of the cost has an optimum that
 * no plan undercuts by more than the rounding to cents.
 *
 * @param startCents cost at no potential
 * @param widthCents potential that each segment spans, from no potential on
 * @param slope cents a cent of potential in each segment, rising
 */
record BalanceSegments(double startCents, double[] widthCents, double[] slope) {

  /** Indexes (potential ÷ share) between which the lines stand densely. */
  private static final double DENSE_FROM = 0.85;

  private static final double DENSE_TO = 1.15;
  private static final double FINE_FROM = 0.5;
  private static final double FINE_TO = 1.5;
  private static final double LARGEST_INDEX = 3;
  private static final double FINE_STEP = 0.025;
  private static final double COARSE_STEP = 0.1;

  private record Line(double slope, double startCents) {

    double at(double potentialCents) {
      return startCents + slope * potentialCents;
    }

    /** Where the other, steeper line rises above this one. */
    double crossing(Line steeper) {
      return (startCents - steeper.startCents) / (steeper.slope - slope);
    }
  }

  /**
   * @param mostPotentialCents what the rep may hold at most
   * @param denseStep step of the index between lines near 1, such as 0.005: a rep with a share of
   *     $4 M is then priced at most $3 too low
   */
  static BalanceSegments of(BalanceCost balance, long mostPotentialCents, double denseStep) {
    if (balance.shareCents() == 0 || mostPotentialCents == 0) {
      double slope =
          mostPotentialCents == 0
              ? 0
              : (double) balance.cents(mostPotentialCents) / mostPotentialCents;
      return new BalanceSegments(
          balance.leastCostAtPrice(slope, mostPotentialCents),
          new double[] {mostPotentialCents},
          new double[] {slope});
    }
    return edge(lines(balance, mostPotentialCents, denseStep), mostPotentialCents);
  }

  private static List<Line> lines(BalanceCost balance, long most, double denseStep) {
    List<Line> lines = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (double index = denseStep; index <= LARGEST_INDEX; index += step(index, denseStep)) {
      double slope = slope(balance, index, denseStep / 8);
      if (slope > last) {
        lines.add(new Line(slope, balance.leastCostAtPrice(slope, most)));
        last = slope;
      }
    }
    return lines;
  }

  private static double step(double index, double denseStep) {
    if (index >= DENSE_FROM && index < DENSE_TO) {
      return denseStep;
    }
    return index >= FINE_FROM && index < FINE_TO ? FINE_STEP : COARSE_STEP;
  }

  private static double slope(BalanceCost balance, double index, double step) {
    long low = StrictMath.round(balance.shareCents() * (index - step));
    long high = StrictMath.round(balance.shareCents() * (index + step));
    return (double) (balance.cents(high) - balance.cents(low)) / (high - low);
  }

  /** The upper edge of lines of rising slope over 0 … most. */
  private static BalanceSegments edge(List<Line> lines, double most) {
    List<Line> kept = new ArrayList<>();
    for (Line line : lines) {
      while (!kept.isEmpty() && beginOf(kept, kept.size() - 1) >= crossing(kept, line)) {
        kept.remove(kept.size() - 1);
      }
      if (kept.isEmpty() || crossing(kept, line) < most) {
        kept.add(line);
      }
    }
    double[] width = new double[kept.size()];
    double[] slope = new double[kept.size()];
    for (int i = 0; i < width.length; i++) {
      double end = i + 1 < width.length ? kept.get(i).crossing(kept.get(i + 1)) : most;
      width[i] = end - beginOf(kept, i);
      slope[i] = kept.get(i).slope();
    }
    return new BalanceSegments(kept.get(0).at(0), width, slope);
  }

  private static double crossing(List<Line> kept, Line line) {
    return kept.get(kept.size() - 1).crossing(line);
  }

  private static double beginOf(List<Line> kept, int i) {
    return i == 0 ? 0 : kept.get(i - 1).crossing(kept.get(i));
  }

  /** The cost from below at a potential within the segments, in cents. */
  double centsAt(double potentialCents) {
    double cents = startCents;
    double left = potentialCents;
    for (int i = 0; i < slope.length && left > 0; i++) {
      cents += slope[i] * StrictMath.min(left, widthCents[i]);
      left -= widthCents[i];
    }
    return cents;
  }
}
