package dev.fairfield.benchmarks.mip;

import java.util.Optional;

/** Solvers of mixed-integer programs. */
public enum MipSolver {
  CP_SAT("OR-Tools CP-SAT 9.15") {
    @Override
    public Optional<String> findObstacle() {
      return OrTools.findObstacle();
    }

    @Override
    public MipResult solve(AssignmentProgram program, MipLimits limits) {
      return new CpSat(program).solve(limits);
    }
  },
  SCIP("SCIP (OR-Tools 9.15)") {
    @Override
    public Optional<String> findObstacle() {
      return OrTools.findObstacle();
    }

    @Override
    public MipResult solve(AssignmentProgram program, MipLimits limits) {
      return Scip.solve(program, limits);
    }
  },
  HIGHS("HiGHS (npm package highs)") {
    @Override
    public Optional<String> findObstacle() {
      return Highs.findObstacle();
    }

    @Override
    public MipResult solve(AssignmentProgram program, MipLimits limits) {
      return Highs.solve(program, limits);
    }
  };

  private final String label;

  MipSolver(String label) {
    this.label = label;
  }

  /** A phrase for tables. */
  public String label() {
    return label;
  }

  /** Why the solver cannot run here, as a sentence; empty when it can. */
  public abstract Optional<String> findObstacle();

  /**
   * Solves to the limits.
   *
   * @throws IllegalStateException when the solver fails; the message holds its own words
   */
  public abstract MipResult solve(AssignmentProgram program, MipLimits limits);
}
