package dev.fairfield.solver.support;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountEffort;
import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.AccountOwnership;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.AccountValue;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Place;
import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** An account on the rep's doorstep that weighs nothing until told otherwise. */
public final class AccountBuilder {

  private final String id;
  private GeoPoint location = new GeoPoint(0, 0);
  private String team = "";
  private String industry = "";
  private String language = "";
  private String state = "";
  private String postalCode = "";
  private String countyFips = "";
  private long revenueCents;
  private long potentialCents;
  private long workloadMinutes;
  private double visitsPerYear;
  private String owner = "";
  private LocalDate lastOwnerChange;
  private String parentId = "";
  private boolean pinned;
  private boolean assignable = true;

  private AccountBuilder(String id) {
    this.id = id;
  }

  public static AccountBuilder account(String id) {
    return new AccountBuilder(id);
  }

  public AccountBuilder at(double latitude, double longitude) {
    location = new GeoPoint(latitude, longitude);
    return this;
  }

  public AccountBuilder team(String name) {
    team = name;
    return this;
  }

  public AccountBuilder industry(String name) {
    industry = name;
    return this;
  }

  public AccountBuilder language(String code) {
    language = code;
    return this;
  }

  public AccountBuilder state(String code) {
    state = code;
    return this;
  }

  public AccountBuilder postalCode(String code) {
    postalCode = code;
    return this;
  }

  public AccountBuilder county(String fips) {
    countyFips = fips;
    return this;
  }

  public AccountBuilder revenueUsd(double usd) {
    revenueCents = Math.round(usd * 100);
    return this;
  }

  public AccountBuilder potentialUsd(double usd) {
    potentialCents = Math.round(usd * 100);
    return this;
  }

  public AccountBuilder minutes(long workload) {
    workloadMinutes = workload;
    return this;
  }

  public AccountBuilder visits(double perYear) {
    visitsPerYear = perYear;
    return this;
  }

  /** Today's owner; an id that is no rep's makes the account an orphan. */
  public AccountBuilder owner(String repId) {
    owner = repId;
    return this;
  }

  public AccountBuilder changedOwner(LocalDate day) {
    lastOwnerChange = day;
    return this;
  }

  public AccountBuilder parent(String accountId) {
    parentId = accountId;
    return this;
  }

  public AccountBuilder pinned() {
    pinned = true;
    return this;
  }

  public AccountBuilder notAssignable() {
    assignable = false;
    return this;
  }

  public Account build() {
    return new Account(
        id,
        id,
        new Place(location, "", state, postalCode, countyFips, "US", ""),
        new AccountProfile(
            team,
            industry,
            OptionalInt.empty(),
            AccountKind.CUSTOMER,
            language,
            OptionalDouble.empty()),
        new AccountValue(revenueCents, potentialCents, 0),
        new AccountEffort(workloadMinutes, visitsPerYear),
        new AccountOwnership(owner, lastOwnerChange, parentId, pinned, assignable));
  }
}
