package dev.fairfield.simulator.comparison;

import dev.fairfield.simulator.kpi.Figure;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.kpi.KpiLayout;
import dev.fairfield.simulator.kpi.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every figure of every plan in every replication: of the organisation, its teams and regions all,
 * of each seat its bookings over the whole horizon. Rows may be written by several threads, each
 * replication by one of them; it is read when all are there.
 */
public final class OutcomeTable {

  private final KpiLayout layout;
  private final List<Figure> figures;
  private final int[] places;
  private final int[] seatPlaces;
  private final double[][][] values;
  private final double[][][] denominators;
  private final double[][][] seatBookings;
  private int replications;

  OutcomeTable(KpiLayout layout, int plans) {
    this.layout = layout;
    this.figures = figures(layout);
    this.places = figures.stream().mapToInt(layout::index).toArray();
    int seats = layout.scopeCount() - layout.groupCount();
    this.seatPlaces = new int[seats];
    Arrays.setAll(
        seatPlaces, seat -> layout.index(Kpi.BOOKINGS, layout.repScope(seat), layout.horizon()));
    this.values = new double[plans][figures.size()][0];
    this.denominators = new double[plans][figures.size()][0];
    this.seatBookings = new double[plans][seats][0];
  }

  private static List<Figure> figures(KpiLayout layout) {
    List<Figure> figures = new ArrayList<>();
    for (int scope = 0; scope < layout.groupCount(); scope++) {
      for (int period = 0; period < layout.periodCount(); period++) {
        for (Kpi kpi : Kpi.values()) {
          boolean measured = !kpi.isHorizonOnly() || period == layout.horizon();
          if (kpi.isPerReplication() && measured) {
            figures.add(new Figure(kpi, scope, period));
          }
        }
      }
    }
    return List.copyOf(figures);
  }

  /** Numbers that a table takes for each plan and replication. */
  static long numbersEach(KpiLayout layout) {
    List<Figure> figures = figures(layout);
    long ratios = figures.stream().filter(figure -> figure.kpi().isRatio()).count();
    return figures.size() + ratios + layout.scopeCount() - layout.groupCount();
  }

  public KpiLayout layout() {
    return layout;
  }

  /** By scope, in each by period, in each in the order of {@link Kpi}. */
  public List<Figure> figures() {
    return figures;
  }

  public int plans() {
    return values.length;
  }

  public int replications() {
    return replications;
  }

  /** Makes room for so many replications in all; those that are there stay. */
  void extendTo(int total) {
    for (int plan = 0; plan < values.length; plan++) {
      for (int figure = 0; figure < places.length; figure++) {
        values[plan][figure] = Arrays.copyOf(values[plan][figure], total);
        if (figures.get(figure).kpi().isRatio()) {
          denominators[plan][figure] = Arrays.copyOf(denominators[plan][figure], total);
        }
      }
      for (int seat = 0; seat < seatPlaces.length; seat++) {
        seatBookings[plan][seat] = Arrays.copyOf(seatBookings[plan][seat], total);
      }
    }
    replications = total;
  }

  void put(int plan, int replication, Outcome outcome) {
    for (int figure = 0; figure < places.length; figure++) {
      values[plan][figure][replication] = outcome.value(places[figure]);
      if (denominators[plan][figure].length > 0) {
        denominators[plan][figure][replication] = outcome.denominator(places[figure]);
      }
    }
    for (int seat = 0; seat < seatPlaces.length; seat++) {
      seatBookings[plan][seat][replication] = outcome.value(seatPlaces[seat]);
    }
  }

  /**
   * A figure by replication, NaN where it does not exist; a copy.
   *
   * @throws IllegalArgumentException for a figure that is not kept
   */
  public double[] values(int plan, Figure figure) {
    return values[plan][place(figure)].clone();
  }

  /** What a ratio was divided by, by replication; a copy. */
  public double[] denominators(int plan, Figure figure) {
    return denominators[plan][place(figure)].clone();
  }

  /** What a ratio divided, by replication: 0 where there was nothing to divide by. */
  public double[] numerators(int plan, Figure figure) {
    double[] ratios = values[plan][place(figure)];
    double[] bottoms = denominators[plan][place(figure)];
    double[] tops = new double[ratios.length];
    Arrays.setAll(tops, i -> bottoms[i] == 0 ? 0 : ratios[i] * bottoms[i]);
    return tops;
  }

  /** Value of the figure at a place of {@link #figures()} in one replication. */
  public double value(int plan, int place, int replication) {
    return values[plan][place][replication];
  }

  /** Likewise what a ratio was divided by. */
  public double denominator(int plan, int place, int replication) {
    return denominators[plan][place][replication];
  }

  /** Bookings of a seat over the whole horizon by replication, US dollars; not to be changed. */
  double[] seatBookings(int plan, int seat) {
    return seatBookings[plan][seat];
  }

  private int place(Figure figure) {
    int place = figures.indexOf(figure);
    if (place < 0) {
      throw new IllegalArgumentException("%s is not kept.".formatted(figure));
    }
    return place;
  }
}
