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
  private final double[] newFactor;
  private final double[] drawnFactor;
  private final double[] resaleFactor;
  private final double[] leadFactor;

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
    newFactor = new double[model.teams().size()];
    drawnFactor = new double[newFactor.length];
    resaleFactor = new double[newFactor.length];
    leadFactor = new double[newFactor.length];
    Arrays.fill(leadFactor, 1);
    double response = model.scenario().load().maxResponse();
    Arrays.fill(resaleFactor, StrictMath.min(1, response));
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
    world.start(replication, EntityKey.ofWorld(masterSeed, replication));
    seatHistories.require(departures);
    seatHistories.draw(world.key(), world.seats());
    world.markets().draw(world.key());
    if (!mergers.isEmpty()) {
      mergers.draw(world.key(), world.buyer, world.mergedFrom, world.keptShare);
    }
    boundFactors(world.seats());
    drawNewSales(world);
    resales.draw(world, resaleFactor, world.resales());
    pipeline.draw(world, world.pipeline());
    leads.draw(world, leadFactor, world.leads());
    return world;
  }

  /**
   * Draws who sits in each seat anew, in the replication last drawn into the world, with other
   * departures than before. All else stays: it is what {@link #draw(World, long, List)} would draw
   * with these departures, at a fraction of the work.
   */
  public World redrawPeople(World world, List<Departure> departures) {
    seatHistories.require(departures);
    seatHistories.draw(world.key(), world.seats());
    boundFactors(world.seats());
    for (int team = 0; team < newFactor.length; team++) {
      if (newFactor[team] > drawnFactor[team]) {
        drawNewSales(world);
        break;
      }
    }
    return world;
  }

  private void drawNewSales(World world) {
    newSales.draw(world, newFactor, world.newSales());
    System.arraycopy(newFactor, 0, drawnFactor, 0, newFactor.length);
  }

  /** The greatest skill × load response of each team; that of all teams where accounts merge. */
  private void boundFactors(SeatHistories histories) {
    var scenario = model.scenario();
    double others =
        scenario.load().maxResponse() * StrictMath.max(1, 1 + scenario.handover().newSaleEffect());
    Arrays.fill(newFactor, 0);
    double all = 0;
    for (int seat = 0; seat < histories.seats(); seat++) {
      int team = model.seats().team[seat];
      for (int stint = 0; stint < histories.stints(seat); stint++) {
        double factor = histories.stintSkill(seat, stint) * others;
        newFactor[team] = StrictMath.max(newFactor[team], factor);
        all = StrictMath.max(all, factor);
      }
    }
    if (!mergers.isEmpty()) {
      Arrays.fill(newFactor, all);
    }
  }
}
