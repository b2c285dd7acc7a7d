package dev.fairfield.solver.support;

import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.model.RepCapacity;
import dev.fairfield.scenarios.model.RepCoverage;
import dev.fairfield.scenarios.model.RepRecord;
import dev.fairfield.scenarios.model.RepStatus;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** A rep at (0, 0) with 1,000 minutes who may own anything, until told otherwise. */
public final class RepBuilder {

  private final String id;
  private GeoPoint home = new GeoPoint(0, 0);
  private String team = "";
  private long capacityMinutes = 1_000;
  private OptionalInt maxAccounts = OptionalInt.empty();
  private OptionalDouble targetShare = OptionalDouble.empty();
  private Set<String> industries = Set.of();
  private Set<String> languages = Set.of();
  private Set<String> states = Set.of();
  private Set<String> expertise = Set.of();
  private OptionalDouble tenureYears = OptionalDouble.empty();
  private OptionalDouble winRate = OptionalDouble.empty();

  private RepBuilder(String id) {
    this.id = id;
  }

  public static RepBuilder rep(String id) {
    return new RepBuilder(id);
  }

  public RepBuilder at(double latitude, double longitude) {
    home = new GeoPoint(latitude, longitude);
    return this;
  }

  public RepBuilder team(String name) {
    team = name;
    return this;
  }

  public RepBuilder minutes(long capacity) {
    capacityMinutes = capacity;
    return this;
  }

  public RepBuilder maxAccounts(int accounts) {
    maxAccounts = OptionalInt.of(accounts);
    return this;
  }

  public RepBuilder targetShare(double weight) {
    targetShare = OptionalDouble.of(weight);
    return this;
  }

  public RepBuilder industries(String... names) {
    industries = Set.of(names);
    return this;
  }

  public RepBuilder languages(String... codes) {
    languages = Set.of(codes);
    return this;
  }

  public RepBuilder states(String... codes) {
    states = Set.of(codes);
    return this;
  }

  public RepBuilder expertise(String... names) {
    expertise = Set.of(names);
    return this;
  }

  public RepBuilder tenureYears(double years) {
    tenureYears = OptionalDouble.of(years);
    return this;
  }

  public RepBuilder winRate(double rate) {
    winRate = OptionalDouble.of(rate);
    return this;
  }

  public Rep build() {
    return new Rep(
        id,
        id,
        team,
        home,
        new RepCapacity(capacityMinutes, maxAccounts, targetShare),
        new RepCoverage(industries, languages, states, expertise),
        new RepRecord(OptionalLong.empty(), tenureYears, winRate, "", "", RepStatus.ACTIVE, null));
  }
}
