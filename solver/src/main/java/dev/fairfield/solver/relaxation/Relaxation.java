package dev.fairfield.solver.relaxation;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.NewtonAscent.Summit;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Finds good prices: Newton ascent on the smoothed dual, each unit choosing by soft minimum at a
 * temperature that falls from stage to stage, every stage starting from the last one's prices. The
 * exact bound is taken again and again within a stage and the best is kept; reps that beat all
 * stored options of a unit are stored then, as without them some reps' load may have nowhere to go
 * and its price no end. Where there are many units for each rep, the hot stages are run on a sample
 * of them, whose prices are nearly right.
 */
public final class Relaxation {

  /**
   * How the ascent is run; the defaults serve books of any size.
   *
   * @param firstIterations Newton steps before reps that are not stored are looked at for the first
   *     time in a stage; each further round takes a few more
   * @param coolingFactor how much a stage's temperature lies below the last one's, above 1
   * @param lastTemperatureCents where the stages end
   */
  public record Settings(int firstIterations, double coolingFactor, double lastTemperatureCents) {

    public static final Settings DEFAULT = new Settings(8, 3, 20);
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
  private static final double FIRST_TEMPERATURE_SHARE = 0.03;

  /** A hot stage need not be climbed to its top: the next one changes more than is left. */
  private static final double SMALL_GAIN_PER_CENT = 1.5e-9;

  /** The hot stages of a larger book are run on a sample of about so many units. */
  private static final int SAMPLED_UNITS = 60_000;

  private static final int SAMPLED_UNITS_PER_REP = 60;

  /** The sample's prices serve down to this part of the first temperature. */
  private static final double SAMPLE_SHARE = 0.1;

  /** Reps are stored for all units that cost this many temperatures more than the best. */
  private static final double MARGIN_AFTER_SAMPLE = 5;

  /** Times that a stage is climbed, while reps turn up that beat all stored options. */
  private static final int MOST_ROUNDS = 8;

  private static final int MORE_ITERATIONS_PER_ROUND = 4;

  /** A stage is done when such reps turn up for less than this part of the units. */
  private static final double FEW_UNITS = 0.03;

  private static final double FEW_UNITS_AT_LAST = 1e-4;

  /** The stages end where one raises the bound by less than this part; the next do still less. */
  private static final double SMALL_STAGE_GAIN = 1e-5;

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
      prices =
          new Relaxation(model.sample(oneOf), settings, poolPrice)
              .hotPrices(temperature, end, stop);
      temperature = end;
      certify(prices, MARGIN_AFTER_SAMPLE * temperature, onBound);
    }
    for (boolean last = false; !last && !stop.getAsBoolean(); temperature = cooler(temperature)) {
      long before = best.lowerBoundCents();
      Stage stage = settle(prices, temperature, stop, onBound);
      prices = stage.prices();
      long gain = best.lowerBoundCents() - before;
      last =
          temperature <= settings.lastTemperatureCents()
              || stage.isSettled() && gain > 0 && gain < SMALL_STAGE_GAIN * before;
    }
    return prices;
  }

  /** Prices after the stages above the temperature where these end. */
  private DualPrices hotPrices(double temperature, double end, BooleanSupplier stop) {
    DualPrices prices = best.prices();
    for (double now = temperature; now > end && !stop.getAsBoolean(); now = cooler(now)) {
      prices = settle(prices, now, stop, bound -> {}).prices();
    }
    return prices;
  }

  private double cooler(double temperature) {
    return StrictMath.max(settings.lastTemperatureCents(), temperature / settings.coolingFactor());
  }

  private record Stage(DualPrices prices, boolean isSettled) {}

  /** One stage: climbs and stores the reps that turn up by turns, until few do. */
  private Stage settle(
      DualPrices start, double temperature, BooleanSupplier stop, LongConsumer onBound) {
    boolean last = temperature <= settings.lastTemperatureCents();
    double few = (last ? FEW_UNITS_AT_LAST : FEW_UNITS) * model.unitCount();
    DualPrices prices = start;
    boolean isSettled = false;
    for (int round = 0; round < MOST_ROUNDS && !isSettled && !stop.getAsBoolean(); round++) {
      Summit summit =
          ascent.climb(
              prices,
              temperature,
              settings.firstIterations() + MORE_ITERATIONS_PER_ROUND * round,
              SMALL_GAIN_PER_CENT * temperature,
              stop);
      prices = summit.prices();
      isSettled = certify(prices, temperature, onBound) <= few && summit.isSettled();
    }
    return new Stage(prices, isSettled);
  }

  /**
   * Keeps the bound if it is the best; for how many units a rep beat all stored options.
   *
   * @param margin cents: reps that cost a unit of mean size no more above its best are stored
   */
  private int certify(DualPrices prices, double margin, LongConsumer onBound) {
    UnitMinima minima = UnitMinima.of(model, prices, marginCents(margin));
    long bound = LowerBound.cents(model, prices, 0, minima);
    if (bound > best.lowerBoundCents()) {
      best = new Result(model, prices.copy(), bound);
      onBound.accept(bound);
    }
    if (minima.hasPromisingReps()) {
      model = model.including(minima.promisingReps());
      ascent = ascent.with(model, poolPrice);
    }
    return minima.beatenUnits();
  }

  private double[] marginCents(double ofMeanUnit) {
    double[] margins = UnitSizes.of(model);
    Arrays.setAll(margins, unit -> margins[unit] * ofMeanUnit);
    return margins;
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
