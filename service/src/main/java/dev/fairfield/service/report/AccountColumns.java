package dev.fairfield.service.report;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.List;

/**
 * All accounts of the report, one list per attribute and one position per account: half the size of
 * a list of objects. Make it with {@link #of}.
 *
 * @param lat latitude in degrees, to five decimals
 * @param lon longitude in degrees, to five decimals
 * @param team position in the list of teams
 * @param rep position in the list of reps
 * @param previous position of the owner before, {@link #NO_OWNER} or {@link #OWNER_LEFT}
 * @param potentialCents expected annual revenue
 */
public record AccountColumns(
    List<String> id,
    List<String> name,
    List<String> city,
    List<Double> lat,
    List<Double> lon,
    List<Integer> team,
    List<Integer> rep,
    List<Integer> previous,
    List<Long> potentialCents) {

  /** Previous owner of an account that had none. */
  public static final int NO_OWNER = -1;

  /** Previous owner of an account whose owner is not among the reps any more. */
  public static final int OWNER_LEFT = -2;

  private static final double DEGREE_STEPS = 1e5;

  /** Turns one line per account into columns, in the same order. */
  public static AccountColumns of(List<AccountLine> lines) {
    return new AccountColumns(
        lines.stream().map(AccountLine::id).toList(),
        lines.stream().map(AccountLine::name).toList(),
        lines.stream().map(AccountLine::city).toList(),
        lines.stream().map(line -> rounded(line.point().latitude())).toList(),
        lines.stream().map(line -> rounded(line.point().longitude())).toList(),
        lines.stream().map(AccountLine::team).toList(),
        lines.stream().map(line -> line.owners().planned()).toList(),
        lines.stream().map(line -> line.owners().previous()).toList(),
        lines.stream().map(AccountLine::potentialCents).toList());
  }

  /**
   * Checks that every account refers to a listed team and listed reps.
   *
   * @throws IllegalArgumentException naming the first account that does not
   */
  void requireReferences(int teamCount, int repCount) {
    for (int i = 0; i < id.size(); i++) {
      requireWithin("team", team.get(i), 0, teamCount, i);
      requireWithin("rep", rep.get(i), NO_OWNER, repCount, i);
      requireWithin("previous owner", previous.get(i), OWNER_LEFT, repCount, i);
    }
  }

  private void requireWithin(String what, int value, int lowest, int count, int account) {
    if (value < lowest || value >= count) {
      throw new IllegalArgumentException(
          "Account %s refers to %s %d; allowed are %d to %d."
              .formatted(id.get(account), what, value, lowest, count - 1));
    }
  }

  private static double rounded(double degrees) {
    return StrictMath.rint(degrees * DEGREE_STEPS) / DEGREE_STEPS;
  }

  /**
   * One account of the report.
   *
   * @param city place for people, e.g. "Nashville, TN"; may be blank
   * @param team position in the list of teams
   * @param potentialCents expected annual revenue
   */
  public record AccountLine(
      String id,
      String name,
      String city,
      GeoPoint point,
      int team,
      Owners owners,
      long potentialCents) {}

  /**
   * Who owns an account, as positions in the list of reps.
   *
   * @param planned owner under the plan or {@link #NO_OWNER}
   * @param previous owner today, {@link #NO_OWNER} or {@link #OWNER_LEFT}
   */
  public record Owners(int planned, int previous) {}
}
