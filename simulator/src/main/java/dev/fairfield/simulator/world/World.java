package dev.fairfield.simulator.world;

/**
 * One simulated future, free of any plan: people, markets, opportunities, leads. Its buffers are
 * filled anew for each replication by a {@link WorldDrawer}; one thread uses it at a time.
 */
public final class World {

  private final SimulationModel model;
  private final SeatHistories seats;
  private final MarketPaths markets;
  private final Opportunities newSales;
  private final Opportunities resales;
  private final Opportunities pipeline;
  private final InboundLeads leads;
  private final DemandDraws draws;
  final int[] buyer;
  final double[] mergedFrom;
  final double[] keptShare;
  private final boolean anyMergers;
  private long replication;
  private long key;

  World(SimulationModel model, boolean anyMergers) {
    this.model = model;
    this.anyMergers = anyMergers;
    seats = new SeatHistories(model.seats().size());
    markets = new MarketPaths(model);
    newSales = new Opportunities(model);
    resales = new Opportunities(model);
    pipeline = new Opportunities(model);
    draws = new DemandDraws(model.accounts());
    leads = new InboundLeads(model);
    int accounts = anyMergers ? model.accounts().size() : 0;
    buyer = new int[accounts];
    mergedFrom = new double[accounts];
    keptShare = new double[accounts];
  }

  void start(long ofReplication, long worldKey) {
    replication = ofReplication;
    key = worldKey;
    draws.begin(worldKey);
  }

  DemandDraws draws() {
    return draws;
  }

  long key() {
    return key;
  }

  public SimulationModel model() {
    return model;
  }

  public long replication() {
    return replication;
  }

  public SeatHistories seats() {
    return seats;
  }

  public MarketPaths markets() {
    return markets;
  }

  /** Candidates of new sales that a rep has to bring about. */
  public Opportunities newSales() {
    return newSales;
  }

  /** Candidates of sales to present customers. */
  public Opportunities resales() {
    return resales;
  }

  /** Opportunities open at the start, of both kinds. */
  public Opportunities pipeline() {
    return pipeline;
  }

  public InboundLeads leads() {
    return leads;
  }

  boolean anyMergers() {
    return anyMergers;
  }

  /** Index of the account that what comes up for an account belongs to by then. */
  int ownerAt(int account, double week) {
    return isMergedAt(account, week) ? buyer[account] : account;
  }

  /** Whether the account was bought by then. */
  public boolean isMergedAt(int account, double week) {
    return anyMergers && buyer[account] >= 0 && week >= mergedFrom[account];
  }

  /** Index of the account that buys this one; −1 for one that nobody buys. Only where any merge. */
  public int buyer(int account) {
    return buyer[account];
  }

  double keptShare(int account) {
    return keptShare[account];
  }
}
