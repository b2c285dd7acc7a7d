package dev.fairfield.simulator.comparison;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCapacity;
import dev.fairfield.scenarios.model.RepCoverage;
import dev.fairfield.scenarios.model.RepRecord;
import dev.fairfield.scenarios.model.RepStatus;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A rep whom a group might hire. */
final class NewRep {

  private NewRep() {}

  /**
   * A rep like the median of the group, hired on the first day, who may own any account of the team
   * and lives at the centre of the group's potential.
   *
   * @param group at least one, all of one team
   * @param accounts that the group owns
   */
  static Rep of(Book book, List<Rep> group, String region, List<Account> accounts) {
    String team = group.get(0).team();
    String id = ("+1 " + team + " " + region).strip();
    while (book.findRep(id).isPresent()) {
      id += "+";
    }
    return new Rep(
        id,
        id,
        team,
        centre(accounts, group.get(0).home()),
        capacity(group),
        RepCoverage.ANYTHING,
        new RepRecord(
            OptionalLong.empty(),
            OptionalDouble.of(0),
            OptionalDouble.empty(),
            "",
            region,
            RepStatus.ACTIVE,
            null));
  }

  private static RepCapacity capacity(List<Rep> group) {
    boolean limited = group.stream().allMatch(rep -> rep.capacity().maxAccounts().isPresent());
    boolean shared = group.stream().allMatch(rep -> rep.capacity().targetShare().isPresent());
    return new RepCapacity(
        StrictMath.round(
            median(group.stream().mapToDouble(rep -> rep.capacity().capacityMinutes()).toArray())),
        limited
            ? OptionalInt.of(
                (int)
                    median(
                        group.stream()
                            .mapToDouble(rep -> rep.capacity().maxAccounts().getAsInt())
                            .toArray()))
            : OptionalInt.empty(),
        shared
            ? OptionalDouble.of(
                median(
                    group.stream()
                        .mapToDouble(rep -> rep.capacity().targetShare().getAsDouble())
                        .toArray()))
            : OptionalDouble.empty());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }

  /** The mean point on the globe, weighted with potential; the other where there is none. */
  private static GeoPoint centre(List<Account> accounts, GeoPoint other) {
    double x = 0;
    double y = 0;
    double z = 0;
    for (Account account : accounts) {
      double weight = account.value().potentialCents();
      double phi = StrictMath.toRadians(account.place().location().latitude());
      double lambda = StrictMath.toRadians(account.place().location().longitude());
      x += weight * StrictMath.cos(phi) * StrictMath.cos(lambda);
      y += weight * StrictMath.cos(phi) * StrictMath.sin(lambda);
      z += weight * StrictMath.sin(phi);
    }
    double level = StrictMath.hypot(x, y);
    if (level == 0 && z == 0) {
      return other;
    }
    return new GeoPoint(
        StrictMath.toDegrees(StrictMath.atan2(z, level)),
        StrictMath.toDegrees(StrictMath.atan2(y, x)));
  }
}
