package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.Opportunities;
import dev.fairfield.simulator.world.World;
import java.util.Arrays;
import java.util.List;

/**
 * What comes of opportunities whose account stays in one pair of hands from first to last: nothing
 * but the seat depends on the plan. Values are whole multiples of one power of two, so that sums
 * are exact and do not depend on their order: what a plan yields follows from what another one
 * yields, less what goes to another seat there, plus what goes to it here.
 */
final class PlainClosings {

  /** It does not come up, or it takes another way. */
  static final int NONE = -1;

  private static final int BOOKINGS = Measure.BOOKINGS.ordinal();
  private static final int WON = Measure.WON.ordinal();
  private static final int RESOLVED = Measure.RESOLVED.ordinal();
  private static final int RESOLVED_VALUE = Measure.RESOLVED_VALUE.ordinal();
  private static final int OPEN_VALUE = Measure.OPEN_VALUE.ordinal();
  private static final int OPEN_AT_END = Measure.OPEN_AT_END.ordinal();

  private final int rowLength;
  private final double[] cells;
  private final int[][] rows = new int[Kind.values().length][1024];
  private int[] changed = new int[1024];
  private int count;

  /** Lists of a world. */
  enum Kind {
    PIPELINE,
    NEW_SALES,
    RESALES,
    PROMPT;

    Opportunities of(World world) {
      return switch (this) {
        case PIPELINE -> world.pipeline();
        case NEW_SALES -> world.newSales();
        case RESALES -> world.resales();
        case PROMPT -> world.leads().prompt();
      };
    }
  }

  private static final List<Kind> KINDS = List.of(Kind.values());

  PlainClosings(int seats, int quarters) {
    rowLength = (quarters + 1) * Ledger.STRIDE;
    cells = new double[(seats + 1) * rowLength];
  }

  /** The row of each opportunity of a list, {@link #NONE} for all at first. */
  int[] begin(Kind kind, int size) {
    int[] of = rows[kind.ordinal()];
    if (of.length < size) {
      of = new int[size + size / 2];
      rows[kind.ordinal()] = of;
    }
    Arrays.fill(of, 0, size, NONE);
    return of;
  }

  /** Sums up what the rows say. */
  void sum(World world) {
    Arrays.fill(cells, 0);
    count = 0;
    for (Kind kind : KINDS) {
      Opportunities list = kind.of(world);
      int[] of = rows[kind.ordinal()];
      int size = list.count();
      for (int index = 0; index < size; index++) {
        if (of[index] != NONE) {
          add(of[index], list, index);
        }
      }
    }
  }

  /**
   * Sums up what the rows say, starting from the sums of another plan in the same world; the same
   * to the last bit.
   */
  void sumFrom(PlainClosings other, World world) {
    System.arraycopy(other.cells, 0, cells, 0, cells.length);
    count = other.count;
    for (Kind kind : KINDS) {
      Opportunities list = kind.of(world);
      int[] ours = rows[kind.ordinal()];
      int[] theirs = other.rows[kind.ordinal()];
      int differing = listChanged(ours, theirs, list.count());
      for (int i = 0; i < differing; i++) {
        int index = changed[i];
        if (theirs[index] != NONE) {
          subtract(theirs[index], list, index);
        }
        if (ours[index] != NONE) {
          add(ours[index], list, index);
        }
      }
    }
  }

  private int listChanged(int[] ours, int[] theirs, int size) {
    if (changed.length < size + 1) {
      changed = new int[size + size / 2 + 1];
    }
    int differing = 0;
    for (int index = 0; index < size; index++) {
      changed[differing] = index;
      differing += ours[index] != theirs[index] ? 1 : 0;
    }
    return differing;
  }

  private void add(int row, Opportunities of, int index) {
    int times = of.times()[index];
    int first = row * rowLength + Opportunities.firstQuarter(times) * Ledger.STRIDE;
    int last = row * rowLength + Opportunities.closeQuarter(times) * Ledger.STRIDE;
    int at = index * Opportunities.FACTS;
    double[] facts = of.facts();
    cells[first + OPEN_AT_END]++;
    cells[last + OPEN_AT_END]--;
    cells[last + BOOKINGS] += facts[at + Opportunities.WON_USD];
    cells[last + WON] += facts[at + Opportunities.WON];
    cells[last + RESOLVED]++;
    cells[last + RESOLVED_VALUE] += facts[at + Opportunities.SIZE_USD];
    cells[last + OPEN_VALUE] += facts[at + Opportunities.CARRIED_USD];
    count++;
  }

  private void subtract(int row, Opportunities of, int index) {
    int times = of.times()[index];
    int first = row * rowLength + Opportunities.firstQuarter(times) * Ledger.STRIDE;
    int last = row * rowLength + Opportunities.closeQuarter(times) * Ledger.STRIDE;
    int at = index * Opportunities.FACTS;
    double[] facts = of.facts();
    cells[first + OPEN_AT_END]--;
    cells[last + OPEN_AT_END]++;
    cells[last + BOOKINGS] -= facts[at + Opportunities.WON_USD];
    cells[last + WON] -= facts[at + Opportunities.WON];
    cells[last + RESOLVED]--;
    cells[last + RESOLVED_VALUE] -= facts[at + Opportunities.SIZE_USD];
    cells[last + OPEN_VALUE] -= facts[at + Opportunities.CARRIED_USD];
    count--;
  }

  /** Adds the sums to a ledger. */
  void book(Ledger ledger) {
    double[] into = ledger.cells();
    for (int cell = 0; cell < cells.length; cell++) {
      into[cell] += cells[cell];
    }
    ledger.countOpportunities(count);
  }
}
