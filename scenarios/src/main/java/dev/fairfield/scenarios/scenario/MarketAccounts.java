package dev.fairfield.scenarios.scenario;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountEffort;
import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.AccountOwnership;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.AccountValue;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Place;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Makes up the accounts of one market; each draw is keyed by market, account and purpose. */
final class MarketAccounts {

  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
  private static final int CENTS_PER_USD = 100;
  private static final int MINUTES_PER_HOUR = 60;

  /** Four digits, so that ids sort as they are numbered. */
  private static final String ID = "%s-%04d";

  private final String market;
  private final GeneratedAccounts law;

  MarketAccounts(String market, GeneratedAccounts law) {
    this.market = market;
    this.law = law;
  }

  List<Account> list() {
    return IntStream.rangeClosed(1, law.accounts()).mapToObj(this::account).toList();
  }

  private Account account(int number) {
    String id = String.format(Locale.ROOT, ID, market, number);
    return new Account(
        id,
        "%s prospect %d".formatted(market, number),
        new Place(point(id), market, law.state(), "", "", law.country(), law.region()),
        new AccountProfile(
            law.team(),
            law.industry(),
            law.employees(),
            AccountKind.PROSPECT,
            "",
            OptionalDouble.empty()),
        new AccountValue(0, potentialCents(id), 0),
        new AccountEffort(
            StrictMath.round(law.workloadHours() * MINUTES_PER_HOUR), law.visitsPerYear()),
        new AccountOwnership("", null, "", false, true));
  }

  /** Lognormal by inversion: mean·e^(σz − σ²/2) with σ² = ln(1 + cv²). */
  private long potentialCents(String id) {
    double sigma = StrictMath.sqrt(StrictMath.log1p(law.potentialCv() * law.potentialCv()));
    double z = NORMAL.inverseCumulativeProbability(KeyedUniform.draw(id, "potential"));
    double usd = law.meanPotentialUsd() * StrictMath.exp(sigma * z - sigma * sigma / 2);
    return StrictMath.round(usd * CENTS_PER_USD);
  }

  /** Uniform on the disc: the square root of a uniform number gives the distance. */
  private GeoPoint point(String id) {
    double distanceKm = law.radiusKm() * StrictMath.sqrt(KeyedUniform.draw(id, "distance"));
    double bearing = 2 * StrictMath.PI * KeyedUniform.draw(id, "bearing");
    double angle = distanceKm / GeoPoint.EARTH_RADIUS_KM;
    double latitude = StrictMath.toRadians(law.latitude());
    double sinLatitude =
        StrictMath.sin(latitude) * StrictMath.cos(angle)
            + StrictMath.cos(latitude) * StrictMath.sin(angle) * StrictMath.cos(bearing);
    double eastward =
        StrictMath.atan2(
            StrictMath.sin(bearing) * StrictMath.sin(angle) * StrictMath.cos(latitude),
            StrictMath.cos(angle) - StrictMath.sin(latitude) * sinLatitude);
    return new GeoPoint(
        degrees(StrictMath.asin(StrictMath.max(-1, StrictMath.min(1, sinLatitude)))),
        wrap(degrees(StrictMath.toRadians(law.longitude()) + eastward)));
  }

  /** Rounded to five decimals, about a metre, as the files of a book hold them. */
  private static double degrees(double radians) {
    return StrictMath.rint(StrictMath.toDegrees(radians) * 1e5) / 1e5;
  }

  private static double wrap(double longitude) {
    if (longitude > 180) {
      return longitude - 360;
    }
    return longitude < -180 ? longitude + 360 : longitude;
  }
}
