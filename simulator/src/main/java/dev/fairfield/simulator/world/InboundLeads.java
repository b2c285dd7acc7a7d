package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.scenario.Leads;
import dev.fairfield.simulator.random.CounterDraws;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Leads that come in by themselves, in order of time. A contacted one becomes an opportunity when
 * it {@link #converts} after its response time. The opportunities of those that would convert if
 * they met a free hour as they came in stand beside them: most do. Arrays are reused and must not
 * be changed by readers.
 */
public final class InboundLeads {

  /** Numbers of a lead among the {@link #facts}, side by side. */
  public static final int FACTS = 5;

  /** When it comes in. */
  public static final int WEEK = 0;

  /** Weeks from a free hour to the contact. */
  public static final int REACTION = 1;

  /** Weeks it waits before it is lost; infinite where leads wait without end. */
  public static final int PATIENCE = 2;

  /** Hours of work the contact takes. */
  public static final int SERVICE = 3;

  /**
   * Hours of response from which on it becomes no opportunity any more; where a later response may
   * do better than an earlier one, those after which it surely does not.
   */
  public static final int CONVERTS_UNTIL = 4;

  /** Numbers of the opportunity that a lead would become, side by side. */
  private static final int DEAL = 4;

  private static final int CYCLE_WEEKS = 0;
  private static final int SIZE_USD = 1;
  private static final int WIN_NEED = 2;
  private static final int EXPECTED_USD = 3;

  /** Whether those numbers are drawn, and whether it matters when it comes up. */
  private static final byte UNKNOWN = 0;

  private static final byte CALM = 1;
  private static final byte CHANGING = 2;

  private static final double DAY_HOURS = 24;

  private final SimulationModel model;
  private final ValueGrid grid;
  private final Leads.Conversion conversion;

  /** Factors of response time, and the hours at which each ends, after a 0. */
  private final double[] factor;

  private final double[] factorEnd;
  private final boolean isFalling;
  int count;
  int[] account = new int[1024];
  int[] drawn = new int[1024];
  long[] seed = new long[1024];
  private byte[] known = new byte[1024];
  private double[] deals = new double[DEAL * 1024];
  double[] convertNeed = new double[1024];
  double[] facts = new double[FACTS * 1024];
  private final Opportunities prompt;
  private int[] promptIndex = new int[1024];
  private int[] converting = new int[1025];

  InboundLeads(SimulationModel model) {
    this.model = model;
    this.grid = model.valueGrid();
    this.prompt = new Opportunities(model);
    var leads = model.scenario().leads();
    this.conversion = leads.conversion();
    this.factorEnd =
        new double[] {0, 1, DAY_HOURS, SimulationModel.HOURS_PER_WEEK, Double.POSITIVE_INFINITY};
    this.factor =
        IntStream.range(0, 4).mapToDouble(at -> conversion.factor(factorEnd[at])).toArray();
    this.isFalling = factor[0] >= factor[1] && factor[1] >= factor[2] && factor[2] >= factor[3];
  }

  void clear(int capacity) {
    count = 0;
    prompt.clear();
    prompt.reserve(capacity);
    if (capacity > account.length) {
      int larger = capacity + capacity / 2;
      account = Arrays.copyOf(account, larger);
      drawn = Arrays.copyOf(drawn, larger);
      seed = Arrays.copyOf(seed, larger);
      known = new byte[larger];
      deals = new double[DEAL * larger];
      facts = new double[FACTS * larger];
      converting = new int[larger + 1];
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

  /** What each is like, from {@link #FACTS} × its index on. */
  public double[] facts() {
    return facts;
  }

  /** Whether a response never does better than an earlier one. */
  public boolean isFalling() {
    return isFalling;
  }

  /** Whether a response after so many hours makes an opportunity of it. */
  public boolean converts(int index, double responseHours) {
    return convertNeed[index] < conversion.factor(responseHours);
  }

  /** How long it waits before it is lost; infinite where leads wait without end. */
  public double patienceWeeks(int index) {
    return facts[FACTS * index + PATIENCE];
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
    boolean isCalm = know(index) == CALM;
    double size = deals[DEAL * index + SIZE_USD];
    return grid.round(isCalm ? size : size * climate(index).sizeFactor(false, atWeek));
  }

  /** From opportunity to decision. */
  public double cycleWeeks(int index) {
    know(index);
    return deals[DEAL * index + CYCLE_WEEKS];
  }

  /** The opportunity is won when this lies below the factor on the win rate. */
  public double winNeed(int index, double atCloseWeek) {
    boolean isCalm = know(index) == CALM;
    double need = deals[DEAL * index + WIN_NEED];
    return isCalm ? need : need / climate(index).winFactor(atCloseWeek);
  }

  /**
   * Win rate × mean value of the opportunity that comes up at a week and is decided at another, if
   * all goes well, US dollars.
   */
  public double expectedUsd(int index, double atWeek, double atCloseWeek) {
    boolean isCalm = know(index) == CALM;
    double expected = deals[DEAL * index + EXPECTED_USD];
    return isCalm
        ? expected
        : expected
            * climate(index).sizeFactor(false, atWeek)
            * climate(index).winFactor(atCloseWeek);
  }

  private Climate climate(int index) {
    return model.climate(account[index]);
  }

  /** Draws what an opportunity would be like when first asked for. */
  private byte know(int index) {
    if (known[index] == UNKNOWN) {
      draw(index);
    }
    return known[index];
  }

  private void draw(int index) {
    DealLaw law = model.deals(drawn[index]);
    long marks = CounterDraws.bits(seed[index], OpportunityDrawer.MARKS);
    int at = DEAL * index;
    deals[at + CYCLE_WEEKS] = OpportunityDrawer.cycleWeeks(law, false, marks);
    deals[at + SIZE_USD] = OpportunityDrawer.sizeUsd(law, marks);
    deals[at + WIN_NEED] = OpportunityDrawer.mark(marks) * law.perWinRate(false);
    deals[at + EXPECTED_USD] = law.expectedUsd(false);
    known[index] = model.accounts().calm[account[index]] ? CALM : CHANGING;
  }

  /** Works out which convert if they meet a free hour at once. */
  void foresee() {
    Arrays.fill(known, 0, count, UNKNOWN);
    noteEnds();
    double horizon = model.horizonWeeks();
    int converted = 0;
    for (int lead = 0; lead < count; lead++) {
      int fact = FACTS * lead;
      double reaction = facts[fact + REACTION];
      int inTime = reaction <= facts[fact + PATIENCE] ? 1 : 0;
      int inside = facts[fact + WEEK] + reaction < horizon ? 1 : 0;
      converting[converted] = lead;
      double hours = reaction * SimulationModel.HOURS_PER_WEEK;
      int early = hours < facts[fact + CONVERTS_UNTIL] ? 1 : 0;
      converted += inTime & inside & early & (isFalling || converts(lead, hours) ? 1 : 0);
    }
    drawPrompt(converted);
  }

  private void drawPrompt(int converted) {
    for (int i = 0; i < converted; i++) {
      int lead = converting[i];
      promptIndex[lead] = i;
      double contact = facts[FACTS * lead + WEEK] + facts[FACTS * lead + REACTION];
      double close = contact + cycleWeeks(lead);
      prompt.add(
          account[lead],
          contact,
          0,
          close,
          sizeUsd(lead, contact),
          winNeed(lead, close),
          expectedUsd(lead, contact, close));
    }
  }

  /** How many factors, from the first to the last that lies above the need. */
  private int factors(double need) {
    // Without branches: a processor cannot foresee which leads convert.
    int first = need < factor[0] ? 1 : 0;
    int second = need < factor[1] ? 2 : first;
    int third = need < factor[2] ? 3 : second;
    return need < factor[3] ? 4 : third;
  }

  private void noteEnds() {
    for (int lead = 0; lead < count; lead++) {
      facts[FACTS * lead + CONVERTS_UNTIL] = factorEnd[factors(convertNeed[lead])];
    }
  }
}
