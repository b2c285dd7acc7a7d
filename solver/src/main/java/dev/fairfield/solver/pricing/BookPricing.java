package dev.fairfield.solver.pricing;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountUnit;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.solver.request.PlanRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Prices the units of a book with its reps. */
final class BookPricing implements OptionPricing {

  /** Reps a unit of a large book starts with. */
  private static final int NEAREST = 10;

  private final List<AccountUnit> units;
  private final List<Rep> reps;
  private final AccountPricing pricing;
  private final TravelFloor travelFloor;
  private final int[][] eligibleReps;
  private final int[] workloadMinutes;
  private final int[][] presentOwners;
  private final double[] handoverFloorCents;
  private final double[] potentialCents;
  private final double[] fitShortfall;

  /**
   * @param pins account id to the rep that must own it
   */
  BookPricing(
      Book book,
      List<AccountUnit> units,
      AccountPricing pricing,
      PlanRequest request,
      Map<String, String> pins) {
    this.units = units;
    this.reps = book.reps();
    this.pricing = pricing;
    this.travelFloor = new TravelFloor(units, reps, request.prices().travel());
    this.eligibleReps = Eligibility.repsByUnit(units, reps, pins, request.assignment());
    this.workloadMinutes =
        units.stream().mapToInt(unit -> Math.toIntExact(unit.workloadMinutes())).toArray();
    this.presentOwners = presentOwners(book);
    this.handoverFloorCents =
        units.stream()
            .mapToDouble(
                unit -> unit.members().stream().mapToDouble(pricing::handoverFloorCents).sum())
            .toArray();
    this.potentialCents = units.stream().mapToDouble(AccountUnit::potentialCents).toArray();
    this.fitShortfall = reps.stream().mapToDouble(pricing::fitShortfall).toArray();
  }

  /** Rep index of each member's owner, −1 where there is none or the owner has left. */
  private int[][] presentOwners(Book book) {
    Map<String, Integer> indexes = new HashMap<>();
    for (int rep = 0; rep < reps.size(); rep++) {
      indexes.put(reps.get(rep).id(), rep);
    }
    return units.stream()
        .map(
            unit ->
                unit.members().stream()
                    .mapToInt(member -> indexes.getOrDefault(member.ownership().currentOwner(), -1))
                    .toArray())
        .toArray(int[][]::new);
  }

  @Override
  public int[] eligibleReps(int unit) {
    return eligibleReps[unit];
  }

  @Override
  public long costCents(int unit, int rep) {
    long cents = 0;
    for (Account member : units.get(unit).members()) {
      cents += pricing.cents(member, reps.get(rep));
    }
    return cents;
  }

  @Override
  public int minutes(int unit, int rep) {
    return workloadMinutes[unit];
  }

  @Override
  public int moves(int unit, int rep) {
    int moves = 0;
    for (int owner : presentOwners[unit]) {
      moves += owner >= 0 && owner != rep ? 1 : 0;
    }
    return moves;
  }

  @Override
  public void costFloorsCents(int unit, double[] floors) {
    int[] eligible = eligibleReps[unit];
    Arrays.fill(floors, 0, eligible.length, handoverFloorCents[unit]);
    for (int owner : presentOwners[unit]) {
      int place = Arrays.binarySearch(eligible, owner);
      if (place >= 0) {
        floors[place] = 0;
      }
    }
    // A cent an account is more than rounding can take off.
    double roundedOff = units.get(unit).members().size();
    for (int i = 0; i < eligible.length; i++) {
      double fit = fitShortfall[eligible[i]] * potentialCents[unit] - roundedOff;
      floors[i] += StrictMath.max(0, fit);
    }
    travelFloor.addTo(floors, unit, eligible);
  }

  /** Units times the reps that may own them. */
  long optionCount() {
    return Arrays.stream(eligibleReps).mapToLong(of -> of.length).sum();
  }

  /** All reps that may own each unit. */
  int[][] allReps() {
    return eligibleReps;
  }

  /** For each unit the reps with the least travel, and its present owners. */
  int[][] nearestReps() {
    int[][] nearest = new int[units.size()][];
    IntStream.range(0, nearest.length)
        .parallel()
        .forEach(unit -> nearest[unit] = nearestReps(unit));
    return nearest;
  }

  private int[] nearestReps(int unit) {
    int[] eligible = eligibleReps[unit];
    if (eligible.length <= NEAREST) {
      return eligible;
    }
    double[] travel = new double[eligible.length];
    travelFloor.addTo(travel, unit, eligible);
    int[] kept = new int[NEAREST];
    double[] floors = new double[NEAREST];
    int count = 0;
    for (int i = 0; i < eligible.length; i++) {
      double floor = travel[i];
      if (count < NEAREST || floor < floors[count - 1]) {
        int place = count < NEAREST ? count++ : count - 1;
        for (; place > 0 && floors[place - 1] > floor; place--) {
          floors[place] = floors[place - 1];
          kept[place] = kept[place - 1];
        }
        floors[place] = floor;
        kept[place] = eligible[i];
      }
    }
    return IntStream.concat(
            Arrays.stream(kept),
            Arrays.stream(presentOwners[unit])
                .filter(owner -> Arrays.binarySearch(eligible, owner) >= 0))
        .sorted()
        .distinct()
        .toArray();
  }
}
