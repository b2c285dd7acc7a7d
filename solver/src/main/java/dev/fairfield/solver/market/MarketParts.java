package dev.fairfield.solver.market;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Place;
import dev.fairfield.scenarios.places.County;
import dev.fairfield.scenarios.places.CountyTable;
import dev.fairfield.scenarios.places.Metro;
import dev.fairfield.scenarios.places.MetroTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Divides a book's accounts into parts and adds each part up. */
final class MarketParts {

  private static final double KM_PER_DEGREE = 111;
  private static final double DENSITY_AREA_1000_KM2 =
      StrictMath.PI * MarketRow.DENSITY_KM * MarketRow.DENSITY_KM / 1_000;

  private final List<Account> accounts;
  private final Map<String, String> owners;
  private final Map<String, Double> hoursById;
  private final MarketSettings settings;
  private final List<Account> byLatitude;
  private final Map<String, String> metroById = new HashMap<>();

  MarketParts(
      Book book,
      Map<String, String> ownersByAccount,
      Map<String, Double> hoursById,
      MarketSettings settings) {
    this.accounts = book.assignableAccounts();
    this.owners = ownersByAccount;
    this.hoursById = hoursById;
    this.settings = settings;
    this.byLatitude =
        accounts.stream()
            .sorted(
                Comparator.comparingDouble(
                    (Account account) -> account.place().location().latitude()))
            .toList();
    for (Account account : accounts) {
      MetroTable.unitedStates()
          .findMetro(account.place().location())
          .filter(metro -> metro.country().equals(account.place().country()))
          .map(Metro::name)
          .ifPresent(name -> metroById.put(account.id(), name));
    }
  }

  /** The largest potential first, equals by key. */
  List<MarketRow> rows(MarketCut cut) {
    Map<String, List<Account>> parts = new TreeMap<>();
    accounts.forEach(
        account -> parts.computeIfAbsent(key(cut, account), key -> new ArrayList<>()).add(account));
    List<MarketRow> rows = new ArrayList<>();
    parts.forEach((key, members) -> rows.add(row(cut, key, members)));
    rows.sort(
        Comparator.comparingLong((MarketRow row) -> -row.potentialCents())
            .thenComparing(MarketRow::key));
    return rows;
  }

  MarketRow total() {
    return row(MarketCut.TEAM, "", accounts);
  }

  private String key(MarketCut cut, Account account) {
    Place place = account.place();
    return switch (cut) {
      case STATE -> place.state().isBlank() ? "" : place.country() + "/" + place.state();
      case COUNTY -> place.countyFips();
      case METRO -> metroById.getOrDefault(account.id(), "");
      case TEAM -> account.profile().team();
      case INDUSTRY -> account.profile().industry();
      case TEAM_AND_INDUSTRY -> account.profile().team() + " / " + account.profile().industry();
    };
  }

  private static String name(MarketCut cut, String key) {
    if (key.isEmpty()) {
      return switch (cut) {
        case METRO -> "Outside metros";
        case COUNTY -> "Outside US counties";
        default -> "Unknown";
      };
    }
    return cut == MarketCut.COUNTY
        ? CountyTable.unitedStates()
            .findCounty(key)
            .map(county -> county.name() + " County, " + county.state())
            .orElse(key)
        : key;
  }

  private MarketRow row(MarketCut cut, String key, List<Account> members) {
    var sums = new Sums();
    members.forEach(account -> sums.add(account, isUncovered(account), isOwned(account)));
    boolean placed = cut.isArea() && !key.isEmpty();
    GeoPoint centre = placed ? centre(cut, key, members) : null;
    return new MarketRow(
        cut,
        key,
        name(cut, key),
        centre,
        sums.customers,
        members.size() - sums.customers,
        sums.potential,
        sums.revenue,
        sums.headroom,
        sums.whitespaceProspects,
        sums.whitespace,
        sums.uncoveredAccounts,
        sums.uncovered,
        placed ? accountsNear(centre) / DENSITY_AREA_1000_KM2 : Double.NaN);
  }

  private boolean isUncovered(Account account) {
    return hoursById.get(account.id()) > settings.mostHours();
  }

  private boolean isOwned(Account account) {
    return owners.containsKey(account.id());
  }

  private static GeoPoint centre(MarketCut cut, String key, List<Account> members) {
    if (cut == MarketCut.COUNTY) {
      var county = CountyTable.unitedStates().findCounty(key).map(County::centroid);
      if (county.isPresent()) {
        return county.get();
      }
    }
    double weights = 0;
    double latitude = 0;
    double longitude = 0;
    for (Account account : members) {
      double weight = StrictMath.max(1, account.value().potentialCents());
      weights += weight;
      latitude += weight * account.place().location().latitude();
      longitude += weight * account.place().location().longitude();
    }
    return new GeoPoint(latitude / weights, longitude / weights);
  }

  private int accountsNear(GeoPoint centre) {
    double degrees = MarketRow.DENSITY_KM / KM_PER_DEGREE + 0.01;
    int near = 0;
    for (int i = firstFrom(centre.latitude() - degrees); i < byLatitude.size(); i++) {
      GeoPoint point = byLatitude.get(i).place().location();
      if (point.latitude() > centre.latitude() + degrees) {
        break;
      }
      near += centre.distanceKmTo(point) <= MarketRow.DENSITY_KM ? 1 : 0;
    }
    return near;
  }

  private int firstFrom(double latitude) {
    int low = 0;
    int high = byLatitude.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (byLatitude.get(middle).place().location().latitude() < latitude) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What adds up over the accounts of a part. */
  private static final class Sums {
    private int customers;
    private long potential;
    private long revenue;
    private long headroom;
    private int whitespaceProspects;
    private long whitespace;
    private int uncoveredAccounts;
    private long uncovered;

    private void add(Account account, boolean isUncovered, boolean isOwned) {
      long worth = account.value().potentialCents();
      boolean customer = account.profile().kind() == AccountKind.CUSTOMER;
      potential += worth;
      revenue += account.value().revenueCents();
      if (customer) {
        customers++;
        headroom += StrictMath.max(0, worth - account.value().revenueCents());
      } else if (isUncovered || !isOwned) {
        whitespaceProspects++;
        whitespace += worth;
      }
      if (isUncovered) {
        uncoveredAccounts++;
        uncovered += worth;
      }
    }
  }
}
