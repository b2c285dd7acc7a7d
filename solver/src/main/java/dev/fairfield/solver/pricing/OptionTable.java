package dev.fairfield.solver.pricing;

import dev.fairfield.solver.pricing.PricedModel.Options;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Lays out and prices options, unit after unit, on all cores. */
final class OptionTable {

  private OptionTable() {}

  /**
   * @param repsByUnit rep indexes, rising
   * @param pooling units that also have the open pool as an option, their last
   */
  static Options of(int[][] repsByUnit, boolean[] pooling, OptionPricing pricing) {
    int[] begin = new int[repsByUnit.length + 1];
    for (int unit = 0; unit < repsByUnit.length; unit++) {
      begin[unit + 1] = begin[unit] + repsByUnit[unit].length + (pooling[unit] ? 1 : 0);
    }
    Options options = empty(begin);
    IntStream.range(0, repsByUnit.length)
        .parallel()
        .forEach(unit -> fill(options, unit, repsByUnit[unit], pricing));
    return options;
  }

  private static Options empty(int[] begin) {
    int count = begin[begin.length - 1];
    return new Options(begin, new int[count], new long[count], new int[count], new int[count]);
  }

  private static void fill(Options options, int unit, int[] reps, OptionPricing pricing) {
    int option = options.begin()[unit];
    for (int rep : reps) {
      price(options, option++, unit, rep, pricing);
    }
    if (option < options.begin()[unit + 1]) {
      options.rep()[option] = PricedModel.POOL;
    }
  }

  private static void price(Options options, int option, int unit, int rep, OptionPricing pricing) {
    options.rep()[option] = rep;
    options.costCents()[option] = pricing.costCents(unit, rep);
    options.minutes()[option] = pricing.minutes(unit, rep);
    options.moves()[option] = pricing.moves(unit, rep);
  }

  /** The options of the first unit and of each so many further on. */
  static Options everyNthUnit(Options table, int nth) {
    int units = (table.begin().length - 1 + nth - 1) / nth;
    int[] begin = new int[units + 1];
    for (int unit = 0; unit < units; unit++) {
      begin[unit + 1] = begin[unit] + table.begin()[unit * nth + 1] - table.begin()[unit * nth];
    }
    Options options = empty(begin);
    for (int unit = 0; unit < units; unit++) {
      int from = table.begin()[unit * nth];
      for (int i = 0; i < begin[unit + 1] - begin[unit]; i++) {
        copy(table, from + i, options, begin[unit] + i);
      }
    }
    return options;
  }

  private static void copy(Options from, int option, Options to, int place) {
    to.rep()[place] = from.rep()[option];
    to.costCents()[place] = from.costCents()[option];
    to.minutes()[place] = from.minutes()[option];
    to.moves()[place] = from.moves()[option];
  }

  /**
   * The options of the table and more; what is there is not priced again.
   *
   * @param moreByUnit eligible reps to add, in any order, those present included; empty for most
   */
  static Options including(Options table, int[][] moreByUnit, OptionPricing pricing) {
    int units = moreByUnit.length;
    int[][] missing = new int[units][];
    int[] begin = new int[units + 1];
    for (int unit = 0; unit < units; unit++) {
      missing[unit] = missing(table, unit, moreByUnit[unit]);
      int present = table.begin()[unit + 1] - table.begin()[unit];
      begin[unit + 1] = begin[unit] + present + missing[unit].length;
    }
    Options options = empty(begin);
    IntStream.range(0, units)
        .parallel()
        .forEach(unit -> merge(table, missing[unit], unit, pricing, options));
    return options;
  }

  private static int[] missing(Options table, int unit, int[] more) {
    if (more.length == 0) {
      return more;
    }
    return Arrays.stream(more)
        .filter(
            rep ->
                IntStream.range(table.begin()[unit], table.begin()[unit + 1])
                    .noneMatch(option -> table.rep()[option] == rep))
        .sorted()
        .distinct()
        .toArray();
  }

  private static void merge(
      Options from, int[] missing, int unit, OptionPricing pricing, Options to) {
    int next = to.begin()[unit];
    int more = 0;
    for (int option = from.begin()[unit]; option < from.begin()[unit + 1]; option++) {
      int rep = from.rep()[option];
      while (more < missing.length && (rep == PricedModel.POOL || missing[more] < rep)) {
        price(to, next++, unit, missing[more++], pricing);
      }
      copy(from, option, to, next++);
    }
    while (more < missing.length) {
      price(to, next++, unit, missing[more++], pricing);
    }
  }
}
