package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.scenario.DeparturePolicy;
import dev.fairfield.scenarios.scenario.Policy;
import dev.fairfield.simulator.world.Opportunities;
import dev.fairfield.simulator.world.World;

/**
 * What a plan makes of a world: a pure function of both, worked out in buffers that one thread
 * reuses. Who works an account decides whether a candidate becomes an opportunity, whether that is
 * won, and to whom it counts.
 */
public final class Evaluation {

  private final PlanModels shared;
  private final Tenancy tenancy;
  private final OwnerChanges changes;
  private final SeatWork work;
  private final Closings closings;
  private final LeadQueue leadQueue;
  private final Activity activity;
  private final int seats;
  private final double coverEffort;
  private final boolean covers;
  private double[] greatestRate = new double[0];
  private PlanModel plan;

  public Evaluation(PlanModels shared) {
    Policy policy = shared.model().scenario().policy();
    this.shared = shared;
    this.seats = shared.model().seats().size();
    this.covers = policy.afterDeparture() != DeparturePolicy.VACANT;
    this.coverEffort = policy.afterDeparture() == DeparturePolicy.REPLAN ? 1 : policy.coverEffort();
    this.tenancy = new Tenancy(shared);
    this.changes = new OwnerChanges(shared, tenancy);
    this.work = new SeatWork(shared);
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
    plan = of;
    ledger.clear();
    tenancy.build(plan, world.seats());
    changes.begin(plan);
    work.build(plan, world.seats(), tenancy.loads);
    closings.begin(plan, ledger, log);
    boundRates();
    closePipeline(world.pipeline());
    acceptNewSales(world.newSales());
    acceptResales(world.resales());
    leadQueue.serve(plan, world.leads(), world.seats(), contacts, log);
    activity.write(plan, world.seats(), ledger);
    if (log != null) {
      PeopleLog.write(plan, world.seats(), tenancy, log);
    }
  }

  /** The greatest factor that any account of a unit can meet. */
  private void boundRates() {
    if (greatestRate.length < plan.units()) {
      greatestRate = new double[plan.units()];
    }
    double greatest = 0;
    for (int seat = 0; seat < seats; seat++) {
      greatest = StrictMath.max(greatest, work.greatestNewRate[seat]);
    }
    double covered = covers ? coverEffort * greatest : 0;
    double effect = StrictMath.max(0, shared.model().scenario().handover().newSaleEffect());
    for (int unit = 0; unit < plan.units(); unit++) {
      double own = unit < seats ? work.greatestNewRate[unit] : 0;
      double bound = tenancy.isAffected(unit) ? StrictMath.max(own, covered) : own;
      greatestRate[unit] = bound * (1 + effect);
    }
  }

  private void closePipeline(Opportunities pipeline) {
    int[] accounts = pipeline.account();
    for (int index = 0; index < pipeline.count(); index++) {
      closings.close(accounts[index], pipeline, index);
    }
  }

  private void acceptNewSales(Opportunities candidates) {
    int count = candidates.count();
    int[] accounts = candidates.account();
    double[] needs = candidates.need();
    double[] weeks = candidates.week();
    int[] units = plan.unitByAccount;
    double[] greatest = greatestRate;
    boolean effect = changes.touchesNewSales();
    for (int index = 0; index < count; index++) {
      int account = accounts[index];
      int unit = units[account];
      double need = needs[index];
      if (need < greatest[unit]) {
        double rate = newRate(unit, account, weeks[index]);
        if (need < (effect ? rate * changes.newSaleFactor(account, weeks[index]) : rate)) {
          closings.close(account, candidates, index);
        }
      }
    }
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
    int[] accounts = candidates.account();
    double[] needs = candidates.need();
    double[] weeks = candidates.week();
    for (int index = 0; index < count; index++) {
      int account = accounts[index];
      int unit = plan.unitByAccount[account];
      double need = needs[index];
      double rate = resaleRate(unit, account, weeks[index]);
      if (need < rate && need < rate * changes.resaleFactor(account, weeks[index])) {
        closings.close(account, candidates, index);
      }
    }
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
