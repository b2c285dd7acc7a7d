package dev.fairfield.simulator.world;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.scenario.Demand;
import dev.fairfield.scenarios.scenario.Leads;
import dev.fairfield.scenarios.scenario.Scenario;
import dev.fairfield.scenarios.scenario.SegmentDeals;
import dev.fairfield.scenarios.scenario.Where;
import dev.fairfield.simulator.random.EntityKey;
import java.util.List;
import java.util.Map;

/**
 * The accounts a plan can give an owner, ordered by id, with the rates at which they ask for
 * offers. New sales serve potential not yet sold, resales the present revenue: rate = value ÷ (win
 * rate × mean deal). The same in every replication.
 */
public final class AccountTable {

  private static final double CENTS_PER_USD = 100;
  private static final double MINUTES_PER_HOUR = 60;

  final List<Account> accounts;
  final long[] keys;
  final int[] team;
  final int[] region;
  final int[] segment;
  final int[] climate;
  final boolean[] calm;
  final int[] industry;
  final double[] newPerYear;
  final double[] resalePerYear;
  final double[] leadsPerYear;
  final double[] inboundNewPerYear;
  final double[] openPipelineUsd;
  final double[] activeFromWeek;
  final double[] workloadHours;
  final double[] potentialUsd;

  /**
   * @param activeFrom account id to the week a new account comes to be
   */
  AccountTable(
      List<Account> accounts, Scenario scenario, ModelNames names, Map<String, Double> activeFrom) {
    this.accounts = List.copyOf(accounts);
    int count = accounts.size();
    keys =
        accounts.stream()
            .mapToLong(account -> EntityKey.of("account", account.id(), "demand"))
            .toArray();
    team = names.teams().indexes(accounts.stream().map(a -> a.profile().team()).toList());
    region = names.regions().indexes(accounts.stream().map(Where::regionOf).toList());
    industry =
        names.industries().indexes(accounts.stream().map(a -> a.profile().industry()).toList());
    segment = AccountSegments.of(accounts, scenario.demand().segments());
    climate = new int[count];
    calm = new boolean[count];
    newPerYear = new double[count];
    resalePerYear = new double[count];
    leadsPerYear = new double[count];
    inboundNewPerYear = new double[count];
    openPipelineUsd = new double[count];
    activeFromWeek = weeks(activeFrom);
    workloadHours = new double[count];
    potentialUsd = new double[count];
    for (int account = 0; account < count; account++) {
      Account of = accounts.get(account);
      rates(account, of, scenario);
      openPipelineUsd[account] = of.value().openPipelineCents() / CENTS_PER_USD;
      workloadHours[account] = of.effort().workloadMinutes() / MINUTES_PER_HOUR;
      potentialUsd[account] = of.value().potentialCents() / CENTS_PER_USD;
    }
  }

  /** The same accounts in a scenario with other numbers, with the climates they had. */
  private AccountTable(AccountTable like, Scenario before, Scenario scenario, double[] activeFrom) {
    accounts = like.accounts;
    keys = like.keys;
    team = like.team;
    region = like.region;
    industry = like.industry;
    openPipelineUsd = like.openPipelineUsd;
    workloadHours = like.workloadHours;
    potentialUsd = like.potentialUsd;
    climate = like.climate.clone();
    calm = like.calm.clone();
    activeFromWeek = activeFrom;
    if (scenario.demand().equals(before.demand()) && scenario.leads().equals(before.leads())) {
      segment = like.segment;
      newPerYear = like.newPerYear;
      resalePerYear = like.resalePerYear;
      leadsPerYear = like.leadsPerYear;
      inboundNewPerYear = like.inboundNewPerYear;
      return;
    }
    segment = AccountSegments.of(accounts, scenario.demand().segments());
    int count = accounts.size();
    newPerYear = new double[count];
    resalePerYear = new double[count];
    leadsPerYear = new double[count];
    inboundNewPerYear = new double[count];
    for (int account = 0; account < count; account++) {
      rates(account, accounts.get(account), scenario);
    }
  }

  /**
   * The same accounts in a scenario with other numbers.
   *
   * @param before the scenario of this table
   * @param activeFrom when each account comes to be, in weeks
   */
  AccountTable in(Scenario before, Scenario scenario, double[] activeFrom) {
    return new AccountTable(this, before, scenario, activeFrom);
  }

  /**
   * When each account comes to be, in weeks; 0 for those of the book.
   *
   * @param activeFrom account id to the week a new account comes to be
   */
  double[] weeks(Map<String, Double> activeFrom) {
    return accounts.stream().mapToDouble(of -> activeFrom.getOrDefault(of.id(), 0.0)).toArray();
  }

  private void rates(int account, Account of, Scenario scenario) {
    Demand demand = scenario.demand();
    Leads leads = scenario.leads();
    SegmentDeals deals = AccountSegments.deals(segment[account], demand.segments());
    double revenueUsd = of.value().revenueCents() / CENTS_PER_USD;
    double unsoldUsd =
        StrictMath.max(0, of.value().potentialCents() - of.value().revenueCents()) / CENTS_PER_USD;
    double newSales =
        demand.newSaleFactor() * (unsoldUsd / (deals.winRate() * deals.meanDealUsd()));
    newPerYear[account] = (1 - leads.inboundShare()) * newSales;
    inboundNewPerYear[account] = leads.inboundShare() * newSales;
    leadsPerYear[account] = inboundNewPerYear[account] / leads.leadToOpportunity();
    resalePerYear[account] =
        demand.resaleFactor() * (revenueUsd / (deals.resaleWinRate() * deals.meanDealUsd()));
  }

  public int size() {
    return accounts.size();
  }

  public Account account(int index) {
    return accounts.get(index);
  }

  /** Index among the team names of the model. */
  public int team(int account) {
    return team[account];
  }

  /** Index among the region names of the model. */
  public int region(int account) {
    return region[account];
  }

  /** Index among the industry names of the model. */
  public int industry(int account) {
    return industry[account];
  }

  /** When the account comes to be, in weeks; 0 for those of the book. */
  public double activeFromWeek(int account) {
    return activeFromWeek[account];
  }

  /** Selling hours a year the account takes. */
  public double workloadHours(int account) {
    return workloadHours[account];
  }

  /** US dollars a year. */
  public double potentialUsd(int account) {
    return potentialUsd[account];
  }
}
