package dev.fairfield.solver.pricing;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A planning problem as numbers: units, reps and, for each unit, its options (a rep that may own
 * it, or the open pool) with their cost. Options of a unit stand side by side, ordered by rep, the
 * pool last. Immutable once built; safe to share between threads.
 *
 * <p>Half a billion options would not fit, so the model of a large book stores the promising ones
 * alone and can price the others. What is proven looks at all of them, what is searched need not.
 *
 * <p>The relaxation and the descent know nothing else of a book, so any generalised assignment
 * problem with convex load costs fits.
 */
public final class PricedModel {

  /** Rep index of the option to leave a unit in the open pool. */
  public static final int POOL = -1;

  /** A limit that never binds. */
  public static final long NO_LIMIT = Long.MAX_VALUE / 4;

  private final UnitLoads units;
  private final RepLimits reps;
  private final Options options;
  private final long maxMoves;
  private final OptionPricing pricing;
  private final long[] eligiblePotentialCents;

  /**
   * What each unit weighs.
   *
   * @param potentialCents potential of each unit
   * @param accounts number of accounts of each unit
   * @param poolWeight medium score lost when the unit stays in the pool
   */
  public record UnitLoads(long[] potentialCents, int[] accounts, long[] poolWeight) {}

  /**
   * What each rep can carry and what its load costs.
   *
   * @param capacityMinutes minutes a year
   * @param maxAccounts accounts, or {@link #NO_LIMIT}
   * @param balance cost of the potential held
   */
  public record RepLimits(long[] capacityMinutes, long[] maxAccounts, BalanceCost[] balance) {}

  /**
   * Options of all units, unit after unit.
   *
   * @param begin first option of each unit; one entry more than units
   * @param rep rep index or {@link #POOL}
   * @param costCents travel, handover and fit
   * @param minutes workload the unit means for this rep; 0 in the pool
   * @param moves accounts that change owner by this option
   */
  public record Options(int[] begin, int[] rep, long[] costCents, int[] minutes, int[] moves) {}

  /** A model that stores every option. */
  public PricedModel(UnitLoads units, RepLimits reps, Options options, long maxMoves) {
    this(units, reps, options, maxMoves, null);
  }

  /**
   * A model that stores some options of each unit.
   *
   * @param pricing of all others; null when there are none
   */
  PricedModel(
      UnitLoads units, RepLimits reps, Options options, long maxMoves, OptionPricing pricing) {
    this.units = units;
    this.reps = reps;
    this.options = options;
    this.maxMoves = maxMoves;
    this.pricing = pricing;
    this.eligiblePotentialCents = isComplete() ? storedPotential() : eligiblePotential();
  }

  private long[] storedPotential() {
    long[] potential = new long[repCount()];
    for (int unit = 0; unit < unitCount(); unit++) {
      for (int option = optionBegin(unit); option < optionEnd(unit); option++) {
        if (rep(option) != POOL) {
          potential[rep(option)] += potentialCents(unit);
        }
      }
    }
    return potential;
  }

  private long[] eligiblePotential() {
    Map<int[], Long> potentialByReps = new IdentityHashMap<>();
    for (int unit = 0; unit < unitCount(); unit++) {
      potentialByReps.merge(pricing.eligibleReps(unit), potentialCents(unit), Long::sum);
    }
    long[] potential = new long[repCount()];
    potentialByReps.forEach(
        (eligible, cents) -> {
          for (int rep : eligible) {
            potential[rep] += cents;
          }
        });
    return potential;
  }

  /** Whether every option is stored, so that none is to be had from {@link #pricing()}. */
  public boolean isComplete() {
    return pricing == null;
  }

  /**
   * Prices options that are not stored.
   *
   * @throws IllegalStateException when the model is complete
   */
  public OptionPricing pricing() {
    if (isComplete()) {
      throw new IllegalStateException("Every option of this model is stored.");
    }
    return pricing;
  }

