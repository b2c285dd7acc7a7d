package dev.fairfield.solver.market;

import dev.fairfield.scenarios.model.Account;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proposes seats for what nobody reaches: again and again the place from which most of the
 * potential left is in reach, moved to the weighted medoid of what it reaches. Places are those of
 * the accounts, one for each postal code, at most {@value #MOST_PLACES} with the largest potential.
 */
final class BestSeats {

  /** Places tried for a seat. */
  static final int MOST_PLACES = 400;

  private final TravelReach reach;
  private final MarketSettings settings;
  private final Map<String, Double> hoursNow;

  /**
   * @param hoursNow hours from the nearest eligible rep by account id
   */
  BestSeats(TravelReach reach, MarketSettings settings, Map<String, Double> hoursNow) {
    this.reach = reach;
    this.settings = settings;
    this.hoursNow = new HashMap<>(hoursNow);
  }

  /**
   * @param uncovered accounts of one team that nobody reaches, ordered by id
   */
  List<CoverageGap> propose(String team, List<Account> uncovered) {
    List<CoverageGap> gaps = new ArrayList<>();
    List<Account> left = new ArrayList<>(uncovered);
    while (gaps.size() < settings.seats() && !left.isEmpty()) {
      Optional<Account> place = findBestPlace(left);
      if (place.isEmpty()) {
        break;
      }
      Account seat = medoid(reachedFrom(place.get(), left));
      List<Account> reached = reachedFrom(seat, left);
      gaps.add(gap(gaps.size() + 1, team, seat, reached));
      left.removeAll(reached);
    }
    return gaps;
  }

  private Optional<Account> findBestPlace(List<Account> left) {
    return places(left).stream()
        .map(place -> new Reach(place, weight(reachedFrom(place, left))))
        .max(
            Comparator.comparingLong(Reach::weight)
                .thenComparing(reach -> reach.place().id(), Comparator.reverseOrder()))
        .map(Reach::place);
  }

  /** A place and the potential that is in reach from it, US cents. */
  private record Reach(Account place, long weight) {}

  /** One account for each postal code, or for each point where the code is unknown. */
  private static List<Account> places(List<Account> left) {
    Map<String, Account> placeByKey = new LinkedHashMap<>();
    Map<String, Long> weightByKey = new HashMap<>();
    for (Account account : left) {
      String postal = account.place().postalCode();
      String key =
          postal.isEmpty()
              ? account.place().location().toString()
              : account.place().country() + "/" + postal;
      placeByKey.putIfAbsent(key, account);
      weightByKey.merge(key, weight(account), Long::sum);
    }
    return placeByKey.entrySet().stream()
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<String, Account> place) -> -weightByKey.get(place.getKey()))
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_PLACES)
        .map(Map.Entry::getValue)
        .toList();
  }

  private List<Account> reachedFrom(Account seat, List<Account> accounts) {
    return accounts.stream()
        .filter(account -> hours(seat, account) <= settings.mostHours())
        .toList();
  }

  private double hours(Account seat, Account account) {
    return reach.hours(seat.place().location(), account.place().location());
  }

  /** The account from which the others, weighted by potential, are nearest. */
  private static Account medoid(List<Account> reached) {
    return places(reached).stream()
        .map(place -> new Nearness(place, weightedKm(place, reached)))
        .min(
            Comparator.comparingDouble(Nearness::weightedKm)
                .thenComparing(nearness -> nearness.place().id()))
        .map(Nearness::place)
        .orElseThrow();
  }

  /** A place and its distances to others, weighted by their potential. */
  private record Nearness(Account place, double weightedKm) {}

  private static double weightedKm(Account place, List<Account> accounts) {
    double sum = 0;
    for (Account account : accounts) {
      sum += weight(account) * place.place().location().distanceKmTo(account.place().location());
    }
    return sum;
  }

  private static long weight(List<Account> accounts) {
    return accounts.stream().mapToLong(BestSeats::weight).sum();
  }

  private static long weight(Account account) {
    return StrictMath.max(1, account.value().potentialCents());
  }

  private CoverageGap gap(int rank, String team, Account seat, List<Account> reached) {
    double now = 0;
    double then = 0;
    long potential = 0;
    for (Account account : reached) {
      now += hoursNow.get(account.id());
      then += hours(seat, account);
      potential += account.value().potentialCents();
    }
    double mean = now / reached.size();
    return new CoverageGap(
        rank,
        team,
        seat,
        reached.size(),
        potential,
        Double.isInfinite(mean) ? Double.NaN : mean,
        then / reached.size());
  }
}
