package dev.fairfield.simulator.evaluation;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.simulator.world.AccountTable;
import dev.fairfield.simulator.world.SeatTable;
import dev.fairfield.simulator.world.SimulationModel;
import dev.fairfield.solver.pricing.VisitTrip;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A plan as the simulator sees it: a pure table, safe to share between threads. A unit is a seat,
 * or one of the pools of accounts that nobody owns, one pool for each week in which such accounts
 * come to be; a pool is like a seat that is empty from then on.
 */
public final class PlanModel {

  private final PlanModels shared;
  private final int seats;
  final double[] poolFrom;
  final int[] unitByAccount;
  final boolean[] moved;
  final int[] movedAccounts;
  final int[] firstAccount;
  final int[] accounts;
  final CoverGroups covers;
  final double[] ownHours;
  final double[] ownPotentialUsd;
  final double[] travelHours;
  final double[] travelUsd;
  final double[] availableHours;
  final double[] baseResponse;
  final TouchCurve[] touches;

  PlanModel(PlanModels shared, Map<String, String> repByAccount) {
    this.shared = shared;
    SimulationModel model = shared.model();
    AccountTable table = model.accounts();
    this.seats = model.seats().size();
    this.unitByAccount = new int[table.size()];
    this.moved = new boolean[table.size()];
    this.movedAccounts = new int[seats];
    this.poolFrom = assign(model, repByAccount);
    int units = seats + poolFrom.length;
    this.firstAccount = new int[units + 1];
    this.accounts = new int[table.size()];
    group(table);
    this.covers = new CoverGroups(shared, firstAccount, accounts);
    this.ownHours = new double[units];
    this.ownPotentialUsd = new double[units];
    this.travelHours = new double[units];
    this.travelUsd = new double[units];
    this.availableHours = new double[seats];
    this.touches = new TouchCurve[units];
    for (int unit = 0; unit < units; unit++) {
      load(unit, table, model.scenario().touches().touchesPerHour());
    }
    for (int seat = 0; seat < seats; seat++) {
      double left = model.seats().capacityHours(seat) - travelHours[seat];
      availableHours[seat] = StrictMath.max(0, left);
    }
    this.baseResponse = baseResponse();
  }

  /** Shares with another model all but what the load curve makes of the hours. */
  private PlanModel(PlanModel like, PlanModels shared) {
    this.shared = shared;
    this.seats = like.seats;
    this.unitByAccount = like.unitByAccount;
    this.moved = like.moved;
    this.movedAccounts = like.movedAccounts;
    this.poolFrom = like.poolFrom;
    this.firstAccount = like.firstAccount;
    this.accounts = like.accounts;
    this.covers = like.covers;
    this.ownHours = like.ownHours;
    this.ownPotentialUsd = like.ownPotentialUsd;
    this.travelHours = like.travelHours;
    this.travelUsd = like.travelUsd;
    this.availableHours = like.availableHours;
    this.touches = like.touches;
    this.baseResponse = baseResponse();
  }

  /**
   * The same plan in another scenario.
   *
   * @param others made of the models of this plan by {@link PlanModels#in}
   */
  PlanModel in(PlanModels others) {
    return new PlanModel(this, others);
  }

  /** Rep id by account id, of accounts with a rep that is there. */
  Map<String, String> repByAccount() {
    Map<String, String> owners = new HashMap<>();
    for (int account = 0; account < unitByAccount.length; account++) {
      if (unitByAccount[account] < seats) {
        owners.put(
            model().accounts().account(account).id(),
            model().seats().rep(unitByAccount[account]).id());
      }
    }
    return owners;
  }

  private double[] baseResponse() {
    double[] response = new double[seats];
    for (int seat = 0; seat < seats; seat++) {
      response[seat] = shared.loadCurve().at(availableHours[seat], ownHours[seat]);
    }
    return response;
  }

