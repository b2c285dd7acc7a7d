package dev.fairfield.scenarios.enrichment;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.AccountValue;
import dev.fairfield.scenarios.model.Place;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column of {@code accounts.csv} that further files may fill. Dollars of 0 count as blank, since
 * a book cannot tell unknown from none.
 */
public enum AccountField {
  INDUSTRY(SignalType.TEXT),
  EMPLOYEES(SignalType.NUMBER),
  REVENUE_USD(SignalType.NUMBER),
  POTENTIAL_USD(SignalType.NUMBER),
  OPEN_PIPELINE_USD(SignalType.NUMBER),
  CITY(SignalType.TEXT),
  STATE(SignalType.TEXT),
  POSTAL_CODE(SignalType.TEXT),
  COUNTY_FIPS(SignalType.TEXT),
  COUNTRY(SignalType.TEXT),
  REGION(SignalType.TEXT),
  LANGUAGE(SignalType.TEXT),
  PARENT_ID(SignalType.TEXT);

  private final SignalType type;

  AccountField(SignalType type) {
    this.type = type;
  }

  public SignalType type() {
    return type;
  }

  /** The header of the column. */
  public String header() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field with a header; empty when a header belongs to no field. */
  public static Optional<AccountField> findByHeader(String header) {
    for (AccountField field : values()) {
      if (field.header().equals(header)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** What the book says, as the text of the field's type; blank when it says nothing. */
  public String valueOf(Account account) {
    return switch (this) {
      case INDUSTRY -> account.profile().industry();
      case EMPLOYEES -> text(account.profile().employees());
      case REVENUE_USD -> dollars(account.value().revenueCents());
      case POTENTIAL_USD -> dollars(account.value().potentialCents());
      case OPEN_PIPELINE_USD -> dollars(account.value().openPipelineCents());
      case CITY -> account.place().city();
      case STATE -> account.place().state();
      case POSTAL_CODE -> account.place().postalCode();
      case COUNTY_FIPS -> account.place().countyFips();
      case COUNTRY -> account.place().country();
      case REGION -> account.place().region();
      case LANGUAGE -> account.profile().language();
      case PARENT_ID -> account.ownership().parentId();
    };
  }

  /** The account with another value in this field. */
  Account with(Account account, String value) {
    AccountValue worth = account.value();
    return switch (this) {
      case INDUSTRY, EMPLOYEES, LANGUAGE -> account.withProfile(profile(account.profile(), value));
      case REVENUE_USD ->
          account.withValue(
              new AccountValue(cents(value), worth.potentialCents(), worth.openPipelineCents()));
      case POTENTIAL_USD -> account.withValue(worth.withPotentialCents(cents(value)));
      case OPEN_PIPELINE_USD ->
          account.withValue(
              new AccountValue(worth.revenueCents(), worth.potentialCents(), cents(value)));
      case PARENT_ID -> account.withOwnership(account.ownership().withParent(value));
      case CITY, STATE, POSTAL_CODE, COUNTY_FIPS, COUNTRY, REGION ->
          account.withPlace(place(account.place(), value));
    };
  }

  private AccountProfile profile(AccountProfile profile, String value) {
    return new AccountProfile(
        profile.team(),
        this == INDUSTRY ? value : profile.industry(),
        this == EMPLOYEES
            ? OptionalInt.of(new BigDecimal(value).intValueExact())
            : profile.employees(),
        profile.kind(),
        this == LANGUAGE ? value : profile.language(),
        profile.score());
  }

  private Place place(Place place, String value) {
    return new Place(
        place.location(),
        this == CITY ? value : place.city(),
        this == STATE ? value : place.state(),
        this == POSTAL_CODE ? value : place.postalCode(),
        this == COUNTY_FIPS ? value : place.countyFips(),
        this == COUNTRY ? value : place.country(),
        this == REGION ? value : place.region());
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  /** Cents as dollars, plain; blank for 0. */
  static String dollars(long cents) {
    return cents == 0 ? "" : BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString();
  }

  private static long cents(String dollars) {
    return new BigDecimal(dollars).movePointRight(2).longValueExact();
  }
}
