package dev.fairfield.simulator.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fairfield.simulator.kpi.Kpi;
import dev.fairfield.simulator.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as they stand in files: money in integer cents, shares and ratios with six decimals,
 * weeks and counts with four. What is no number is null.
 */
final class Numbers {

  private static final int SHARE_DECIMALS = 6;
  private static final int COUNT_DECIMALS = 4;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Numbers() {}

  static int decimals(Kpi.Unit unit) {
    return switch (unit) {
      case CENTS -> 0;
      case SHARE, RATIO -> SHARE_DECIMALS;
      case WEEKS, COUNT -> COUNT_DECIMALS;
    };
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

  static void putCents(ObjectNode json, String key, double cents) {
    put(json, key, cents, 0);
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

  static void putCents(ObjectNode json, String key, Interval interval) {
    put(json, key, interval, 0);
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
