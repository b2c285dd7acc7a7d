package dev.fairfield.solver.sensitivity;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.pricing.PricedBook;
import dev.fairfield.solver.variation.PlanningCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each account keeps its rep when potentials are only roughly known. A control run
 * without any error shows how many owners change by searching on alone.
 *
 * @param settings as asked for
 * @param accounts ordered by account id
 * @param feasibleRuns runs in which a plan that keeps all hard rules was found
 * @param controlChanges accounts with another owner in the control run
 * @param stoppedEarly somebody asked to stop; later runs are missing
 */
public record Stability(
    StabilitySettings settings,
    List<AccountStability> accounts,
    int feasibleRuns,
    int controlChanges,
    boolean stoppedEarly) {

  public Stability {
    accounts = List.copyOf(accounts);
  }

  /** Solves the control and every perturbed book, each from the plan. */
  public static Stability of(SolvedPlan plan, StabilitySettings settings, Resolving resolving) {
    return new Study(plan, settings, resolving).run();
  }

  /** Accounts that kept their rep in at least this share of the runs. */
  public long accountsKeptIn(double share) {
    return accounts.stream().filter(account -> account.keepRate() >= share).count();
  }

  /** Whose data to check first: potential × share of runs with another owner, largest first. */
  public List<AccountStability> worthChecking(int most) {
    return accounts.stream()
        .filter(account -> account.atStakeCents() > 0)
        .sorted(
            Comparator.comparingLong(AccountStability::atStakeCents)
                .reversed()
                .thenComparing(account -> account.account().id()))
        .limit(most)
        .toList();
  }

  private static final class Study {

    private final SolvedPlan plan;
    private final StabilitySettings settings;
    private final Resolving resolving;
    private final Map<String, Map<String, Integer>> runsByOther = new HashMap<>();
    private int feasibleRuns;

    Study(SolvedPlan plan, StabilitySettings settings, Resolving resolving) {
      this.plan = plan;
      this.settings = settings;
      this.resolving = resolving;
    }

    Stability run() {
      int steps = settings.runs() + 1;
      resolving.listener().stepStarted("control without error", 1, steps);
      int controlChanges = changedOwners(resolving.solve(plan.priced(), plan.ownersByAccount()));
      var perturbed = new PerturbedPotential(settings);
      PlanningCase given = PlanningCase.of(plan.priced());
      for (int run = 1; run <= settings.runs() && !resolving.stop().getAsBoolean(); run++) {
        int number = run;
        resolving.listener().stepStarted("run " + run, run + 1, steps);
        PricedBook priced = given.withAccounts(account -> perturbed.of(account, number)).priced();
        SolvedPlan solved = resolving.solve(priced, plan.ownersByAccount());
        if (solved.outcome() == Outcome.FEASIBLE) {
          feasibleRuns++;
          count(solved);
        }
      }
      return new Stability(
          settings, accounts(), feasibleRuns, controlChanges, resolving.stop().getAsBoolean());
    }

    private List<Account> planned() {
      return plan.priced().book().assignableAccounts();
    }

    private String owner(SolvedPlan of, Account account) {
      return of.ownersByAccount().getOrDefault(account.id(), "");
    }

    private int changedOwners(SolvedPlan solved) {
      return solved.outcome() != Outcome.FEASIBLE
          ? 0
          : (int)
              planned().stream()
                  .filter(account -> !owner(solved, account).equals(owner(plan, account)))
                  .count();
    }

    private void count(SolvedPlan solved) {
      for (Account account : planned()) {
        String owner = owner(solved, account);
        if (!owner.equals(owner(plan, account))) {
          runsByOther
              .computeIfAbsent(account.id(), id -> new TreeMap<>())
              .merge(owner, 1, Integer::sum);
        }
      }
    }

    private List<AccountStability> accounts() {
      List<AccountStability> accounts = new ArrayList<>();
      for (Account account : planned()) {
        Map<String, Integer> others = runsByOther.getOrDefault(account.id(), Map.of());
        int changes = others.values().stream().mapToInt(Integer::intValue).sum();
        String most = "";
        for (var other : others.entrySet()) {
          most = other.getValue() > others.getOrDefault(most, 0) ? other.getKey() : most;
        }
        accounts.add(
            new AccountStability(
                account,
                owner(plan, account),
                feasibleRuns,
                changes,
                most,
                others.getOrDefault(most, 0)));
      }
      return accounts;
    }
  }
}
