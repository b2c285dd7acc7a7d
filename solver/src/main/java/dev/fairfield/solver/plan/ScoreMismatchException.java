package dev.fairfield.solver.plan;

/** The two scoring paths disagree on a plan: a defect of the product, never of the input. */
public final class ScoreMismatchException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  ScoreMismatchException(String message) {
    super(message);
  }
}
