package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;
import dev.fairfield.simulator.random.QuantileTable;
import java.util.Arrays;

/**
 * Leads that come in by themselves, in order of time. A contacted one becomes an opportunity when
 * {@link #convertNeed} lies below the factor of its response time. What becomes of each that meets
 * a free hour as it comes in stands beside it: most do. Arrays are reused and must not be changed
 * by readers.
 */
public final class InboundLeads {

  /** Its contact comes too late even then. */
  public static final int TOO_LATE = 1;

  /** Its contact comes after the horizon even then. */
  public static final int BEYOND = 2;

  /** It becomes an opportunity then. */
  public static final int CONVERTS = 1 << 2;

  private static final int CONVERTS_SHIFT = 2;

  private static final double DAYS_PER_WEEK = 7;
  private static final double DAY_HOURS = 24;

  private final SimulationModel model;
  private final ValueGrid grid;
  private final double patienceMeanWeeks;
  private final double[] conversion;
  int count;
  int[] account = new int[1024];
  int[] flags = new int[1024];
  int[] drawn = new int[1024];
  long[] seed = new long[1024];
  double[] patienceDraw = new double[1024];
  private boolean[] known = new boolean[1024];
  private double[] baseSizeUsd = new double[1024];
  private double[] cycleWeeks = new double[1024];
  private double[] baseWinNeed = new double[1024];
  double[] week = new double[1024];
  double[] reactionWeeks = new double[1024];
  double[] serviceHours = new double[1024];
  double[] convertNeed = new double[1024];
  private final Opportunities prompt;
  private int[] promptIndex = new int[1024];
  private int[] converting = new int[1025];

  InboundLeads(SimulationModel model) {
    this.model = model;
    this.grid = model.valueGrid();
    this.prompt = new Opportunities(model);
    var leads = model.scenario().leads();
    this.patienceMeanWeeks =
        leads.patienceMeanDays().orElse(Double.POSITIVE_INFINITY) / DAYS_PER_WEEK;
    this.conversion =
        new double[] {
          leads.conversion().factor(0),
          leads.conversion().factor(1),
          leads.conversion().factor(DAY_HOURS),
          leads.conversion().factor(SimulationModel.HOURS_PER_WEEK)
        };
  }

  void clear(int capacity) {
    count = 0;
    prompt.clear();
    prompt.reserve(capacity);
    if (capacity > account.length) {
      int larger = capacity + capacity / 2;
      account = Arrays.copyOf(account, larger);
      flags = Arrays.copyOf(flags, larger);
      drawn = Arrays.copyOf(drawn, larger);
      seed = Arrays.copyOf(seed, larger);
      patienceDraw = Arrays.copyOf(patienceDraw, larger);
      known = new boolean[larger];
      baseSizeUsd = new double[larger];
      cycleWeeks = new double[larger];
      baseWinNeed = new double[larger];
      converting = new int[larger + 1];
      week = Arrays.copyOf(week, larger);
      reactionWeeks = Arrays.copyOf(reactionWeeks, larger);
      serviceHours = Arrays.copyOf(serviceHours, larger);
      convertNeed = Arrays.copyOf(convertNeed, larger);
      promptIndex = Arrays.copyOf(promptIndex, larger);
    }
  }

  public int count() {
    return count;
  }

  /** Index of the account of each. */
  public int[] account() {
    return account;
  }

  /** When each comes in. */
  public double[] week() {
    return week;
  }

  /** From a free hour to the contact. */
  public double[] reactionWeeks() {
    return reactionWeeks;
  }

  /** How long it waits before it is lost; infinite where leads wait without end. */
  public double patienceWeeks(int index) {
    return patienceMeanWeeks * QuantileTable.exponential().at(patienceDraw[index]);
  }

  /** Whether it is lost before it has waited so long; most are known not to at once. */
  public boolean isLostWithin(int index, double weeks) {
    // −ln(1 − u) ≥ u
    return weeks > patienceMeanWeeks * patienceDraw[index] && weeks > patienceWeeks(index);
  }

  /** Hours of work the contact takes. */
  public double[] serviceHours() {
    return serviceHours;
  }

