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
    double[][] alike = new double[one.size()][other.size()];
    double[][] turned = new double[other.size()][one.size()];
    for (int i = 0; i < one.size(); i++) {
      for (int j = 0; j < other.size(); j++) {
        alike[i][j] = alike(one.get(i), other.get(j));
        turned[j][i] = alike[i][j];
      }
    }
    double[] weights = weights(one);
    double[] weightsOfOther = weights(other);
    return StrictMath.min(
        oneWay(alike, weights, weightsOfOther), oneWay(turned, weightsOfOther, weights));
  }

  /**
   * Each word of one name meets its most alike word of the other. A word that meets a rarer or
   * commoner one weighs as little as the lighter of both, so that a slip, which makes a word rare,
   * does not make it heavy.
   */
  private static double oneWay(double[][] alike, double[] weights, double[] weightsOfOther) {
    double[] others = weightsOfOther.clone();
    double shared = 0;
    double squares = 0;
    for (int i = 0; i < weights.length; i++) {
      int best = 0;
      for (int j = 1; j < others.length; j++) {
        best = alike[i][j] > alike[i][best] ? j : best;
      }
      double weight = weights[i];
      if (alike[i][best] >= ALIKE) {
        weight = StrictMath.min(weight, weightsOfOther[best]);
        others[best] = weight;
        shared += weight * weight * alike[i][best];
      }
      squares += weight * weight;
    }
    double squaresOfOther = 0;
    for (double weight : others) {
      squaresOfOther += weight * weight;
    }
    return StrictMath.min(1, shared / StrictMath.sqrt(squares * squaresOfOther));
  }

  private double alike(String word, String candidate) {
    if (word.equals(candidate)) {
      return 1;
    }
    return alikeByWords
        .computeIfAbsent(word, key -> new HashMap<>())
        .computeIfAbsent(
            candidate, key -> hasDigit(word) || hasDigit(key) ? 0.0 : jaroWinkler.apply(word, key));
  }

  private double[] weights(List<String> words) {
    double[] weights = new double[words.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(words.get(i));
    }
    return weights;
  }

  private double weight(String word) {
    return weightByWord.getOrDefault(word, weightOfUnseen);
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
