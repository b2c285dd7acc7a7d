package dev.fairfield.simulator.kpi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each figure of a replication stands in a row of numbers: a value has one column, a ratio
 * two, its numerator and after it its denominator. Scopes come one after another, in each the
 * periods, in each the KPIs in the order of {@link Kpi}; so all figures of one scope and period are
 * neighbours.
 */
public final class FigureLayout {

  private final Map<Figure, Integer> columnByFigure = new LinkedHashMap<>();
  private final List<Figure> figures;
  private final int width;

  /**
   * @param scopes in the order of columns
   * @param periods of every scope, in the order of columns
   */
  public FigureLayout(List<Scope> scopes, List<Period> periods) {
    int column = 0;
    for (Scope scope : scopes) {
      for (Period period : periods) {
        for (Kpi kpi : Kpi.values()) {
          columnByFigure.put(new Figure(kpi, scope, period), column);
          column += KpiColumn.width(kpi);
        }
      }
    }
    figures = Collections.unmodifiableList(new ArrayList<>(columnByFigure.keySet()));
    width = column;
  }

  /** In the order of columns. */
  public List<Figure> figures() {
    return figures;
  }

  /** Numbers in a row. */
  public int width() {
    return width;
  }

  /**
   * Column of the value, or of the numerator of a ratio.
   *
   * @throws IllegalArgumentException for a figure that the layout does not have
   */
  public int column(Figure figure) {
    Integer column = columnByFigure.get(figure);
    if (column == null) {
      throw new IllegalArgumentException("%s is not measured.".formatted(figure));
    }
    return column;
  }
}
