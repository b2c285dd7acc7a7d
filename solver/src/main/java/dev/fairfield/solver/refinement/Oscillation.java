package dev.fairfield.solver.refinement;

import dev.fairfield.solver.pricing.PricedModel;
import dev.fairfield.solver.relaxation.DualPrices;
import dev.fairfield.solver.relaxation.LowerBound;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * Simulated annealing to and fro across the hard limits: a limit may be broken for a penalty, which
 * rises while the limit stays broken and falls while it is kept, so that the plan swings between
 * both sides. Good plans under tight limits are islands; the way from one to the next leads through
 * plans that break them (strategic oscillation, Glover and Laguna 1997).
 *
 * <p>A move takes a unit to one of its candidate options; where that is refused, a unit of the rep
 * it joins is ejected to one of its own options. So shifts, swaps and chains over a third rep are
 * one kind of move. Options that are cheap under the prices are tried more often.
 */
public final class Oscillation {

  private static final int MOVES_PER_ADJUSTMENT = 1_000;
  private static final double RISE = 1.05;

  /** The annealing ends at this part of the temperature it starts from. */
  private static final double COLD_SHARE = 0.03;

  private final PlanState state;
  private final PricedModel model;
  private final SplittableRandom random;
  private final Penalties penalties;
  private final int[] pairUnit;
  private final int[] pairOption;
  private final int[][] optionsByUnit;
  private final Members members;
  private final PlanChange first = new PlanChange();
  private final PlanChange second = new PlanChange();
  private final double hotCents;
  private int[] bestOptions;
  private long bestCents = Long.MAX_VALUE;
  private double temperature;

  /**
   * @param start left as it is
   */
  public Oscillation(
      PlanState start, Candidates candidates, DualPrices prices, SplittableRandom random) {
    this.model = start.model();
    this.state = new PlanState(model, start.options());
    this.random = random;
    this.penalties = new Penalties(model, prices);
    this.members = new Members(state);
    this.optionsByUnit = new int[model.unitCount()][];
    Arrays.setAll(optionsByUnit, candidates::options);
    long[] order = order(candidates, prices);
    this.pairUnit = new int[order.length];
    this.pairOption = new int[order.length];
    fillPairs(candidates, order);
    this.hotCents = pairUnit.length == 0 ? 0 : hotCents(candidates, prices);
    state.penalise(penalties);
    keepBest();
  }

  /** Regret and position of each pair of unit and candidate option, cheapest regret first. */
  private long[] order(Candidates candidates, DualPrices prices) {
    int[] units = candidates.unitsWithChoice();
    int count = Arrays.stream(units).map(unit -> candidates.options(unit).length).sum();
    double[] regret = new double[count];
    int next = 0;
    for (int unit : units) {
      int[] options = candidates.options(unit);
      double least = prices.reducedCost(model, unit, options[0]);
      for (int option : options) {
        regret[next++] = prices.reducedCost(model, unit, option) - least;
      }
    }
    Integer[] sorted = new Integer[count];
    Arrays.setAll(sorted, i -> i);
    Arrays.sort(sorted, Comparator.comparingDouble((Integer i) -> regret[i]));
    return Arrays.stream(sorted).mapToLong(Integer::longValue).toArray();
  }

  private void fillPairs(Candidates candidates, long[] order) {
    int[] unitAt = new int[order.length];
    int[] optionAt = new int[order.length];
    int next = 0;
    for (int unit : candidates.unitsWithChoice()) {
      for (int option : candidates.options(unit)) {
        unitAt[next] = unit;
        optionAt[next++] = option;
      }
    }
    for (int i = 0; i < order.length; i++) {
      pairUnit[i] = unitAt[(int) order[i]];
      pairOption[i] = optionAt[(int) order[i]];
    }
  }

  /**
   * Runs until the progress reaches 1 and gives the best plan met that keeps all limits, or the
   * start where that is none.
   *
   * @param progress from 0 to 1, asked every thousand moves; the temperature falls with it
   */
  public PlanState run(DoubleSupplier progress) {
    double done = progress.getAsDouble();
    while (done < 1 && pairUnit.length > 0) {
      temperature = hotCents * StrictMath.pow(COLD_SHARE, done);
      for (int move = 0; move < MOVES_PER_ADJUSTMENT; move++) {
        tryMove();
      }
      penalties.adjust(state, RISE, fall());
      done = progress.getAsDouble();
    }
    return bestOptions == null ? state : new PlanState(model, bestOptions);
  }

