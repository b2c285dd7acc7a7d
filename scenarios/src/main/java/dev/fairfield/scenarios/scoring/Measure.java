package dev.fairfield.scenarios.scoring;

/** How far a value fulfils a criterion. */
public sealed interface Measure permits Curve, CategoryTable {

  /**
   * The fulfilment of a known value.
   *
   * @return 0 (not at all) to 1 (wholly)
   */
  double fulfilment(FieldValue value);

  /** The same measure the other way round: what counted 1 counts 0. */
  Measure reversed();
}
