package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Finds good prices: Newton ascent on the smoothed dual, each unit choosing by soft minimum at a
 * temperature that falls from stage to stage, every stage starting from the last one's prices. The
 * exact bound is taken at the end of each stage and the best is kept. Where there are many units
 * for each rep, the hot stages are run on a sample of them, whose prices are nearly right.
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
   * @param model with the options stored that matter at these prices
   * @param prices those of the best bound
   * @param lowerBoundCents certified
   */
  public record Result(PricedModel model, DualPrices prices, long lowerBoundCents) {}

  /** From a colder start the ascent stalls: too few options then answer to a price. */
  private static final double FIRST_TEMPERATURE_SHARE = 0.1;

  /** A hot stage need not be climbed to its top: the next one changes more than is left. */
  private static final double SMALL_GAIN_PER_CENT = 1.5e-9;

  /** The hot stages of a larger book are run on a sample of about so many units. */
  private static final int SAMPLED_UNITS = 60_000;

  private static final int SAMPLED_UNITS_PER_REP = 60;
  private static final int SAMPLE_ITERATIONS = 16;

  /** The sample's prices serve down to this part of the first temperature. */
  private static final double SAMPLE_SHARE = 0.1;

  /** Stages at the last temperature, while reps turn up that beat all stored options. */
  private static final int MOST_LAST_STAGES = 6;

  /** Dearer than any plan would pay to place a unit. */
  private static final double DEAR_POOL = 10;

  private final Settings settings;
  private final double poolPrice;
  private PricedModel model;
  private NewtonAscent ascent;
  private Result best;

  public Relaxation(PricedModel model, Settings settings) {
    this(model, settings, DEAR_POOL);
  }

  /**
   * @param poolPrice cents a unit of weight costs in the open pool; the bound reported is that of
   *     plans that pool nothing all the same
   */
  Relaxation(PricedModel model, Settings settings, double poolPrice) {
    this.model = model;
    this.settings = settings;
    this.poolPrice = poolPrice;
    this.ascent = new NewtonAscent(model, poolPrice);
    DualPrices zero = DualPrices.zero(model);
    this.best = new Result(model, zero, LowerBound.cents(model, zero, 0));
  }

  /**
   * Runs all stages, or fewer when told to stop. Meant to be called once.
   *
   * @param stop asked between iterations
   * @param onBound told each better bound, in cents
   */
  public Result solve(BooleanSupplier stop, LongConsumer onBound) {
    climbAll(stop, onBound);
    return new Result(model, best.prices(), best.lowerBoundCents());
  }

  /**
   * The prices that all stages end at, rather than those of the best bound on plans that pool
   * nothing: under a cheap pool they serve plans that pool some. Meant to be called once, instead
   * of {@link #solve}.
   *
   * @param stop asked between iterations
   */
  DualPrices lastPrices(BooleanSupplier stop) {
    return climbAll(stop, bound -> {});
  }

  private DualPrices climbAll(BooleanSupplier stop, LongConsumer onBound) {
    DualPrices prices = best.prices();
    double temperature = firstTemperature();
    int oneOf =
        model.unitCount() / StrictMath.max(SAMPLED_UNITS, SAMPLED_UNITS_PER_REP * model.repCount());
    if (oneOf > 1) {
      double end = StrictMath.max(settings.lastTemperatureCents(), SAMPLE_SHARE * temperature);
      var hot =
          new Settings(
              SAMPLE_ITERATIONS, settings.coolingFactor(), settings.lastTemperatureCents());
      prices =
          new Relaxation(model.sample(oneOf), hot, poolPrice).hotPrices(temperature, end, stop);
      temperature = end;
      certify(prices, onBound);
    }
    for (int lastStages = 0; lastStages < MOST_LAST_STAGES && !stop.getAsBoolean(); ) {
      boolean last = temperature <= settings.lastTemperatureCents();
      prices = climb(prices, temperature, stop);
      boolean complete = certify(prices, onBound);
      lastStages += last ? complete ? MOST_LAST_STAGES : 1 : 0;
      temperature = cooler(temperature);
    }
    return prices;
  }

  /** Prices after the stages above the temperature where these end. */
  private DualPrices hotPrices(double temperature, double end, BooleanSupplier stop) {
    DualPrices prices = best.prices();
    for (double now = temperature; now > end && !stop.getAsBoolean(); now = cooler(now)) {
      prices = climb(prices, now, stop);
      certify(prices, bound -> {});
    }
    return prices;
  }

  private double cooler(double temperature) {
    return StrictMath.max(settings.lastTemperatureCents(), temperature / settings.coolingFactor());
  }

  private DualPrices climb(DualPrices from, double temperature, BooleanSupplier stop) {
    return ascent.climb(
        from, temperature, settings.iterationsPerStage(), SMALL_GAIN_PER_CENT * temperature, stop);
  }

  /** Keeps the bound if it is the best; whether no rep beats all stored options of a unit. */
  private boolean certify(DualPrices prices, LongConsumer onBound) {
    UnitMinima minima = UnitMinima.of(model, prices);
    long bound = LowerBound.cents(model, prices, 0, minima);
    if (bound > best.lowerBoundCents()) {
      best = new Result(model, prices.copy(), bound);
      onBound.accept(bound);
    }
    if (minima.hasCheaperReps()) {
      model = model.including(minima.cheaperReps());
      ascent = new NewtonAscent(model, poolPrice);
      return false;
    }
    return true;
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
