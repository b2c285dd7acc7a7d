package dev.fairfield.solver.sensitivity;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountValue;
import java.util.SplittableRandom;

/**
 * Potentials times exp(σz − σ²/2), z standard normal and σ² = ln(1 + e²), so that the mean is the
 * given potential and the relative standard deviation e. Each account has a stream of its own,
 * keyed by seed, run and id: other accounts and their order change nothing.
 */
final class PerturbedPotential {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private final StabilitySettings settings;
  private final double sigma;

  PerturbedPotential(StabilitySettings settings) {
    this.settings = settings;
    this.sigma =
        StrictMath.sqrt(StrictMath.log1p(settings.relativeError() * settings.relativeError()));
  }

  Account of(Account account, int run) {
    AccountValue value = account.value();
    double factor = StrictMath.exp(sigma * normal(account.id(), run) - sigma * sigma / 2);
    return account.withValue(
        new AccountValue(
            value.revenueCents(),
            StrictMath.round(value.potentialCents() * factor),
            value.openPipelineCents()));
  }

  /** Box and Muller's transform of two uniform numbers above 0. */
  private double normal(String accountId, int run) {
    long key = settings.seed() * GOLDEN_GAMMA + run;
    for (int i = 0; i < accountId.length(); i++) {
      key = key * 31 + accountId.charAt(i);
      key ^= key >>> 29;
      key *= GOLDEN_GAMMA;
    }
    var random = new SplittableRandom(key);
    double first = 1 - random.nextDouble();
    double second = random.nextDouble();
    return StrictMath.sqrt(-2 * StrictMath.log(first)) * StrictMath.cos(2 * StrictMath.PI * second);
  }
}