  /**
   * This model with more options stored.
   *
   * @param moreRepsByUnit eligible reps, in any order; those that are stored already do no harm
   */
  public PricedModel including(int[][] moreRepsByUnit) {
    var more = OptionTable.including(options, moreRepsByUnit, pricing());
    return new PricedModel(units, reps, more, maxMoves, pricing);
  }

  /**
   * A smaller problem alike: one unit of so many, limits and shares cut in proportion. Its prices
   * are near those of this model; no bound follows from it.
   *
   * @param oneOf 2 or more
   */
  public PricedModel sample(int oneOf) {
    int count = (unitCount() + oneOf - 1) / oneOf;
    var loads = new UnitLoads(new long[count], new int[count], new long[count]);
    for (int i = 0; i < count; i++) {
      loads.potentialCents()[i] = potentialCents(i * oneOf);
      loads.accounts()[i] = accounts(i * oneOf);
      loads.poolWeight()[i] = poolWeight(i * oneOf);
    }
    var limits =
        new RepLimits(
            LongStream.of(reps.capacityMinutes()).map(limit -> part(limit, oneOf)).toArray(),
            LongStream.of(reps.maxAccounts()).map(limit -> part(limit, oneOf)).toArray(),
            Stream.of(reps.balance())
                .map(balance -> balance.dividedBy(oneOf))
                .toArray(BalanceCost[]::new));
    return new PricedModel(
        loads,
        limits,
        OptionTable.everyNthUnit(options, oneOf),
        part(maxMoves, oneOf),
        isComplete() ? null : new SampledPricing(pricing, oneOf));
  }

  private static long part(long limit, int oneOf) {
    return limit >= NO_LIMIT ? NO_LIMIT : limit / oneOf;
  }

  public int unitCount() {
    return units.potentialCents().length;
  }

  public int repCount() {
    return reps.capacityMinutes().length;
  }

  public int optionCount() {
    return options.rep().length;
  }

  public long potentialCents(int unit) {
    return units.potentialCents()[unit];
  }

  public int accounts(int unit) {
    return units.accounts()[unit];
  }

  public long poolWeight(int unit) {
    return units.poolWeight()[unit];
  }

  public int optionBegin(int unit) {
    return options.begin()[unit];
  }

  public int optionEnd(int unit) {
    return options.begin()[unit + 1];
  }

  /** Rep index of the option, or {@link #POOL}. */
  public int rep(int option) {
    return options.rep()[option];
  }

  public long costCents(int option) {
    return options.costCents()[option];
  }

  /** Minutes a year the option takes of its rep; 0 in the pool. */
  public int minutes(int option) {
    return options.minutes()[option];
  }

  /** Accounts that change owner by the option. */
  public int moves(int option) {
    return options.moves()[option];
  }

  /** The stored option by which the rep owns the unit; −1 when there is none. */
  public int findOption(int unit, int rep) {
    int end = optionEnd(unit);
    if (end == optionBegin(unit)) {
      return -1;
    }
    if (rep == POOL) {
      return options.rep()[end - 1] == POOL ? end - 1 : -1;
    }
    int last = options.rep()[end - 1] == POOL ? end - 1 : end;
    int found = Arrays.binarySearch(options.rep(), optionBegin(unit), last, rep);
    return found >= 0 ? found : -1;
  }

  public long capacityMinutes(int rep) {
    return reps.capacityMinutes()[rep];
  }

  public long maxAccounts(int rep) {
    return reps.maxAccounts()[rep];
  }

  public BalanceCost balance(int rep) {
    return reps.balance()[rep];
  }

  /** Most accounts that may change owner, or {@link #NO_LIMIT}. */
  public long maxMoves() {
    return maxMoves;
  }

  public boolean hasMoveLimit() {
    return maxMoves < NO_LIMIT;
  }

  /** Potential of all units the rep may own, in cents. */
  public long eligiblePotentialCents(int rep) {
    return eligiblePotentialCents[rep];
  }
}
