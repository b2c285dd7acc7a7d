package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.CounterDraws;

/** Draws the candidates of one kind: when they come up, and what each is like. */
final class OpportunityDrawer {

  /** After the counter of the arrival: value, cycle and mark out of one number. */
  static final int MARKS = 1;

  private static final int SIZE_BITS = 26;
  private static final int CYCLE_BITS = 19;
  private static final int WIN_BITS = 19;

  private final SimulationModel model;
  private final boolean resale;

  /** Whether any account is touched by a scripted event. */
  private final boolean anyStirred;

  private final ArrivalDrawer drawer;
  private final Arrivals arrivals = new Arrivals();

  private OpportunityDrawer(
      SimulationModel model, DemandDraws.Kind kind, YearFactors years, double[] rates) {
    this.model = model;
    this.resale = kind == DemandDraws.Kind.RESALE;
    this.anyStirred = model.climates().stream().anyMatch(climate -> !climate.isCalm());
    this.drawer = new ArrivalDrawer(model, kind, years, rates);
  }

  static OpportunityDrawer ofNewSales(SimulationModel model, YearFactors years) {
    return new OpportunityDrawer(
        model, DemandDraws.Kind.NEW_SALE, years, model.accounts().newPerYear);
  }

  static OpportunityDrawer ofResales(SimulationModel model, YearFactors years) {
    return new OpportunityDrawer(
        model, DemandDraws.Kind.RESALE, years, model.accounts().resalePerYear);
  }

  void draw(World world, FactorBounds bounds, Opportunities into) {
    drawer.draw(world, bounds, arrivals);
    into.clear();
    into.reserve(arrivals.count);
    AccountTable accounts = model.accounts();
    long[] marksOf = arrivals.bits;
    CounterDraws.bits(arrivals.seed, arrivals.count, MARKS, marksOf);
    for (int index = 0; index < arrivals.count; index++) {
      int drawn = arrivals.account[index];
      double week = arrivals.week[index];
      int owner = world.ownerAt(drawn, week);
      long marks = marksOf[index];
      DealLaw law = model.deals(drawn);
      double size = sizeUsd(law, marks);
      double close = week + cycleWeeks(law, resale, marks);
      double winNeed = mark(marks) * law.perWinRate(resale);
      double expected = law.expectedUsd(resale);
      if (anyStirred && !accounts.calm[owner]) {
        Climate climate = model.climate(owner);
        double sizeFactor = climate.sizeFactor(resale, week);
        double winFactor = climate.winFactor(close);
        size *= sizeFactor;
        winNeed /= winFactor;
        expected *= sizeFactor * winFactor;
      }
      into.add(owner, week, arrivals.need[index], close, size, winNeed, expected);
    }
  }

  static double sizeUsd(DealLaw law, long marks) {
    return law.sizeUsd(marks, SIZE_BITS);
  }

  static double cycleWeeks(DealLaw law, boolean resale, long marks) {
    return law.cycleWeeks(resale, marks << SIZE_BITS, CYCLE_BITS);
  }

  /** Uniform; won where it lies below the win rate. */
  static double mark(long marks) {
    return CounterDraws.part(marks, 0, WIN_BITS);
  }
}