  private double[] assign(SimulationModel model, Map<String, String> repByAccount) {
    AccountTable table = model.accounts();
    SeatTable seatTable = model.seats();
    Map<String, Integer> seatById = new HashMap<>();
    for (int seat = 0; seat < seats; seat++) {
      seatById.put(seatTable.rep(seat).id(), seat);
    }
    var poolWeeks = new TreeSet<Double>();
    for (int account = 0; account < table.size(); account++) {
      Account of = table.account(account);
      String owner = repByAccount.getOrDefault(of.id(), "");
      int seat = seatById.getOrDefault(owner, -1);
      unitByAccount[account] = seat;
      String before = of.ownership().currentOwner();
      moved[account] = seat >= 0 && !before.isBlank() && !before.equals(owner);
      if (moved[account]) {
        movedAccounts[seat]++;
      }
      if (seat < 0) {
        poolWeeks.add(table.activeFromWeek(account));
      }
    }
    double[] from = poolWeeks.stream().mapToDouble(Double::doubleValue).toArray();
    for (int account = 0; account < table.size(); account++) {
      if (unitByAccount[account] < 0) {
        unitByAccount[account] = seats + Arrays.binarySearch(from, table.activeFromWeek(account));
      }
    }
    return from;
  }

  /** Accounts by unit, those of greater potential first. */
  private void group(AccountTable table) {
    int[] ordered =
        IntStream.range(0, table.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(account -> unitByAccount[account])
                    .thenComparing(
                        Comparator.comparingDouble(account -> -table.potentialUsd(account))))
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(ordered, 0, accounts, 0, ordered.length);
    for (int account : accounts) {
      firstAccount[unitByAccount[account] + 1]++;
    }
    for (int unit = 1; unit < firstAccount.length; unit++) {
      firstAccount[unit] += firstAccount[unit - 1];
    }
  }

  private void load(int unit, AccountTable table, double touchesPerHour) {
    int first = firstAccount[unit];
    double[] touchesPerYear = new double[accountCount(unit)];
    // Summed in order of id, like everything.
    int[] ordered = Arrays.copyOfRange(accounts, first, firstAccount[unit + 1]);
    Arrays.sort(ordered);
    for (int place = 0; place < ordered.length; place++) {
      int account = ordered[place];
      Account of = table.account(account);
      ownHours[unit] += table.workloadHours(account);
      ownPotentialUsd[unit] += table.potentialUsd(account);
      touchesPerYear[place] = touchesPerHour * table.workloadHours(account);
      double visits = of.effort().visitsPerYear();
      if (unit < seats && visits > 0) {
        VisitTrip trip = shared.covers().trip(of, unit);
        travelHours[unit] += visits * trip.hoursPerVisit();
        travelUsd[unit] += visits * trip.usdPerVisit();
      }
    }
    touches[unit] = new TouchCurve(touchesPerYear);
  }

  PlanModels shared() {
    return shared;
  }

  public SimulationModel model() {
    return shared.model();
  }

  int units() {
    return seats + poolFrom.length;
  }

  /** Accounts of a seat. */
  public int accountCount(int unit) {
    return firstAccount[unit + 1] - firstAccount[unit];
  }

  /** Accounts that nobody owns at the start. */
  public int unownedAccounts() {
    return accounts.length - firstAccount[seats];
  }

  /** The seat that owns the account at the start; −1 where nobody does. */
  public int seatOf(int account) {
    return unitByAccount[account] < seats ? unitByAccount[account] : -1;
  }

  /** Whether somebody else, present or gone, owned the account before. */
  public boolean isMoved(int account) {
    return moved[account];
  }

  /** Selling hours a year that the accounts of a seat take. */
  public double ownHours(int seat) {
    return ownHours[seat];
  }

  /** Potential of the accounts of a seat, US dollars a year. */
  public double ownPotentialUsd(int seat) {
    return ownPotentialUsd[seat];
  }

  /** Hours a year under way to the accounts of a seat. */
  public double travelHours(int seat) {
    return travelHours[seat];
  }

  /** What that travel costs, US dollars a year. */
  public double travelUsd(int seat) {
    return travelUsd[seat];
  }

  /** Capacity less travel, hours a year. */
  public double availableHours(int seat) {
    return availableHours[seat];
  }
}
