package dev.fairfield.benchmarks.mip;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import dev.fairfield.benchmarks.mip.MixedIntegerProgram.Column;
import dev.fairfield.benchmarks.mip.MixedIntegerProgram.Row;
import java.util.Optional;

/** SCIP through OR-Tools; one thread. */
final class Scip {

  private Scip() {}

  static MipResult solve(AssignmentProgram assignment, MipLimits limits) {
    MixedIntegerProgram program = assignment.program();
    MPSolver solver = MPSolver.createSolver("SCIP");
    if (solver == null) {
      throw new IllegalStateException("This build of OR-Tools holds no SCIP.");
    }
    try {
      MPVariable[] variables = build(program, solver);
      if (limits.start() != null) {
        solver.setHint(variables, assignment.values(limits.start()));
      }
      solver.setTimeLimit(limits.timeLimit().toMillis());
      solver.setSolverSpecificParametersAsString(
          "randomization/randomseedshift = " + limits.seed() + "\n");
      var parameters = new MPSolverParameters();
      parameters.setDoubleParam(
          MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, limits.relativeGap());
      ResultStatus status = solver.solve(parameters);
      boolean found = status == ResultStatus.OPTIMAL || status == ResultStatus.FEASIBLE;
      return new MipResult(
          found ? Optional.of(assignment.options(values(variables))) : Optional.empty(),
          found ? solver.objective().bestBound() : Double.NEGATIVE_INFINITY,
          status.name());
    } finally {
      solver.delete();
    }
  }

  private static MPVariable[] build(MixedIntegerProgram program, MPSolver solver) {
    var variables = new MPVariable[program.columns().size()];
    for (int i = 0; i < variables.length; i++) {
      Column column = program.columns().get(i);
      variables[i] = solver.makeVar(0, column.upper(), column.integer(), "x" + i);
      solver.objective().setCoefficient(variables[i], column.cost());
    }
    solver.objective().setOffset(program.constant());
    solver.objective().setMinimization();
    for (Row row : program.rows()) {
      MPConstraint constraint = solver.makeConstraint(row.lower(), row.upper());
      for (int i = 0; i < row.columns().length; i++) {
        constraint.setCoefficient(variables[row.columns()[i]], row.coefficients()[i]);
      }
    }
    return variables;
  }

  private static double[] values(MPVariable[] variables) {
    double[] values = new double[variables.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = variables[i].solutionValue();
    }
    return values;
  }
}
