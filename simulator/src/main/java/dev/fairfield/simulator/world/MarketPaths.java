package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.EntityKey;
import dev.fairfield.simulator.random.QuantileTable;

/**
 * The level of demand in each region: a random walk of its logarithm in steps, with mean level 1.
 * Each step's factor is lognormal of mean 1.
 */
public final class MarketPaths {

  private final long[] keys;
  private final QuantileTable stepLaw;
  private final double stepsPerWeek;
  private final int steps;
  private final double[] level;
  private final double[] inverse;
  private final double[] highest;

  MarketPaths(SimulationModel model) {
    var walk = model.scenario().market();
    Names regions = model.regions();
    keys =
        regions.list().stream()
            .mapToLong(region -> EntityKey.of("region", region, "market"))
            .toArray();
    double variance = walk.annualSd() * walk.annualSd() * walk.stepWeeks() / 52;
    stepLaw = QuantileTable.lognormalMeanOne(StrictMath.sqrt(StrictMath.expm1(variance)));
    stepsPerWeek = 1 / walk.stepWeeks();
    steps = (int) (model.horizonWeeks() * stepsPerWeek) + 1;
    level = new double[keys.length * steps];
    inverse = new double[level.length];
    highest = new double[keys.length];
  }

  void draw(long worldKey) {
    for (int region = 0; region < keys.length; region++) {
      long key = CounterDraws.key(worldKey, keys[region]);
      double reached = 1;
      double top = 1;
      for (int step = 0; step < steps; step++) {
        if (step > 0) {
          reached *= stepLaw.at(CounterDraws.unit(key, step));
        }
        level[region * steps + step] = reached;
        inverse[region * steps + step] = 1 / reached;
        top = reached > top ? reached : top;
      }
      highest[region] = top;
    }
  }

  /** Demand relative to its usual level, mean 1. */
  public double level(int region, double week) {
    return level[region * steps + (int) (week * stepsPerWeek)];
  }

  /** One over the level. */
  double inverseLevel(int region, double week) {
    return inverse[region * steps + (int) (week * stepsPerWeek)];
  }

  /** The highest level within the horizon. */
  double highest(int region) {
    return highest[region];
  }
}
