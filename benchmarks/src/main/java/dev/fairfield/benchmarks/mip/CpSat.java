package dev.fairfield.benchmarks.mip;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import dev.fairfield.solver.pricing.PricedModel;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * OR-Tools CP-SAT. It computes in whole numbers: costs in hundredths of a cent, minutes, and
 * potential in whole dollars, each unit's rounded down. A segment of the balance cost therefore
 * spans one dollar more for every unit the rep may hold, and its bound is lowered by what that
 * rounding can be worth, so it speaks of the program with all its digits.
 */
final class CpSat {

  private static final double CENTS_PER_DOLLAR = 100;
  private static final double PARTS_PER_CENT = 100;
  private static final double STEEPEST_SLOPE = 2;

  private final AssignmentProgram assignment;
  private final PricedModel priced;
  private final CpModel model = new CpModel();
  private final IntVar[] owns;
  private final LinearExprBuilder cost = LinearExpr.newBuilder();
  private double roundingUsd;

  CpSat(AssignmentProgram assignment) {
    this.assignment = assignment;
    this.priced = assignment.model();
    this.owns = new IntVar[assignment.optionColumns()];
    for (int column = 0; column < owns.length; column++) {
      owns[column] = model.newBoolVar("");
      cost.addTerm(
          owns[column], priced.costCents(assignment.option(column)) * (long) PARTS_PER_CENT);
    }
    addUnits();
    for (int rep = 0; rep < priced.repCount(); rep++) {
      addRep(rep);
    }
    addMoveLimit();
    model.minimize(cost);
  }

  private void addUnits() {
    for (int unit = 0; unit < priced.unitCount(); unit++) {
      model.addExactlyOne(
          IntStream.range(priced.optionBegin(unit), priced.optionEnd(unit))
              .flatMap(option -> assignment.findColumn(option).stream())
              .mapToObj(column -> model.getBoolVarFromProtoIndex(owns[column].getIndex()))
              .toArray(BoolVar[]::new));
    }
  }

  private void addRep(int rep) {
    var minutes = LinearExpr.newBuilder();
    var accounts = LinearExpr.newBuilder();
    var potential = LinearExpr.newBuilder();
    long mostUsd = 0;
    int units = 0;
    for (int unit = 0; unit < priced.unitCount(); unit++) {
      int option = priced.findOption(unit, rep);
      if (option >= 0 && assignment.findColumn(option).isPresent()) {
        IntVar owned = owns[assignment.findColumn(option).getAsInt()];
        long usd = priced.potentialCents(unit) / (long) CENTS_PER_DOLLAR;
        minutes.addTerm(owned, priced.minutes(option));
        accounts.addTerm(owned, priced.accounts(unit));
        potential.addTerm(owned, usd);
        mostUsd += usd;
        units++;
      }
    }
    model.addLessOrEqual(minutes, priced.capacityMinutes(rep));
    model.addLessOrEqual(accounts, Math.min(priced.maxAccounts(rep), Integer.MAX_VALUE));
    addSegments(rep, potential, mostUsd);
    roundingUsd += STEEPEST_SLOPE * units;
  }

  private void addSegments(int rep, LinearExprBuilder potential, long mostUsd) {
    BalanceSegments segments = assignment.segments(rep);
    var filled = LinearExpr.newBuilder();
    long begin = 0;
    double endCents = 0;
    for (int i = 0; i < segments.slope().length; i++) {
      endCents += segments.widthCents()[i];
      long end =
          i == segments.slope().length - 1
              ? Math.max(begin, mostUsd)
              : Math.min(mostUsd, Math.round(endCents / CENTS_PER_DOLLAR));
      IntVar segment = model.newIntVar(0, Math.max(0, end - begin), "");
      filled.add(segment);
      cost.addTerm(segment, slopeParts(segments.slope()[i]));
      roundingUsd += (end - begin) * 0.5 / (PARTS_PER_CENT * CENTS_PER_DOLLAR) + 1;
      begin = Math.max(begin, end);
    }
    model.addEquality(potential, filled);
    cost.add(Math.round(segments.startCents() * PARTS_PER_CENT));
  }

  /** Hundredths of a cent a dollar of potential. */
  private static long slopeParts(double slope) {
    return Math.round(slope * CENTS_PER_DOLLAR * PARTS_PER_CENT);
  }

  private void addMoveLimit() {
    if (priced.hasMoveLimit()) {
      var moves = LinearExpr.newBuilder();
      for (int column = 0; column < owns.length; column++) {
        moves.addTerm(owns[column], priced.moves(assignment.option(column)));
      }
      model.addLessOrEqual(moves, priced.maxMoves());
    }
  }

  MipResult solve(MipLimits limits) {
    if (limits.start() != null) {
      for (int option : limits.start()) {
        assignment.findColumn(option).ifPresent(column -> model.addHint(owns[column], 1));
      }
    }
    var solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(limits.threads())
        .setRandomSeed((int) limits.seed())
        .setRelativeGapLimit(limits.relativeGap())
        .setMaxTimeInSeconds(limits.seconds());
    CpSolverStatus status = solver.solve(model);
    boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    return new MipResult(
        found ? Optional.of(assignment.options(values(solver))) : Optional.empty(),
        solver.bestObjectiveBound() / (PARTS_PER_CENT * CENTS_PER_DOLLAR) - roundingUsd,
        status.name());
  }

  private double[] values(CpSolver solver) {
    double[] values = new double[owns.length];
    for (int column = 0; column < values.length; column++) {
      values[column] = solver.value(owns[column]);
    }
    return values;
  }
}
