package dev.fairfield.scenarios.scoring;

/**
 * One regressor, 0 to 1.
 *
 * @param field field it is made of
 * @param level the category it stands for; blank for a number, {@value #MISSING} for an unknown
 *     category
 * @param measure fulfilment of a known value
 * @param missing what an unknown value counts
 */
record DesignColumn(String field, String level, Measure measure, double missing) {

  static final String MISSING = "(missing)";

  double value(FieldValue value) {
    return value.isMissing() ? missing : measure.fulfilment(value);
  }

  /** What people call it. */
  String words() {
    return level.isBlank() ? field : field + ": " + level;
  }
}
