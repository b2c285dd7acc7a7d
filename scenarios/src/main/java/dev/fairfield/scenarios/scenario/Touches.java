package dev.fairfield.scenarios.scenario;

/**
 * Contacts with accounts.
 *
 * @param touchesPerHour contacts in an hour of work
 */
public record Touches(double touchesPerHour) {

  public static final Touches DEFAULT = new Touches(0.5);

  public Touches {
    Bounds.notNegative("touchesPerHour", touchesPerHour);
  }
}