  /**
   * The margin of a rather contested unit, or what each unit may still save: where margins are tiny
   * but the gap is wide, the limits are what is hard, and the way leads over dear options.
   */
  private double hotCents(Candidates candidates, DualPrices prices) {
    int[] units = candidates.unitsWithChoice();
    double margin = candidates.marginCents(units[units.length / 4]);
    double gap = state.costCents() - LowerBound.cents(model, prices, state.pooledWeight());
    return StrictMath.max(1, StrictMath.max(margin, gap / units.length));
  }

  /** So slow that each limit is kept most of the time, and so all of them at once now and then. */
  private double fall() {
    double broken = 1.0 / StrictMath.max(2, model.repCount());
    return StrictMath.pow(RISE, -broken / (1 - broken));
  }

  private void tryMove() {
    double draw = random.nextDouble();
    int pair = (int) (draw * draw * pairUnit.length);
    int unit = pairUnit[pair];
    int option = pairOption[pair];
    if (state.option(unit) == option) {
      return;
    }
    state.priceShift(unit, option, first);
    if (isAccepted(first.penalisedCents())) {
      shift(unit, option);
      keepBest();
      return;
    }
    eject(unit, option);
  }

  /** The unit joins its rep for good only if another one may leave it. */
  private void eject(int unit, int option) {
    int rep = model.rep(option);
    if (rep == PricedModel.POOL || members.count(rep) == 0) {
      return;
    }
    int other = members.get(rep, random.nextInt(members.count(rep)));
    int[] options = optionsByUnit[other];
    if (options.length < 2) {
      return;
    }
    int from = state.option(unit);
    int otherOption =
        random.nextBoolean()
            ? model.findOption(other, model.rep(from))
            : options[random.nextInt(options.length)];
    if (otherOption < 0 || otherOption == state.option(other)) {
      return;
    }
    double joined = first.penalisedCents();
    state.shift(unit, option);
    state.priceShift(other, otherOption, second);
    if (isAccepted(joined + second.penalisedCents())) {
      members.moved(unit, model.rep(from), rep);
      shift(other, otherOption);
      keepBest();
    } else {
      state.shift(unit, from);
    }
  }

  private void shift(int unit, int option) {
    int from = state.rep(unit);
    state.shift(unit, option);
    members.moved(unit, from, model.rep(option));
  }

  private boolean isAccepted(double cents) {
    return cents <= 0 || random.nextDouble() < StrictMath.exp(-cents / temperature);
  }

  private void keepBest() {
    if (state.hard() == 0 && state.pooledWeight() == 0 && state.costCents() < bestCents) {
      bestCents = state.costCents();
      bestOptions = state.options();
    }
  }

  /** The units each rep holds. */
  private static final class Members {

    private final int[][] units;
    private final int[] count;
    private final int[] place;

    Members(PlanState state) {
      int unitCount = state.model().unitCount();
      this.units = new int[state.model().repCount()][8];
      this.count = new int[units.length];
      this.place = new int[unitCount];
      for (int unit = 0; unit < unitCount; unit++) {
        add(unit, state.rep(unit));
      }
    }

    int count(int rep) {
      return count[rep];
    }

    int get(int rep, int index) {
      return units[rep][index];
    }

    void moved(int unit, int from, int to) {
      if (from != PricedModel.POOL) {
        int last = units[from][--count[from]];
        units[from][place[unit]] = last;
        place[last] = place[unit];
      }
      add(unit, to);
    }

    private void add(int unit, int rep) {
      if (rep == PricedModel.POOL) {
        return;
      }
      if (count[rep] == units[rep].length) {
        units[rep] = Arrays.copyOf(units[rep], 2 * count[rep]);
      }
      place[unit] = count[rep];
      units[rep][count[rep]++] = unit;
    }
  }
}
