package dev.fairfield.simulator.statistics;

/**
 * What a {@link StoppingRule} found after some replications.
 *
 * @param status whether to stop, and whether the precision was reached
 * @param replications number of replications looked at
 * @param relativeHalfWidth widest half-width ÷ |mean of the baseline|; infinite or NaN if that mean
 *     is 0
 * @param wanted the relative half-width to reach, γ/(1 + γ)
 * @param fewestReplications what the skewness of the differences asks for, as far as it shows
 */
public record StoppingDecision(
    Status status,
    int replications,
    double relativeHalfWidth,
    double wanted,
    long fewestReplications) {

  /** Outcome of a check. */
  public enum Status {
    /** The precision is reached and the interval can be trusted: stop. */
    REACHED,
    /** Not yet: run on to the next check. */
    CONTINUE,
    /** The most replications allowed are run and it is not reached: stop and say so. */
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
    String compared =
        relativeHalfWidth > wanted
            ? "%s, above the %s wanted".formatted(found, wanted)
            : "%s, at most the %s wanted".formatted(found, wanted);
    if (relativeHalfWidth <= wanted && status != Status.REACHED) {
      compared += ", but differences so skewed need %d replications".formatted(fewestReplications);
    }
    return switch (status) {
      case REACHED -> compared + ".";
      case CONTINUE -> compared + ": run on.";
      case NOT_REACHED -> compared + ", and no more are allowed: not reached.";
    };
  }
}
