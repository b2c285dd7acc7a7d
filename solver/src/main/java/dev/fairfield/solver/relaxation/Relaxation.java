package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Finds good prices: accelerated projected gradient ascent on the smoothed dual, each unit choosing
 * by soft minimum at a temperature that is halved from stage to stage, every stage starting from
 * the last one's prices. The exact bound is taken at the end of each stage and the best is kept.
 */
public final class Relaxation {

  /** How the ascent is run; the defaults serve books of any size. */
  public record Settings(int iterationsPerStage, double lastTemperatureCents) {

    public static final Settings DEFAULT = new Settings(120, 50);
  }

  /**
   * What the relaxation found.
   *
   * @param prices those of the best bound
   * @param lowerBoundCents certified
   */
  public record Result(DualPrices prices, long lowerBoundCents) {}

  /** A stage ends when an iteration raises the dual by less than this fraction, five times. */
  private static final double SMALL_GAIN = 1e-9;

  private static final int SMALL_GAINS_TO_STOP = 5;
  private static final double FIRST_TEMPERATURE_SHARE = 0.5;

  private final PricedModel model;
  private final Settings settings;

  public Relaxation(PricedModel model, Settings settings) {
    this.model = model;
    this.settings = settings;
  }

  /**
   * Runs all stages, or fewer when told to stop.
   *
   * @param stop asked between iterations
   * @param onBound told each better bound, in cents
   */
  public Result solve(BooleanSupplier stop, LongConsumer onBound) {
    var dual = new SmoothedDual(model);
    DualPrices prices = DualPrices.zero(model);
    var best = new Result(prices, LowerBound.cents(model, prices, 0));
    double temperature = firstTemperature();
    while (!stop.getAsBoolean()) {
      prices = new Ascent(dual, temperature).climb(prices, stop);
      long bound = LowerBound.cents(model, prices, 0);
      if (bound > best.lowerBoundCents()) {
        best = new Result(prices.copy(), bound);
        onBound.accept(bound);
      }
      if (temperature <= settings.lastTemperatureCents()) {
        break;
      }
      temperature = StrictMath.max(settings.lastTemperatureCents(), temperature / 2);
    }
    return best;
  }

  /** Half the mean distance between a unit's cheapest option and its mean one. */
  private double firstTemperature() {
    double sum = 0;
    for (int unit = 0; unit < model.unitCount(); unit++) {
      long least = Long.MAX_VALUE;
      double total = 0;
      for (int option = model.optionBegin(unit); option < model.optionEnd(unit); option++) {
        least = StrictMath.min(least, model.costCents(option));
        total += model.costCents(option);
      }
      sum += total / (model.optionEnd(unit) - model.optionBegin(unit)) - least;
    }
    double spread = FIRST_TEMPERATURE_SHARE * sum / StrictMath.max(1, model.unitCount());
    return StrictMath.max(settings.lastTemperatureCents(), spread);
  }

  /** One stage: Nesterov's method with diagonal scaling, backtracking and restarts. */
  private final class Ascent {

    private final SmoothedDual dual;
    private final double temperature;
    private double curvature = 1;

    Ascent(SmoothedDual dual, double temperature) {
      this.dual = dual;
      this.temperature = temperature;
    }

    DualPrices climb(DualPrices start, BooleanSupplier stop) {
      DualPrices current = start.copy();
      DualPrices ahead = start.copy();
      int size = current.values().length;
      double[] gradient = new double[size];
      double[] scale = new double[size];
      double momentum = 1;
      double currentValue = dual.evaluate(current, temperature, gradient, scale);
      int smallGains = 0;
      for (int i = 0; i < settings.iterationsPerStage() && !stop.getAsBoolean(); i++) {
        double aheadValue = dual.evaluate(ahead, temperature, gradient, null);
        DualPrices next = step(ahead, aheadValue, gradient, scale);
        double nextValue = dual.evaluate(next, temperature, null, null);
        if (nextValue < currentValue) {
          if (momentum == 1) {
            break;
          }
          momentum = 1;
          ahead = current.copy();
          continue;
        }
        double nextMomentum = (1 + StrictMath.sqrt(1 + 4 * momentum * momentum)) / 2;
        ahead = extrapolate(current, next, (momentum - 1) / nextMomentum);
        smallGains =
            nextValue - currentValue < SMALL_GAIN * StrictMath.abs(nextValue) ? smallGains + 1 : 0;
        current = next;
        currentValue = nextValue;
        momentum = nextMomentum;
        if (smallGains >= SMALL_GAINS_TO_STOP) {
          break;
        }
      }
      return current;
    }

    /** A step uphill, shortened until the quadratic model holds there. */
    private DualPrices step(DualPrices from, double value, double[] gradient, double[] scale) {
      curvature = StrictMath.max(curvature * 0.9, 0.1);
      while (true) {
        DualPrices to = from.copy();
        double promised = value;
        for (int i = 0; i < gradient.length; i++) {
          double target = from.values()[i] + gradient[i] / (curvature * scale[i]);
          to.values()[i] = from.isFree(i) ? target : StrictMath.max(0, target);
          double moved = to.values()[i] - from.values()[i];
          promised += gradient[i] * moved - curvature * scale[i] * moved * moved / 2;
        }
        if (curvature > 1e6
            || dual.evaluate(to, temperature, null, null)
                >= promised - 1e-12 * StrictMath.abs(promised)) {
          return to;
        }
        curvature *= 2;
      }
    }

    private DualPrices extrapolate(DualPrices last, DualPrices next, double weight) {
      DualPrices ahead = next.copy();
      for (int i = 0; i < ahead.values().length; i++) {
        double value = next.values()[i] + weight * (next.values()[i] - last.values()[i]);
        ahead.values()[i] = ahead.isFree(i) ? value : StrictMath.max(0, value);
      }
      return ahead;
    }
  }
}
