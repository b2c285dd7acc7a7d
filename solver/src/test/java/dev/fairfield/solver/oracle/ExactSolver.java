package dev.fairfield.solver.oracle;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proven optimum of a small book by OR-Tools CP-SAT: one 0/1 variable for each group and rep,
 * and one for each set of groups a rep can hold within its limits, which carries the exact cents of
 * balance and band.
 */
final class ExactSolver {

  private static final double MAX_SECONDS = 300;

  private final ExactModel exact;
  private final CpModel model = new CpModel();
  private final BoolVar[][] owns;
  private final BoolVar[] pooled;
  private final LinearExprBuilder cost = LinearExpr.newBuilder();
  private final LinearExprBuilder pooledWeight = LinearExpr.newBuilder();

  static {
    Loader.loadNativeLibraries();
  }

  private ExactSolver(ExactModel exact) {
    this.exact = exact;
    this.owns = new BoolVar[exact.groups().size()][exact.repCount()];
    this.pooled = new BoolVar[exact.groups().size()];
    addGroups();
    for (int rep = 0; rep < exact.repCount(); rep++) {
      addSets(rep);
    }
    addMoveLimit();
  }

  /**
   * The best plan; empty when it is proven that none keeps all limits.
   *
   * @throws IllegalStateException when nothing could be proven in time
   */
  static Optional<Optimum> findOptimum(ExactModel exact) {
    var solver = new ExactSolver(exact);
    Optional<int[]> leastPooled = solver.minimize(solver.pooledWeight.build());
    if (leastPooled.isEmpty()) {
      return Optional.empty();
    }
    long pooled = Optimum.of(exact, leastPooled.get()).pooledWeight();
    solver.model.addEquality(solver.pooledWeight.build(), pooled);
    return solver.minimize(solver.cost.build()).map(plan -> Optimum.of(exact, plan));
  }

  private void addGroups() {
    for (int group = 0; group < owns.length; group++) {
      pooled[group] = model.newBoolVar("pooled " + group);
      pooledWeight.addTerm(pooled[group], exact.poolWeight(group));
      if (!exact.mayPool()[group]) {
        model.addEquality(pooled[group], 0);
      }
      var chosen = LinearExpr.newBuilder().add(pooled[group]);
      for (int rep = 0; rep < exact.repCount(); rep++) {
        owns[group][rep] = model.newBoolVar(group + " by " + rep);
        chosen.add(owns[group][rep]);
        cost.addTerm(owns[group][rep], exact.cents()[group][rep]);
        if (!exact.mayOwn()[group][rep]) {
          model.addEquality(owns[group][rep], 0);
        }
      }
      model.addEquality(chosen.build(), 1);
    }
  }

  private void addMoveLimit() {
    var moves = LinearExpr.newBuilder();
    for (int group = 0; group < owns.length; group++) {
      for (int rep = 0; rep < exact.repCount(); rep++) {
        moves.addTerm(owns[group][rep], exact.moves()[group][rep]);
      }
    }
    model.addLessOrEqual(moves.build(), exact.maxMoves());
  }

  /** Exactly one set of groups for the rep, and the balance and band cost of that set. */
  private void addSets(int rep) {
    List<boolean[]> sets = new ArrayList<>();
    addSets(rep, 0, 0, 0, new boolean[owns.length], sets);
    BoolVar[] held = new BoolVar[sets.size()];
    for (int set = 0; set < held.length; set++) {
      held[set] = model.newBoolVar("set " + set + " by " + rep);
      cost.addTerm(held[set], exact.loadCents(rep, potentialCents(sets.get(set))));
    }
    model.addExactlyOne(held);
    for (int group = 0; group < owns.length; group++) {
      var inHeldSet = LinearExpr.newBuilder();
      for (int set = 0; set < held.length; set++) {
        inHeldSet.addTerm(held[set], sets.get(set)[group] ? 1 : 0);
      }
      model.addEquality(inHeldSet.build(), owns[group][rep]);
    }
  }

  /** Collects every set of groups that the rep may own within its limits. */
  private void addSets(
      int rep, int group, long minutes, long accounts, boolean[] taken, List<boolean[]> sets) {
    if (minutes > exact.capacityMinutes(rep) || accounts > exact.maxAccounts()[rep]) {
      return;
    }
    if (group == owns.length) {
      if (minutes >= leastMinutes(rep)) {
        sets.add(taken.clone());
      }
      return;
    }
    addSets(rep, group + 1, minutes, accounts, taken, sets);
    if (exact.mayOwn()[group][rep]) {
      taken[group] = true;
      long more = minutes + exact.minutes(group);
      addSets(rep, group + 1, more, accounts + exact.accounts(group), taken, sets);
      taken[group] = false;
    }
  }

  private long potentialCents(boolean[] set) {
    long sum = 0;
    for (int group = 0; group < set.length; group++) {
      sum += set[group] ? exact.potentialCents(group) : 0;
    }
    return sum;
  }

  /** What the rep must take when the pool is closed and all teammates are full. */
  private long leastMinutes(int rep) {
    String team = exact.book().reps().get(rep).team();
    long least = 0;
    for (int group = 0; group < owns.length; group++) {
      if (exact.mayPool()[group]) {
        return 0;
      }
      boolean ours = exact.groups().get(group).get(0).profile().team().equals(team);
      least += ours ? exact.minutes(group) : 0;
    }
    for (int mate = 0; mate < exact.repCount(); mate++) {
      boolean ours = exact.book().reps().get(mate).team().equals(team);
      least -= mate != rep && ours ? exact.capacityMinutes(mate) : 0;
    }
    return least;
  }

  private Optional<int[]> minimize(LinearExpr objective) {
    model.minimize(objective);
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxTimeInSeconds(MAX_SECONDS);
    CpSolverStatus status = solver.solve(model);
    if (status == CpSolverStatus.INFEASIBLE) {
      return Optional.empty();
    }
    if (status != CpSolverStatus.OPTIMAL) {
      throw new IllegalStateException("CP-SAT ended as %s, not OPTIMAL.".formatted(status));
    }
    int[] plan = new int[owns.length];
    for (int group = 0; group < owns.length; group++) {
      plan[group] = ExactModel.POOL;
      for (int rep = 0; rep < exact.repCount(); rep++) {
        if (solver.booleanValue(owns[group][rep])) {
          plan[group] = rep;
        }
      }
    }
    return Optional.of(plan);
  }
}
