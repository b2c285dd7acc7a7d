package dev.fairfield.simulator.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Numbers as they stand in files: money in integer cents, shares and ratios with six decimals,
 * weeks and counts with four. What is no number is null.
 */
final class Numbers {

  static final double CENTS = 100;
  private static final int SHARE_DECIMALS = 6;
  private static final int COUNT_DECIMALS = 4;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Numbers() {}

  static int decimals(Kpi.Unit unit) {
    return switch (unit) {
      case USD -> 0;
      case SHARE, RATIO -> SHARE_DECIMALS;
      case HOURS, WEEKS, COUNT -> COUNT_DECIMALS;
    };
  }

  /** What one unit of a KPI is in files: dollars are written as cents. */
  static double scale(Kpi.Unit unit) {
    return unit == Kpi.Unit.USD ? CENTS : 1;
  }

  /** The unit as files name it. */
  static String key(Kpi.Unit unit) {
    return unit == Kpi.Unit.USD ? "cents" : unit.name().toLowerCase(Locale.ROOT);
  }

  static void put(ObjectNode json, String key, double value, int decimals) {
    if (!Double.isFinite(value)) {
      json.putNull(key);
    } else if (decimals == 0) {
      json.put(key, Math.round(value));
    } else {
      json.put(key, BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }
  }

  static void putCents(ObjectNode json, String key, double usd) {
    put(json, key, usd * CENTS, 0);
  }

  static void putShare(ObjectNode json, String key, double share) {
    put(json, key, share, SHARE_DECIMALS);
  }

  static void put(ObjectNode json, String key, Interval interval, int decimals) {
    ArrayNode limits = NODES.arrayNode();
    add(limits, interval.low(), decimals);
    add(limits, interval.high(), decimals);
    json.set(key, limits);
  }

  static void putCents(ObjectNode json, String key, Interval usd) {
    put(json, key, scaled(usd, CENTS), 0);
  }

  static Interval scaled(Interval interval, double factor) {
    return new Interval(interval.low() * factor, interval.high() * factor);
  }

  static void add(ArrayNode json, double value, int decimals) {
    if (!Double.isFinite(value)) {
      json.addNull();
    } else if (decimals == 0) {
      json.add(Math.round(value));
    } else {
      json.add(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP));
    }
  }
}
