package dev.fairfield.simulator.statistics;

/**
 * What a {@link StoppingRule} found after some replications.
 *
 * @param status whether to stop, and whether the precision was reached
 * @param replications number of replications looked at
 * @param relativeHalfWidth widest half-width ÷ |mean of the baseline|; infinite or NaN if that mean
 *     is 0
 * @param wanted the relative half-width to reach, γ/(1 + γ)
 */
public record StoppingDecision(
    Status status, int replications, double relativeHalfWidth, double wanted) {

  /** Outcome of a check. */
  public enum Status {
    /** The precision is reached: stop. */
    REACHED,
    /** Not yet: run on to the next check. */
    CONTINUE,
    /** The most replications allowed are run and the precision is not reached: stop and say so. */
    NOT_REACHED
  }

  /** Whether no further replications are to be run. */
  public boolean isFinal() {
    return status != Status.CONTINUE;
  }

  /** One sentence for a report. */
  public String reason() {
    if (!Double.isFinite(relativeHalfWidth)) {
      return "After %d replications the mean of the baseline is 0: a relative precision has no meaning."
          .formatted(replications);
    }
    String found =
        "After %d replications the half-width is %s of the baseline's mean"
            .formatted(replications, relativeHalfWidth);
    return switch (status) {
      case REACHED -> "%s, at most the %s wanted.".formatted(found, wanted);
      case CONTINUE -> "%s, above the %s wanted: run on.".formatted(found, wanted);
      case NOT_REACHED ->
          "%s, above the %s wanted, and no more are allowed: not reached.".formatted(found, wanted);
    };
  }
}
