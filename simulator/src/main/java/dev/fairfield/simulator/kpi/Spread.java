package dev.fairfield.simulator.kpi;

/** How evenly attainment and value per hour lie over the seats of each scope. */
final class Spread {

  private final KpiLayout layout;
  private final int seats;
  private final double[] attainment;
  private final double[] perHour;
  private final int[] order;
  private final double[] count;
  private final double[] sum;
  private final double[] ranked;
  private final double[] hourCount;
  private final double[] hourSum;
  private final double[] hourSquares;

  Spread(KpiLayout layout, int seats) {
    this.layout = layout;
    this.seats = seats;
    attainment = new double[seats];
    perHour = new double[seats];
    order = new int[seats];
    for (int seat = 0; seat < seats; seat++) {
      order[seat] = seat;
    }
    int groups = layout.scopeCount() - seats;
    count = new double[groups];
    sum = new double[groups];
    ranked = new double[groups];
    hourCount = new double[groups];
    hourSum = new double[groups];
    hourSquares = new double[groups];
  }

  void seat(int seat, double bookings, double quota, double usedHours) {
    attainment[seat] = quota > 0 ? bookings / quota : Double.NaN;
    perHour[seat] = usedHours > 0 ? bookings / usedHours : Double.NaN;
  }

  void write(Outcome outcome) {
    sort();
    for (int group = 0; group < count.length; group++) {
      count[group] = 0;
      sum[group] = 0;
      ranked[group] = 0;
      hourCount[group] = 0;
      hourSum[group] = 0;
      hourSquares[group] = 0;
    }
    for (int seat : order) {
      add(0, seat);
      add(layout.teamScope[seat], seat);
      add(layout.regionScope[seat], seat);
    }
    for (int group = 0; group < count.length; group++) {
      double n = count[group];
      outcome.values[layout.index(Kpi.GINI_ATTAINMENT, group, layout.horizon())] =
          sum[group] > 0 ? 2 * ranked[group] / (n * sum[group]) - (n + 1) / n : Double.NaN;
      double mean = hourSum[group] / hourCount[group];
      double variance = hourSquares[group] / hourCount[group] - mean * mean;
      outcome.values[layout.index(Kpi.CV_VALUE_BY_WORK, group, layout.horizon())] =
          mean > 0 ? StrictMath.sqrt(StrictMath.max(0, variance)) / mean : Double.NaN;
    }
  }

  private void add(int group, int seat) {
    double x = attainment[seat];
    if (x == x) {
      count[group]++;
      sum[group] += x;
      ranked[group] += count[group] * x;
    }
    double v = perHour[seat];
    if (v == v) {
      hourCount[group]++;
      hourSum[group] += v;
      hourSquares[group] += v * v;
    }
  }

  /** Insertion sort by attainment, then by index. */
  private void sort() {
    for (int seat = 0; seat < seats; seat++) {
      order[seat] = seat;
    }
    for (int place = 1; place < seats; place++) {
      int seat = order[place];
      int to = place;
      for (; to > 0 && Double.compare(attainment[order[to - 1]], attainment[seat]) > 0; to--) {
        order[to] = order[to - 1];
      }
      order[to] = seat;
    }
  }
}
