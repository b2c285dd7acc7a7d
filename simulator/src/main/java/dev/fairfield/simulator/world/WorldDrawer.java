package dev.fairfield.simulator.world;

import dev.fairfield.simulator.random.EntityKey;
import java.util.Arrays;
import java.util.List;

/**
 * Draws worlds. What is drawn depends on the master seed, the replication and the ids of what it is
 * drawn for: not on scenario, plan, thread or order. One thread uses a drawer at a time.
 */
public final class WorldDrawer {

  private final SimulationModel model;
  private final long masterSeed;
  private final SeatHistoryDrawer seatHistories;
  private final OpportunityDrawer newSales;
  private final OpportunityDrawer resales;
  private final PipelineDrawer pipeline;
  private final LeadDrawer leads;
  private final Mergers mergers;
  private final FactorBounds teamBounds;
  private final FactorBounds resaleBounds;
  private final double[] drawnFactor;
  private FactorBounds drawnBounds;

  public WorldDrawer(SimulationModel model, long masterSeed) {
    this.model = model;
    this.masterSeed = masterSeed;
    var years = new YearFactors(model);
    seatHistories = new SeatHistoryDrawer(model);
    newSales = OpportunityDrawer.ofNewSales(model, years);
    resales = OpportunityDrawer.ofResales(model, years);
    pipeline = new PipelineDrawer(model);
    leads = new LeadDrawer(model, years);
    mergers = new Mergers(model.accounts().accounts, model.scenario());
    int accounts = model.accounts().size();
    teamBounds = new FactorBounds(model.accounts().team, model.teams().size());
    resaleBounds =
        FactorBounds.ofAll(accounts, StrictMath.min(1, model.scenario().load().maxResponse()));
    drawnFactor = new double[model.teams().size()];
  }

  /** An empty world of this model, to be drawn into. */
  public World newWorld() {
    return new World(model, !mergers.isEmpty());
  }

  /**
   * Draws a replication into the world.
   *
   * @param replication 0 or more
   */
  public World draw(World world, long replication) {
    return draw(world, replication, List.of());
  }

  /**
   * Draws a replication in which people leave beside those who leave by chance or by the scenario;
   * all else is as it would be without.
   */
  public World draw(World world, long replication, List<Departure> departures) {
    drawPeople(world, replication, departures);
    boundByTeam(world.seats());
    return drawDemand(world, teamBounds);
  }

  /**
   * Begins a replication: who sits in each seat when, and nothing else yet. {@link #drawDemand}
   * completes it.
   */
  public World drawPeople(World world, long replication, List<Departure> departures) {
    world.start(replication, EntityKey.ofWorld(masterSeed, replication));
    seatHistories.require(departures);
    seatHistories.draw(world.key(), world.seats());
    return world;
  }

  /**
   * Completes a replication. Bounds spare the search for candidates that no plan of a comparison
   * can bring about; they change none that one can.
   *
   * @param bounds never below what any plan to be evaluated puts into new sales of an account
   */
  public World drawDemand(World world, FactorBounds bounds) {
    world.markets().draw(world.key());
    if (!mergers.isEmpty()) {
      mergers.draw(world.key(), world.buyer, world.mergedFrom, world.keptShare);
    }
    drawNewSales(world, bounds);
    resales.draw(world, resaleBounds, world.resales());
    pipeline.draw(world, world.pipeline());
    leads.draw(world, world.leads());
    return world;
  }

  /** Whether accounts are bought, so that a candidate may end up in other hands. */
  public boolean drawsMergers() {
    return !mergers.isEmpty();
  }

  /**
   * Draws who sits in each seat anew, in the replication last drawn into the world, with other
   * departures than before. All else stays: it is what {@link #draw(World, long, List)} would draw
   * with these departures, at a fraction of the work.
   */
  public World redrawPeople(World world, List<Departure> departures) {
    seatHistories.require(departures);
    seatHistories.draw(world.key(), world.seats());
    boundByTeam(world.seats());
    boolean enough = drawnBounds == teamBounds;
    for (int team = 0; team < drawnFactor.length; team++) {
      enough &= teamBounds.factor[team] <= drawnFactor[team];
    }
    if (!enough) {
      drawNewSales(world, teamBounds);
    }
    return world;
  }

  private void drawNewSales(World world, FactorBounds bounds) {
    newSales.draw(world, bounds, world.newSales());
    drawnBounds = bounds;
    if (bounds == teamBounds) {
      System.arraycopy(bounds.factor, 0, drawnFactor, 0, drawnFactor.length);
    }
  }

  /** The greatest skill × load response of each team; that of all teams where accounts merge. */
  private void boundByTeam(SeatHistories histories) {
    var scenario = model.scenario();
    double others =
        scenario.load().maxResponse() * StrictMath.max(1, 1 + scenario.handover().newSaleEffect());
    double[] factor = teamBounds.factor;
    Arrays.fill(factor, 0);
    double all = 0;
    for (int seat = 0; seat < histories.seats(); seat++) {
      int team = model.seats().team[seat];
      for (int stint = 0; stint < histories.stints(seat); stint++) {
        double greatest = histories.stintSkill(seat, stint) * others;
        factor[team] = StrictMath.max(factor[team], greatest);
        all = StrictMath.max(all, greatest);
      }
    }
    if (!mergers.isEmpty()) {
      Arrays.fill(factor, all);
    }
  }
}
