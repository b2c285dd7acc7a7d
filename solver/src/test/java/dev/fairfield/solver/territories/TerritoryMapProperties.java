package dev.fairfield.solver.territories;

import static dev.fairfield.solver.territories.TerritoryChecks.account;
import static dev.fairfield.solver.territories.TerritoryChecks.assertSound;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TerritoryMapProperties {

  @Property(tries = 30, seed = "20261122", shrinking = ShrinkingMode.OFF)
  void of_scatteredAccounts_isSound(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 250) int count,
      @ForAll @IntRange(min = 1, max = 12) int reps) {
    RandomGenerator random = random(seed);
    List<MappedAccount> accounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double latitude = 25 + 45 * random.nextDouble();
      double longitude = -170 + 110 * random.nextDouble();
      accounts.add(
          account("a" + i, "R" + random.nextInt(reps), latitude, longitude, random.nextInt(4)));
    }
    assertSound(TerritoryMap.of(accounts), accounts);
  }

  @Property(tries = 30, seed = "20261122", shrinking = ShrinkingMode.OFF)
  void of_clustersWithTiesAndNearPoints_isSound(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 2, max = 250) int count,
      @ForAll @IntRange(min = 1, max = 8) int reps) {
    RandomGenerator random = random(seed);
    List<MappedAccount> accounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int cluster = random.nextInt(4);
      double spread = StrictMath.pow(10, -cluster - 1);
      double latitude = 35 + 12 * cluster + spread * random.nextGaussian();
      double longitude = -120 + 9 * cluster + spread * random.nextGaussian();
      accounts.add(
          account("a" + i, "R" + random.nextInt(reps), latitude, longitude, random.nextInt(4)));
    }
    assertSound(TerritoryMap.of(accounts), accounts);
  }

  @Property(tries = 30, seed = "20261122", shrinking = ShrinkingMode.OFF)
  void of_regularGrids_isSound(
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 15) int side,
      @ForAll @IntRange(min = 1, max = 5) int reps,
      @ForAll @IntRange(min = 1, max = 50_000) int steps) {
    RandomGenerator random = random(seed);
    List<MappedAccount> accounts = new ArrayList<>();
    for (int i = 0; i < side * side; i++) {
      double latitude = 40 + i / side * steps * 1e-5;
      double longitude = 175 + i % side * steps * 1e-5;
      accounts.add(
          account(
              "a" + i,
              "R" + random.nextInt(reps),
              latitude,
              longitude > 180 ? longitude - 360 : longitude,
              random.nextInt(4)));
    }
    TerritoryMap map = TerritoryMap.of(accounts);
    assertSound(map, accounts);
    assertThat(TerritoryGeoJson.toJson(map, Map.of()))
        .isEqualTo(TerritoryGeoJson.toJson(TerritoryMap.of(accounts), Map.of()));
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
