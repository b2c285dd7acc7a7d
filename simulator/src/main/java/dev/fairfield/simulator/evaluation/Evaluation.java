package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.scenario.DeparturePolicy;
import dev.fairfield.scenarios.scenario.Policy;
import dev.fairfield.simulator.world.Opportunities;
import dev.fairfield.simulator.world.SeatHistories;
import dev.fairfield.simulator.world.World;

/**
 * What a plan makes of a world: a pure function of both, worked out in buffers that one thread
 * reuses. Who works an account decides whether a candidate becomes an opportunity, whether that is
 * won, and to whom it counts.
 */
public final class Evaluation {

  private final Tenancy tenancy;
  private final OwnerChanges changes;
  private final SeatWork work;
  private final Closings closings;
  private final LeadQueue leadQueue;
  private final Activity activity;
  private final int seats;
  private final double coverEffort;
  private final RateTable rates;
  private int[] accepted = new int[1024];
  private int[] undecided = new int[1024];
  private PlanModel plan;

  public Evaluation(PlanModels shared) {
    Policy policy = shared.model().scenario().policy();
    this.seats = shared.model().seats().size();
    this.coverEffort = policy.afterDeparture() == DeparturePolicy.REPLAN ? 1 : policy.coverEffort();
    this.tenancy = new Tenancy(shared);
    this.changes = new OwnerChanges(shared, tenancy);
    this.work = new SeatWork(shared);
    boolean covers = policy.afterDeparture() != DeparturePolicy.VACANT;
    this.rates = new RateTable(shared, work, covers ? coverEffort : 0);
    this.closings = new Closings(shared, tenancy, changes);
    this.leadQueue = new LeadQueue(shared, tenancy, work, closings);
    this.activity = new Activity(shared, tenancy, work);
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
    ledger.clear();
    closings.begin(plan, ledger, log);
    closings.closeOpen(world.pipeline());
    acceptNewSales(world.newSales());
    acceptResales(world.resales());
    leadQueue.serve(plan, world.leads(), world.seats(), contacts, log);
    ledger.sumOpen();
    activity.write(plan, world.seats(), ledger);
    if (log != null) {
      PeopleLog.write(plan, world.seats(), tenancy, log);
    }
  }

  /** What covers have spent on travel until a week, US dollars, in the last evaluation. */
  public double coverTravelUsdUntil(double week) {
    return work.coverTravelUsdUntil(week);
  }

  private void acceptNewSales(Opportunities candidates) {
    int count = candidates.count();
    if (accepted.length < count + 1) {
      accepted = new int[2 * count + 1];
      undecided = new int[2 * count + 1];
    }
    int[] accounts = candidates.account();
    int[] times = candidates.times();
    double[] needs = candidates.need();
    int[] units = plan.unitByAccount;
    double[] bounds = rates.bounds();
    int weeks = rates.weeks();
    int sure = 0;
    int open = 0;
    for (int index = 0; index < count; index++) {
      int at = 2 * (units[accounts[index]] * weeks + Opportunities.wholeWeek(times[index]));
      double need = needs[index];
      accepted[sure] = index;
      undecided[open] = index;
      int isSure = need < bounds[at] ? 1 : 0;
      int isPossible = need < bounds[at + 1] ? 1 : 0;
      sure += isSure;
      open += isPossible & (isSure ^ 1);
    }
    closings.close(candidates, accepted, decide(candidates, open, sure));
  }

  /** Adds those of the undecided candidates that come about; how many do then. */
  private int decide(Opportunities candidates, int open, int sure) {
    int[] accounts = candidates.account();
    double[] facts = candidates.facts();
    boolean effect = changes.touchesNewSales();
    int kept = sure;
    for (int i = 0; i < open; i++) {
      int index = undecided[i];
      int account = accounts[index];
      double need = candidates.need()[index];
      double week = facts[index * Opportunities.FACTS + Opportunities.WEEK];
      double rate = newRate(plan.unitByAccount[account], account, week);
      if (need < (effect ? rate * changes.newSaleFactor(account, week) : rate)) {
        accepted[kept++] = index;
      }
    }
    return kept;
  }

  private double newRate(int unit, int account, double week) {
    int vacancy;
    if (unit < seats) {
      int piece = work.pieceAt(unit, week);
      vacancy = work.vacancy[piece];
      if (vacancy < 0) {
        return work.newRate[piece];
      }
    } else {
      vacancy = tenancy.vacancyAt(unit, week);
    }
    int cover = vacancy < 0 ? Tenancy.NOBODY : tenancy.coverAt(vacancy, account, week);
    return cover == Tenancy.NOBODY ? 0 : coverEffort * work.newRate[work.pieceAt(cover, week)];
  }

  private void acceptResales(Opportunities candidates) {
    int count = candidates.count();
    if (accepted.length < count + 1) {
      accepted = new int[2 * count + 1];
      undecided = new int[2 * count + 1];
    }
    int[] accounts = candidates.account();
    double[] facts = candidates.facts();
    int kept = 0;
    for (int index = 0; index < count; index++) {
      int account = accounts[index];
      double need = candidates.need()[index];
      double week = facts[index * Opportunities.FACTS + Opportunities.WEEK];
      double rate = resaleRate(plan.unitByAccount[account], account, week);
      if (need < rate
          && (need < rate * changes.leastResaleFactor()
              || need < rate * changes.resaleFactor(account, week))) {
        accepted[kept++] = index;
      }
    }
    closings.close(candidates, accepted, kept);
  }

  private double resaleRate(int unit, int account, double week) {
    int vacancy;
    if (unit < seats) {
      int piece = work.pieceAt(unit, week);
      vacancy = work.vacancy[piece];
      if (vacancy < 0) {
        return work.resaleRate[piece];
      }
    } else {
      vacancy = tenancy.vacancyAt(unit, week);
    }
    int cover = vacancy < 0 ? Tenancy.NOBODY : tenancy.coverAt(vacancy, account, week);
    return cover == Tenancy.NOBODY ? 0 : coverEffort * work.resaleRate[work.pieceAt(cover, week)];
  }
}
