package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Finds good prices: Newton ascent on the smoothed dual, each unit choosing by soft minimum at a
 * temperature that falls from stage to stage, every stage starting from the last one's prices. The
 * exact bound is taken at the end of each stage and the best is kept.
 */
public final class Relaxation {

  /**
   * How the ascent is run; the defaults serve books of any size.
   *
   * @param iterationsPerStage Newton steps at one temperature, at most
   * @param coolingFactor how much a stage's temperature lies below the last one's, above 1
   * @param lastTemperatureCents where the stages end
   */
  public record Settings(
      int iterationsPerStage, double coolingFactor, double lastTemperatureCents) {

    public static final Settings DEFAULT = new Settings(30, 3, 20);
  }

  /**
   * What the relaxation found.
   *
   * @param prices those of the best bound
   * @param lowerBoundCents certified
   */
  public record Result(DualPrices prices, long lowerBoundCents) {}

  /** From a colder start the ascent stalls: too few options then answer to a price. */
  private static final double FIRST_TEMPERATURE_SHARE = 0.3;

  private static final double SMALL_GAIN = 1e-6;
  private static final double LAST_SMALL_GAIN = 1e-9;

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
    DualPrices prices = DualPrices.zero(model);
    var best = new Result(prices, LowerBound.cents(model, prices, 0));
    var ascent = new NewtonAscent(model);
    double temperature = firstTemperature();
    while (!stop.getAsBoolean()) {
      boolean last = temperature <= settings.lastTemperatureCents();
      prices =
          ascent.climb(
              prices,
              temperature,
              settings.iterationsPerStage(),
              last ? LAST_SMALL_GAIN : SMALL_GAIN,
              stop);
      long bound = LowerBound.cents(model, prices, 0);
      if (bound > best.lowerBoundCents()) {
        best = new Result(prices.copy(), bound);
        onBound.accept(bound);
      }
      if (last) {
        break;
      }
      temperature =
          StrictMath.max(settings.lastTemperatureCents(), temperature / settings.coolingFactor());
    }
    return best;
  }

  /** A small part of the mean distance between a unit's cheapest option and its mean one. */
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
    return StrictMath.max(
        settings.lastTemperatureCents(),
        FIRST_TEMPERATURE_SHARE * sum / StrictMath.max(1, model.unitCount()));
  }
}
