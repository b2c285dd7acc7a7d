package dev.fairfield.solver.oracle;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Rep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cost table written down a second time, straight from its formulas and default prices, in
 * dollars: each rule of an account and each rule of a rep is rounded half up to cents once.
 */
final class SectionFourPricing {

  private static final double EARTH_RADIUS_KM = 6371.0088;
  private static final double ELASTICITY = 0.34;
  private static final double BAND_PRICE = 0.25;
  private static final double BAND_HALF_WIDTH = 0.10;
  private static final double REVENUE_SHARE_LOST = 0.154;
  private static final double EXPERTISE_FACTOR = 0.6;

  private final Book book;
  private final Map<Rep, Double> shareUsd = new HashMap<>();

  SectionFourPricing(Book book) {
    this.book = book;
    book.reps().forEach(rep -> shareUsd.put(rep, shareUsd(rep)));
  }

  /** Travel, handover and fit of the account with the rep, in cents. */
  long accountCents(Account account, Rep rep) {
    return cents(travelUsd(account, rep))
        + cents(handoverUsd(account, rep))
        + cents(fitUsd(account, rep));
  }

  /** Balance and band of the rep at the potential held, in cents. */
  long loadCents(Rep rep, long potentialCents) {
    double due = shareUsd.get(rep);
    double held = potentialCents / 100.0;
    if (due == 0) {
      return cents((1 - ELASTICITY) * held) + cents(BAND_PRICE * held);
    }
    double x = held / due;
    double lost = due * ((1 - ELASTICITY) * x + ELASTICITY - Math.pow(x, 1 - ELASTICITY));
    double outside = Math.max(0, Math.abs(held - due) - BAND_HALF_WIDTH * due);
    return cents(Math.max(0, lost)) + cents(BAND_PRICE * outside);
  }

  private static long cents(double usd) {
    return BigDecimal.valueOf(usd * 100).setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  private static double travelUsd(Account account, Rep rep) {
    double km = greatCircleKm(rep.home(), account.place().location());
    double drive = 2 * 1.2 * km * (0.45 + 60.0 / 80);
    double fly = 350 + 0.30 * km + 2 * 60 * (km / 700 + 2.5);
    return account.effort().visitsPerYear() * Math.min(drive / 3, fly / 5);
  }

  /** By the angle between two unit vectors instead of the haversine formula. */
  private static double greatCircleKm(GeoPoint from, GeoPoint to) {
    double[] a = unitVector(from);
    double[] b = unitVector(to);
    double crossX = a[1] * b[2] - a[2] * b[1];
    double crossY = a[2] * b[0] - a[0] * b[2];
    double crossZ = a[0] * b[1] - a[1] * b[0];
    double sine = Math.sqrt(crossX * crossX + crossY * crossY + crossZ * crossZ);
    double cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    return EARTH_RADIUS_KM * Math.atan2(sine, cosine);
  }

  private static double[] unitVector(GeoPoint point) {
    double phi = Math.toRadians(point.latitude());
    double lambda = Math.toRadians(point.longitude());
    return new double[] {
      Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)
    };
  }

  private static double handoverUsd(Account account, Rep rep) {
    String owner = account.ownership().currentOwner();
    if (owner.isEmpty() || owner.equals(rep.id())) {
      return 0;
    }
    boolean expert = rep.coverage().expertise().contains(account.profile().industry());
    return account.value().revenueCents()
        / 100.0
        * (expert ? REVENUE_SHARE_LOST * EXPERTISE_FACTOR : REVENUE_SHARE_LOST);
  }

  private double fitUsd(Account account, Rep rep) {
    double won = 0;
    double capacity = 0;
    for (Rep mate : teammates(rep)) {
      if (mate.record().winRate().isPresent()) {
        won += mate.capacity().capacityMinutes() * mate.record().winRate().getAsDouble();
        capacity += mate.capacity().capacityMinutes();
      }
    }
    if (rep.record().winRate().isEmpty() || won == 0) {
      return 0;
    }
    double shortfall = Math.max(0, 1 - rep.record().winRate().getAsDouble() / (won / capacity));
    return account.value().potentialCents() / 100.0 * shortfall;
  }

  /** The part of the team's potential due to the rep, in dollars. */
  private double shareUsd(Rep rep) {
    double potential = 0;
    for (Account account : book.assignableAccounts()) {
      potential +=
          account.profile().team().equals(rep.team())
              ? account.value().potentialCents() / 100.0
              : 0;
    }
    double weights = teammates(rep).stream().mapToDouble(SectionFourPricing::weight).sum();
    return potential * weight(rep) / weights;
  }

  private static double weight(Rep rep) {
    return rep.capacity().targetShare().orElse(rep.capacity().capacityMinutes());
  }

  private List<Rep> teammates(Rep rep) {
    return book.reps().stream().filter(mate -> mate.team().equals(rep.team())).toList();
  }
}
