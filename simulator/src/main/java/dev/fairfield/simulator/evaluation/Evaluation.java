package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.scenario.DeparturePolicy;
import dev.fairfield.scenarios.scenario.Policy;
import dev.fairfield.simulator.world.SeatHistories;
import dev.fairfield.simulator.world.World;

/**
 * What a plan makes of a world: a pure function of both, worked out in buffers that one thread
 * reuses. Who works an account decides whether a candidate becomes an opportunity, whether that is
 * won, and to whom it counts.
 */
public final class Evaluation {

  /** Most seats of a model: with nobody's row there is one row less than can be told apart. */
  public static final int MOST_SEATS = Fate.MOST_ROWS - 2;

  private final Tenancy tenancy;
  private final OwnerChanges changes;
  private final SeatWork work;
  private final RateTable rates;
  private final Closings closings;
  private final Acceptance acceptance;
  private final LeadQueue leadQueue;
  private final Activity activity;
  private final ClosingSums sums;
  private final PlanDifference difference;
  private final boolean isReplanned;
  private PlanModel plan;

  public Evaluation(PlanModels shared) {
    Policy policy = shared.model().scenario().policy();
    this.isReplanned = policy.afterDeparture() == DeparturePolicy.REPLAN;
    double coverEffort = isReplanned ? 1 : policy.coverEffort();
    boolean covers = policy.afterDeparture() != DeparturePolicy.VACANT;
    this.tenancy = new Tenancy(shared);
    this.changes = new OwnerChanges(shared, tenancy);
    this.work = new SeatWork(shared);
    this.rates = new RateTable(shared, work, covers ? coverEffort : 0);
    var winFactors = new WinFactors(shared.model().scenario());
    this.closings = new Closings(shared, tenancy, changes, winFactors);
    this.acceptance = new Acceptance(shared, tenancy, changes, work, rates, closings, coverEffort);
    this.leadQueue = new LeadQueue(shared, tenancy, work, closings);
    this.activity = new Activity(shared, tenancy, work);
    this.sums = new ClosingSums(shared.model(), winFactors);
    this.difference = new PlanDifference(shared.model().seats().size());
  }

  /** Evaluates a plan of the same scenario in the world. */
  public void evaluate(PlanModel of, World world, Ledger ledger, ContactCounts contacts) {
    evaluate(of, world, ledger, contacts, null);
  }

  /**
   * Evaluates a plan of the same scenario in the world.
   *
   * @param ledger is overwritten
   * @param contacts is added to
   * @param log hears what happens; null for nobody
   */
  public void evaluate(
      PlanModel of, World world, Ledger ledger, ContactCounts contacts, EventLog log) {
    prepare(of, world.seats());
    complete(world, ledger, contacts, log);
  }

  /** Begins the evaluation of a plan: all that depends on the people of a world alone. */
  public void prepare(PlanModel of, SeatHistories people) {
    plan = of;
    tenancy.build(plan, people);
    changes.begin(plan);
    work.build(plan, people, tenancy.loads);
    rates.build(plan);
  }

  /** Raises bounds to what any account may meet under the plan begun. */
  public void raise(PlanGroups groups, int index) {
    groups.raise(index, rates);
  }

  /**
   * Completes the evaluation begun.
   *
   * @param world with the people the evaluation began with
   * @param ledger is overwritten
   * @param contacts is added to
   * @param log hears what happens; null for nobody
   */
  public void complete(World world, Ledger ledger, ContactCounts contacts, EventLog log) {
    begin(ledger, log);
    acceptance.closeOpen(world.pipeline(), fates(ClosingSums.Kind.PIPELINE, world));
    acceptance.acceptNewSales(world.newSales(), fates(ClosingSums.Kind.NEW_SALES, world));
    acceptance.acceptResales(world.resales(), fates(ClosingSums.Kind.RESALES, world));
    leadQueue.serve(plan, world, contacts, log);
    int[] ofPrompt = fates(ClosingSums.Kind.PROMPT, world);
    acceptance.acceptPrompt(world.leads().prompt(), leadQueue.promptComesUp(), ofPrompt);
    sums.sum(world);
    activity.readPeople(world.seats());
    finish(ledger);
    if (log != null) {
      PeopleLog.write(plan, world.seats(), tenancy, log);
    }
  }

  /**
   * Completes the evaluation begun, starting from what another plan yields in the same world; the
   * result is that of {@link #complete} to the last bit, with less work the more the plans agree.
   *
   * @param other completed in the same world
   */
  public void completeFrom(Evaluation other, World world, Ledger ledger, ContactCounts contacts) {
    if (isReplanned) {
      // Covers are chosen by what they hold, so that any account may have another under each plan.
      complete(world, ledger, contacts, null);
      return;
    }
    begin(ledger, null);
    difference.find(plan, other.plan, rates, other.rates, work, other.work);
    sums.takeFrom(other.sums, world);
    acceptance.changeOpen(world.pipeline(), difference, sums);
    acceptance.changeNewSales(world.newSales(), difference, sums);
    acceptance.changeResales(world.resales(), difference, sums);
    leadQueue.serve(plan, world, contacts, null);
    boolean[] comesUp = leadQueue.promptComesUp();
    acceptance.changePrompt(world.leads().prompt(), comesUp, difference, sums);
    activity.takePeople(other.activity);
    finish(ledger);
  }

  private void begin(Ledger ledger, EventLog log) {
    ledger.clear();
    closings.begin(plan, ledger, log);
    acceptance.begin(plan);
  }

  private int[] fates(ClosingSums.Kind kind, World world) {
    return sums.fates(kind, kind.of(world).count());
  }

  private void finish(Ledger ledger) {
    sums.book(ledger);
    ledger.sumOpen();
    activity.write(plan, ledger);
  }

  /** What covers have spent on travel until a week, US dollars, in the last evaluation. */
  public double coverTravelUsdUntil(double week) {
    return work.coverTravelUsdUntil(week);
  }
}
