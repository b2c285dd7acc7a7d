package dev.fairfield.scenarios.model;

import java.util.Optional;

/** The area whose accounts of one team must share an owner. */
public enum ExclusiveArea {
  NONE,
  POSTAL,
  COUNTY,
  STATE;

  /**
   * The area an account lies in, unique over countries; empty for {@link #NONE} and for an account
   * whose postal code, county or state is unknown, which then stands alone.
   */
  public Optional<String> findKey(Account account) {
    Place place = account.place();
    String area =
        switch (this) {
          case NONE -> "";
          case POSTAL -> place.postalCode();
          case COUNTY -> place.countyFips();
          case STATE -> place.state();
        };
    return area.isBlank() ? Optional.empty() : Optional.of(place.country() + "/" + area);
  }
}
