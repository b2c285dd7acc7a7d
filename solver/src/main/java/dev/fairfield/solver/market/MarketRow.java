package dev.fairfield.solver.market;

import dev.fairfield.scenarios.model.GeoPoint;
import java.util.Objects;
import java.util.Optional;

/**
 * What one part of the market holds. Accounts that no plan touches are left out.
 *
 * @param key code of the part: country/state, FIPS code, metro, team or industry; blank for what
 *     belongs nowhere
 * @param name what people call it
 * @param centre centre of an area, weighted by potential; null for a segment
 * @param customers accounts that buy already
 * @param prospects accounts that do not
 * @param headroomCents what customers could buy beyond what they do: Σ max(0, potential − revenue)
 * @param whitespaceProspects prospects without an owner, or beyond the hours of every eligible rep
 * @param whitespaceCents their potential
 * @param uncoveredAccounts accounts, owned or not, beyond the hours of every eligible rep
 * @param uncoveredCents their potential
 * @param accountsPer1000Km2 accounts of the book within {@value #DENSITY_KM} km of the centre by
 *     area of that circle; NaN for a segment
 */
public record MarketRow(
    MarketCut cut,
    String key,
    String name,
    GeoPoint centre,
    int customers,
    int prospects,
    long potentialCents,
    long revenueCents,
    long headroomCents,
    int whitespaceProspects,
    long whitespaceCents,
    int uncoveredAccounts,
    long uncoveredCents,
    double accountsPer1000Km2) {

  /** Radius of the circle in which density is counted. */
  public static final double DENSITY_KM = 50;

  public MarketRow {
    Objects.requireNonNull(cut, "cut");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(name, "name");
  }

  public int accounts() {
    return customers + prospects;
  }

  public Optional<GeoPoint> findCentre() {
    return Optional.ofNullable(centre);
  }
}