  /** The factor of response time from which on each becomes an opportunity. */
  public double[] convertNeed() {
    return convertNeed;
  }

  /** What becomes of each that meets a free hour at once. */
  public int[] flags() {
    return flags;
  }

  /** The opportunities of those that convert at once. */
  public Opportunities prompt() {
    return prompt;
  }

  /** Where the opportunity of each that converts at once stands among those. */
  public int[] promptIndex() {
    return promptIndex;
  }

  /** US dollars, of the opportunity that comes up at a week. */
  public double sizeUsd(int index, double atWeek) {
    know(index);
    int of = account[index];
    double size = baseSizeUsd[index];
    return grid.round(
        model.accounts().calm[of] ? size : size * model.climate(of).sizeFactor(false, atWeek));
  }

  /** From opportunity to decision. */
  public double cycleWeeks(int index) {
    know(index);
    return cycleWeeks[index];
  }

  /** The opportunity is won when this lies below the factor on the win rate. */
  public double winNeed(int index, double atCloseWeek) {
    know(index);
    int of = account[index];
    double need = baseWinNeed[index];
    return model.accounts().calm[of] ? need : need / model.climate(of).winFactor(atCloseWeek);
  }

  /**
   * Win rate × mean value of the opportunity that comes up at a week and is decided at another, if
   * all goes well, US dollars.
   */
  public double expectedUsd(int index, double atWeek, double atCloseWeek) {
    double expected = model.deals(drawn[index]).expectedUsd(false);
    int of = account[index];
    return model.accounts().calm[of]
        ? expected
        : expected
            * model.climate(of).sizeFactor(false, atWeek)
            * model.climate(of).winFactor(atCloseWeek);
  }

  /** Draws what an opportunity would be like when first asked for. */
  private void know(int index) {
    if (!known[index]) {
      drawDeal(index);
    }
  }

  private void drawDeal(int index) {
    DealLaw law = model.deals(drawn[index]);
    long marks = CounterDraws.bits(seed[index], OpportunityDrawer.MARKS);
    baseSizeUsd[index] = OpportunityDrawer.sizeUsd(law, marks);
    cycleWeeks[index] = OpportunityDrawer.cycleWeeks(law, false, marks);
    baseWinNeed[index] = OpportunityDrawer.mark(marks) * law.perWinRate(false);
    known[index] = true;
  }

  /** Works out what becomes of each that meets a free hour at once. */
  void foresee() {
    Arrays.fill(known, 0, count, false);
    double horizon = model.horizonWeeks();
    int converted = 0;
    for (int lead = 0; lead < count; lead++) {
      double reaction = reactionWeeks[lead];
      double hours = reaction * SimulationModel.HOURS_PER_WEEK;
      int delay =
          (hours >= 1 ? 1 : 0)
              + (hours >= DAY_HOURS ? 1 : 0)
              + (hours >= SimulationModel.HOURS_PER_WEEK ? 1 : 0);
      int late = isLostWithin(lead, reaction) ? TOO_LATE : 0;
      int beyond = week[lead] + reaction >= horizon ? BEYOND : 0;
      int converts = convertNeed[lead] < conversion[delay] ? CONVERTS : 0;
      int foreseen = late | beyond;
      foreseen = foreseen == 0 ? converts : foreseen;
      flags[lead] = foreseen;
      converting[converted] = lead;
      converted += foreseen >> CONVERTS_SHIFT;
    }
    drawPrompt(converted);
  }

  private void drawPrompt(int converted) {
    AccountTable accounts = model.accounts();
    for (int i = 0; i < converted; i++) {
      int lead = converting[i];
      promptIndex[lead] = i;
      drawDeal(lead);
      int of = account[lead];
      double contact = week[lead] + reactionWeeks[lead];
      double close = contact + cycleWeeks[lead];
      double size = baseSizeUsd[lead];
      double winNeed = baseWinNeed[lead];
      double expected = model.deals(drawn[lead]).expectedUsd(false);
      if (!accounts.calm[of]) {
        size = sizeUsd(lead, contact);
        winNeed = winNeed(lead, close);
        expected = expectedUsd(lead, contact, close);
      }
      prompt.add(of, contact, 0, close, size, winNeed, expected);
    }
  }
}
