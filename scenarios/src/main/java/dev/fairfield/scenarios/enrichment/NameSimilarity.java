package dev.fairfield.scenarios.enrichment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How alike two names are, 0 to 1: words weigh more the rarer they are among the names of the book,
 * and a misspelt word counts as far as it is alike (SoftTFIDF with Jaro–Winkler: Cohen, Ravikumar,
 * Fienberg, "A Comparison of String Distance Metrics for Name-Matching Tasks", 2003). Words with
 * digits must be equal.
 */
final class NameSimilarity {

  /** Words less alike than this are different words; the value of the paper. */
  private static final double ALIKE = 0.9;

  private final JaroWinklerSimilarity jaroWinkler = new JaroWinklerSimilarity();
  private final Map<String, Double> weightByWord = new HashMap<>();
  private final Map<String, Map<String, Double>> alikeByWords = new HashMap<>();
  private final double weightOfUnseen;

  /** Weights from the names of a book. */
  NameSimilarity(Collection<List<String>> names) {
    Map<String, Integer> countByWord = new HashMap<>();
    names.forEach(
        name -> new HashSet<>(name).forEach(word -> countByWord.merge(word, 1, Integer::sum)));
    int total = Math.max(1, names.size());
    countByWord.forEach(
        (word, count) -> weightByWord.put(word, StrictMath.log(1 + (double) total / count)));
    weightOfUnseen = StrictMath.log(1 + (double) total);
  }

  /** The similarity of two names given as words. */
  double between(List<String> one, List<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    if (String.join("", one).equals(String.join("", other))) {
      return 1;
    }
    double shared = StrictMath.min(shared(one, other), shared(other, one));
    return StrictMath.min(1, shared / (length(one) * length(other)));
  }

  private double shared(List<String> one, List<String> other) {
    double sum = 0;
    for (String word : one) {
      double bestAlike = 0;
      String best = "";
      for (String candidate : other) {
        double alike = alike(word, candidate);
        if (alike > bestAlike) {
          bestAlike = alike;
          best = candidate;
        }
      }
      if (bestAlike >= ALIKE) {
        double weight = StrictMath.min(weight(word), weight(best));
        sum += weight * weight * bestAlike;
      }
    }
    return sum;
  }

  private double alike(String word, String candidate) {
    if (word.equals(candidate)) {
      return 1;
    }
    if (hasDigit(word) || hasDigit(candidate) || word.charAt(0) != candidate.charAt(0)) {
      return 0;
    }
    return alikeByWords
        .computeIfAbsent(word, key -> new HashMap<>())
        .computeIfAbsent(candidate, key -> jaroWinkler.apply(word, key));
  }

  private double length(List<String> words) {
    double squares = 0;
    for (String word : words) {
      squares += weight(word) * weight(word);
    }
    return StrictMath.sqrt(squares);
  }

  private double weight(String word) {
    return weightByWord.getOrDefault(word, weightOfUnseen);
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
