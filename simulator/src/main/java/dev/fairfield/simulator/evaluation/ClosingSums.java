package dev.fairfield.simulator.evaluation;

import dev.fairfield.simulator.world.Opportunities;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.simulator.world.ValueGrid;
import dev.fairfield.simulator.world.World;
import java.util.Arrays;
import java.util.List;

/**
 * What comes of all opportunities whose facts a world knows beforehand: only their {@link Fate}
 * depends on the plan. Values are whole multiples of one power of two, so that sums are exact and
 * do not depend on their order: what a plan yields follows from what another one yields, less what
 * has another fate there, plus what it has here.
 */
final class ClosingSums {

  private static final int BOOKINGS = Measure.BOOKINGS.ordinal();
  private static final int EXPECTED_BOOKINGS = Measure.EXPECTED_BOOKINGS.ordinal();
  private static final int WON = Measure.WON.ordinal();
  private static final int RESOLVED = Measure.RESOLVED.ordinal();
  private static final int RESOLVED_VALUE = Measure.RESOLVED_VALUE.ordinal();
  private static final int OPEN_VALUE = Measure.OPEN_VALUE.ordinal();
  private static final int OPEN_AT_END = Measure.OPEN_AT_END.ordinal();

  private final int rowLength;
  private final double[] cells;
  private final ValueGrid grid;
  private final WinFactors winFactors;
  private final int nobody;
  private final int[][] fates = new int[Kind.values().length][1024];
  private int count;

  /**
   * Value of an opportunity, whether it is won, and what it is worth on average, as last valued.
   */
  private double valueUsd;

  private double won;
  private double expectedUsd;

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

  ClosingSums(SimulationModel model, WinFactors winFactors) {
    this.grid = model.valueGrid();
    this.winFactors = winFactors;
    nobody = model.seats().size();
    rowLength = (model.quarters() + 1) * Ledger.STRIDE;
    cells = new double[(nobody + 1) * rowLength];
  }

  /** The fate of each opportunity of a list, to be written. */
  int[] fates(Kind kind, int size) {
    int[] of = fates[kind.ordinal()];
    if (of.length < size) {
      of = new int[size + size / 2];
      fates[kind.ordinal()] = of;
    }
    return of;
  }

  /** Sums up what the fates say. */
  void sum(World world) {
    Arrays.fill(cells, 0);
    count = 0;
    for (Kind kind : KINDS) {
      Opportunities list = kind.of(world);
      int[] of = fates[kind.ordinal()];
      int size = list.count();
      for (int index = 0; index < size; index++) {
        if (of[index] != Fate.NONE) {
          value(of[index], list, index);
          book(of[index], 1, list.course()[index]);
        }
      }
    }
  }

  /** Takes over sums and fates of another plan in the same world, to be changed one by one. */
  void takeFrom(ClosingSums other, World world) {
    System.arraycopy(other.cells, 0, cells, 0, cells.length);
    count = other.count;
    for (Kind kind : KINDS) {
      int size = kind.of(world).count();
      System.arraycopy(other.fates[kind.ordinal()], 0, fates(kind, size), 0, size);
    }
  }

  /** The fate of one opportunity. */
  int fate(Kind kind, int index) {
    return fates[kind.ordinal()][index];
  }

  /** Gives one opportunity another fate and changes the sums to it. */
  void change(Kind kind, Opportunities list, int index, int fate) {
    int[] of = fates[kind.ordinal()];
    int before = of[index];
    if (before != fate) {
      if (before != Fate.NONE) {
        value(before, list, index);
        book(before, -1, list.course()[index]);
      }
      if (fate != Fate.NONE) {
        if (before == Fate.NONE || !isWorthAsMuch(before, fate)) {
          value(fate, list, index);
        }
        book(fate, 1, list.course()[index]);
      }
      of[index] = fate;
    }
  }

  private boolean isWorthAsMuch(int one, int other) {
    return Fate.isKeptAlike(one, other)
        && (Fate.closer(one) == nobody) == (Fate.closer(other) == nobody);
  }

  /** Finds what an opportunity of this fate comes to, for {@link #book}. */
  private void value(int fate, Opportunities of, int index) {
    valueUsd = of.sizeUsd()[index];
    won = Fate.kept(fate) & Opportunities.won(of.course()[index]);
    expectedUsd = expectedUsd(fate, of.expectedUsd()[index], won * valueUsd);
  }

  /** Adds the opportunity valued last; with a sign of −1 takes it off again. */
  private void book(int fate, int sign, int course) {
    int holder = Fate.holder(fate) * rowLength + OPEN_AT_END;
    int closeQuarter = Opportunities.closeQuarter(course) * Ledger.STRIDE;
    int last = Fate.closer(fate) * rowLength + closeQuarter;
    double usd = sign * valueUsd;
    cells[holder + Opportunities.firstQuarter(course) * Ledger.STRIDE] += sign;
    cells[holder + closeQuarter] -= sign;
    cells[last + BOOKINGS] += won * usd;
    cells[last + EXPECTED_BOOKINGS] += sign * expectedUsd;
    cells[last + WON] += sign * won;
    cells[last + RESOLVED] += sign;
    cells[last + RESOLVED_VALUE] += usd;
    cells[last + OPEN_VALUE] += Opportunities.carried(course) * usd;
    count += sign;
  }

  /**
   * What an opportunity of this fate is worth on average. After very many changes of hands that is
   * what it comes to: as right on average, if not as steady.
   */
  private double expectedUsd(int fate, double ifAllGoesWellUsd, double bookedUsd) {
    int changes = Fate.changes(fate);
    return changes == Fate.MANY
        ? bookedUsd
        : grid.round(winFactors.of(changes, Fate.closer(fate) == nobody) * ifAllGoesWellUsd);
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
