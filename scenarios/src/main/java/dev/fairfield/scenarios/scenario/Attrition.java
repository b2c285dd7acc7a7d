package dev.fairfield.scenarios.scenario;

import java.util.Objects;

/**
 * How people leave by chance. Both causes compete: their hazards add up to −ln(1 − p)/52 a week for
 * the whole probability p and share it in proportion.
 *
 * @param annualLeaveProbability chance that a person leaves within 52 weeks; not a rate of leavers
 *     per seat, which is higher where seats are filled again
 * @param contagion the hazard is multiplied by 1 + contagion × peers of the team who left lately, 0
 *     to 10
 * @param contagionWeeks how long a peer's departure counts, above 0
 */
public record Attrition(
    AnnualLeaveProbability annualLeaveProbability, double contagion, double contagionWeeks) {

  private static final double MAX_CONTAGION = 10;

  public static final Attrition DEFAULT =
      new Attrition(new AnnualLeaveProbability(0.2, 0.1), 0, 13);

  public Attrition {
    Objects.requireNonNull(annualLeaveProbability, "annualLeaveProbability");
    Bounds.between("contagion", contagion, 0, MAX_CONTAGION);
    Bounds.positive("contagionWeeks", contagionWeeks);
  }

  /**
   * The parts of the chance to leave within 52 weeks.
   *
   * @param voluntary the person resigns
   * @param involuntary the person is let go
   */
  public record AnnualLeaveProbability(double voluntary, double involuntary) {

    public AnnualLeaveProbability {
      Bounds.belowOne("voluntary", voluntary);
      Bounds.belowOne("involuntary", involuntary);
      if (!(voluntary + involuntary < 1)) {
        throw new InvalidSettingException(
            "involuntary",
            Bounds.text(involuntary),
            "with voluntary %s a sum below 1".formatted(Bounds.text(voluntary)));
      }
    }

    /** Chance to leave for either cause. */
    public double total() {
      return voluntary + involuntary;
    }
  }
}
