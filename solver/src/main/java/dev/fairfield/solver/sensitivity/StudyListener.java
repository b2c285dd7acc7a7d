package dev.fairfield.solver.sensitivity;

/** Hears how a study goes on; called from the studying thread and quickly returned from. */
public interface StudyListener {

  /** Hears nothing. */
  StudyListener SILENT = (name, step, steps) -> {};

  /**
   * One more solve begins.
   *
   * @param name what is tried, for people
   * @param step counted from 1
   * @param steps how many there will be
   */
  void stepStarted(String name, int step, int steps);
}
