package dev.fairfield.scenarios.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where the book gives an account no potential: score ÷ 100 × the value of its segment.
 *
 * @param field what tells the segments apart; column of the book or name of a fact
 * @param centsByCategory potential of a score of 100 by category, US cents a year
 * @param bands the same for a number, by its lowest value, rising
 * @param otherwiseCents for every other account; empty: none, and the account keeps no potential
 * @param source where the values come from
 */
public record PotentialFromScore(
    String field,
    Map<String, Long> centsByCategory,
    List<Band> bands,
    OptionalLong otherwiseCents,
    String source) {

  private static final BigDecimal FULL_SCORE_HUNDREDTHS = BigDecimal.valueOf(10_000);

  /** The potential of a score of 100 from a number on, US cents a year. */
  public record Band(double from, long cents) {}

  public PotentialFromScore {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(otherwiseCents, "otherwiseCents");
    centsByCategory = Collections.unmodifiableMap(new LinkedHashMap<>(centsByCategory));
    bands = List.copyOf(bands);
    for (int i = 1; i < bands.size(); i++) {
      if (!(bands.get(i).from() > bands.get(i - 1).from())) {
        throw new IllegalArgumentException(
            "The band from %s comes after the one from %s; write bands from rising values."
                .formatted(bands.get(i).from(), bands.get(i - 1).from()));
      }
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException(
          "The rule for potential names no source; say where its values come from.");
    }
  }

  /** What a segment is called and what a score of 100 is worth in it, US cents a year. */
  record Segment(String name, long cents) {

    /** HALF_UP. */
    long potentialCents(int scoreHundredths) {
      return BigDecimal.valueOf(cents)
          .multiply(BigDecimal.valueOf(scoreHundredths))
          .divide(FULL_SCORE_HUNDREDTHS, 0, RoundingMode.HALF_UP)
          .longValueExact();
    }
  }

  /** The segment of a value; empty when the rule has no word for it. */
  Optional<Segment> findSegment(FieldValue value) {
    if (!value.isMissing()) {
      for (Map.Entry<String, Long> entry : centsByCategory.entrySet()) {
        if (entry.getKey().equalsIgnoreCase(value.text())) {
          return Optional.of(new Segment(entry.getKey(), entry.getValue()));
        }
      }
      Optional<Segment> band = bands.isEmpty() ? Optional.empty() : findBand(value.getNumber());
      if (band.isPresent()) {
        return band;
      }
    }
    return otherwiseCents.isPresent()
        ? Optional.of(new Segment("otherwise", otherwiseCents.getAsLong()))
        : Optional.empty();
  }

  private Optional<Segment> findBand(double number) {
    Optional<Segment> found = Optional.empty();
    for (Band band : bands) {
      if (number >= band.from()) {
        String name =
            "from " + BigDecimal.valueOf(band.from()).stripTrailingZeros().toPlainString();
        found = Optional.of(new Segment(name, band.cents()));
      }
    }
    return found;
  }
}
