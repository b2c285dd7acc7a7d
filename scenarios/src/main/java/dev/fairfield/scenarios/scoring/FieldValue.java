package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.enrichment.SignalType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What is known about one field of an account.
 *
 * @param text the value as people read it; blank when nothing is known
 */
public record FieldValue(SignalType type, String text) {

  public FieldValue {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(text, "text");
  }

  static FieldValue missing(SignalType type) {
    return new FieldValue(type, "");
  }

  /** Whether nothing is known. */
  public boolean isMissing() {
    return text.isBlank();
  }

  /**
   * The number.
   *
   * @throws NumberFormatException when the value is none
   */
  public double getNumber() {
    return new BigDecimal(text).doubleValue();
  }

  /** The entries of a list; of any other value the value alone. */
  public List<String> entries() {
    return type == SignalType.LIST ? List.of(text.split(SignalType.LIST_SEPARATOR)) : List.of(text);
  }
}
