package dev.fairfield.scenarios.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What each category counts. Categories are compared ignoring case. Of a list the best entry that
 * the table names counts; where it names none, {@code otherwise}.
 *
 * @param countsByCategory fulfilment by category, each 0 to 1
 * @param otherwise what every other category counts, 0 to 1
 */
public record CategoryTable(Map<String, Double> countsByCategory, double otherwise)
    implements Measure {

  public CategoryTable {
    countsByCategory = Collections.unmodifiableMap(new LinkedHashMap<>(countsByCategory));
    Map<String, String> seen = new TreeMap<>();
    countsByCategory.forEach(
        (category, counts) -> {
          requireShare(category, counts);
          String other = seen.putIfAbsent(category.toLowerCase(Locale.ROOT), category);
          if (other != null) {
            throw new IllegalArgumentException(
                "The table names %s and %s, which are one category; keep one."
                    .formatted(other, category));
          }
        });
    requireShare("otherwise", otherwise);
  }

  private static void requireShare(String category, double counts) {
    if (!(counts >= 0 && counts <= 1)) {
      throw new IllegalArgumentException(
          "%s counts %s; a number from 0 to 1 is allowed.".formatted(category, counts));
    }
  }

  @Override
  public double fulfilment(FieldValue value) {
    double best = -1;
    for (String entry : value.entries()) {
      for (Map.Entry<String, Double> row : countsByCategory.entrySet()) {
        if (row.getKey().equalsIgnoreCase(entry)) {
          best = StrictMath.max(best, row.getValue());
        }
      }
    }
    return best < 0 ? otherwise : best;
  }

  @Override
  public CategoryTable reversed() {
    Map<String, Double> turned = new LinkedHashMap<>();
    countsByCategory.forEach((category, counts) -> turned.put(category, 1 - counts));
    return new CategoryTable(turned, 1 - otherwise);
  }
}
