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
    return StrictMath.max(0, StrictMath.min(oneWay(one, other), oneWay(other, one)));
  }

  /**
   * Each word of one name meets its most alike word of the other. A word that meets a rarer or
   * commoner one weighs as little as the lighter of both, so that a slip, which makes a word rare,
   * does not make it heavy.
   */
  private double oneWay(List<String> one, List<String> other) {
    double[] weightsOfOther = other.stream().mapToDouble(this::weight).toArray();
    double shared = 0;
    double squares = 0;
    for (String word : one) {
      int best = -1;
      double bestAlike = ALIKE;
      for (int i = 0; i < other.size(); i++) {
        double alike = alike(word, other.get(i));
        if (alike >= bestAlike && (best < 0 || alike > bestAlike)) {
          best = i;
          bestAlike = alike;
        }
      }
      double weight = weight(word);
      if (best >= 0) {
        weight = StrictMath.min(weight, weight(other.get(best)));
        weightsOfOther[best] = weight;
        shared += weight * weight * bestAlike;
      }
      squares += weight * weight;
    }
    double squaresOfOther = 0;
    for (double weight : weightsOfOther) {
      squaresOfOther += weight * weight;
    }
    return StrictMath.min(1, shared / StrictMath.sqrt(squares * squaresOfOther));
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

  private double weight(String word) {
    return weightByWord.getOrDefault(word, weightOfUnseen);
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
