package dev.fairfield.service.cli;

import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.ProblemLog;
import dev.fairfield.scenarios.validation.Severity;
import dev.fairfield.service.explanations.Explanation;
import dev.fairfield.service.explanations.ExplanationFolder;
import dev.fairfield.service.plans.OutputFolder;
import dev.fairfield.service.plans.StoredPlan;
import dev.fairfield.solver.explanation.CostBreakdown;
import dev.fairfield.solver.explanation.OwnerReason;
import dev.fairfield.solver.explanation.OwnerReasons;
import dev.fairfield.solver.plan.Outcome;
import dev.fairfield.solver.plan.PlanSolver;
import dev.fairfield.solver.plan.SolveLimits;
import dev.fairfield.solver.plan.SolvedPlan;
import dev.fairfield.solver.sensitivity.MoveFrontier;
import dev.fairfield.solver.sensitivity.Resolving;
import dev.fairfield.solver.sensitivity.RulePrices;
import dev.fairfield.solver.sensitivity.Stability;
import dev.fairfield.solver.sensitivity.StabilitySettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Explains a plan that {@code plan} wrote. */
@Command(
    name = "explain",
    description = "Say what a plan costs, why accounts have their rep, and what rules cost.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

  private static final int ALTERNATIVES = 3;

  @Spec private CommandSpec spec;

  @ParentCommand private FairfieldCommand fairfield;

  @Mixin private StudyLimitOptions limitOptions;

  @Option(
      names = "--plan",
      required = true,
      paramLabel = "DIR",
      description = "A folder that plan wrote.")
  private Path planFolder;

  @Option(
      names = "--account",
      paramLabel = "ID",
      description = "Why this account has its rep; may be given several times.")
  private List<String> accountIds = List.of();

  @Option(
      names = "--price-rules",
      description = "What each rule, pin group and rep limit costs: solve without it.")
  private boolean priceRules;

  @Option(
      names = "--rep-limits",
      paramLabel = "N",
      defaultValue = "5",
      description = "Limits of single reps to price (default: ${DEFAULT-VALUE}).")
  private int repLimits;

  @Option(names = "--frontier", description = "The best plan for each number of moves.")
  private boolean frontier;

  @Option(
      names = "--stability",
      description = "How often accounts keep their rep when potentials are only roughly known.")
  private boolean stability;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "10",
      description = "Perturbed books for --stability (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--error",
      paramLabel = "SHARE",
      defaultValue = "0.2",
      description =
          "Relative error of potentials for --stability; 0.2 is 20 %% (default: ${DEFAULT-VALUE}).")
  private double relativeError;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder for files.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    SolveLimits limits = limitOptions.limits(spec);
    StabilitySettings settings = settings();
    if (out != null) {
      OutputFolder.requireWritable(out);
    }
    StoredPlan stored = StoredPlan.read(planFolder);
    requireStudiable(stored.plan());
    PrintWriter console = spec.commandLine().getOut();
    Explanation explanation = explain(stored, limits, settings, console);
    if (stored.illustrative()) {
      console.println("Dollar figures are illustrative.");
    }
    if (out != null) {
      ExplanationFolder.write(out, explanation);
      console.println("The files are in " + out);
    }
    return CommandLineRun.DONE;
  }

  private Explanation explain(
      StoredPlan stored, SolveLimits limits, StabilitySettings settings, PrintWriter console) {
    SolvedPlan plan = stored.plan();
    CostBreakdown costs = CostBreakdown.of(plan);
    List<OwnerReason> owners = owners(plan);
    boolean studies = priceRules || frontier || stability;
    if (owners.isEmpty() && !studies) {
      new ExplainText(console, stored, costs).printCosts();
    }
    owners.forEach(new WhyText(console, plan)::print);
    var text = new StudyText(console, plan);
    BooleanSupplier stop = studies ? listen() : () -> false;
    Function<StudyProgress, Resolving> resolving =
        progress -> new Resolving(new PlanSolver(System::nanoTime), limits, progress, stop);
    Optional<RulePrices> prices =
        study(
            priceRules,
            "Pricing rules",
            progress -> RulePrices.of(plan, repLimits, resolving.apply(progress)));
    prices.ifPresent(text::print);
    Optional<MoveFrontier> moves =
        study(
            frontier && !stop.getAsBoolean(),
            "Moves",
            progress ->
                MoveFrontier.of(plan, MoveFrontier.DEFAULT_SHARES, resolving.apply(progress)));
    moves.ifPresent(text::print);
    Optional<Stability> steady =
        study(
            stability && !stop.getAsBoolean(),
            "Stability",
            progress -> Stability.of(plan, settings, resolving.apply(progress)));
    steady.ifPresent(text::print);
    return new Explanation(stored, costs, owners, prices, moves, steady);
  }

  private StabilitySettings settings() {
    try {
      if (repLimits < 0) {
        throw new IllegalArgumentException(
            "--rep-limits is " + repLimits + "; 0 or more is allowed.");
      }
      return new StabilitySettings(runs, relativeError, limitOptions.seed());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private BooleanSupplier listen() {
    return fairfield.interruption().listen();
  }

  private <T> Optional<T> study(boolean asked, String task, Function<StudyProgress, T> study) {
    if (!asked) {
      return Optional.empty();
    }
    spec.commandLine().getOut().flush();
    try (var progress =
        new StudyProgress(task, spec.commandLine().getOut(), System.console() != null)) {
      return Optional.of(study.apply(progress));
    }
  }

  private void requireStudiable(SolvedPlan plan) {
    if (plan.outcome() != Outcome.FEASIBLE && priceRules) {
      throw refused(
          "--price-rules",
          "",
          "a plan that keeps all hard rules",
          "The plan breaks hard rules, so its rules have no price. Plan again first.");
    }
  }

  private List<OwnerReason> owners(SolvedPlan plan) {
    List<OwnerReason> owners = new ArrayList<>();
    if (!accountIds.isEmpty()) {
      var reasons = new OwnerReasons(plan);
      for (String id : accountIds) {
        owners.add(reasons.find(id, ALTERNATIVES).orElseThrow(() -> unknownAccount(plan, id)));
      }
    }
    return owners;
  }

  private static InvalidInputException unknownAccount(SolvedPlan plan, String id) {
    String shown = ProblemLog.shorten(id);
    boolean leftOut = plan.priced().book().findAccount(id).isPresent();
    return refused(
        "--account",
        shown,
        "ids of accounts that the plan assigns",
        leftOut
            ? "The account %s is not assignable (a house or partner account), so no plan gives it a rep."
                .formatted(shown)
            : "The account %s is not in the plan's book; account ids stand in assignments.csv."
                .formatted(shown));
  }

  private static InvalidInputException refused(
      String option, String value, String allowed, String message) {
    return new InvalidInputException(
        List.of(new Problem(option, 0, "", value, allowed, Severity.ERROR, message)));
  }
}
