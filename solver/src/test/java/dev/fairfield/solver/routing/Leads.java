package dev.fairfield.solver.routing;

import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.GeoPoint;
import dev.fairfield.scenarios.model.Lead;
import dev.fairfield.scenarios.model.LeadPlace;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A lead of a company nobody knows, at (0, 0), until told otherwise. */
final class Leads {

  private final String id;
  private String company = "";
  private String domain = "";
  private GeoPoint point = new GeoPoint(0, 0);
  private String city = "";
  private String state = "";
  private String postalCode = "";
  private String county = "";
  private String team = "";
  private String industry = "";
  private String language = "";
  private String accountId = "";
  private String parentId = "";

  private Leads(String id) {
    this.id = id;
  }

  static Leads lead(String id) {
    return new Leads(id);
  }

  Leads company(String name) {
    company = name;
    return this;
  }

  Leads domain(String name) {
    domain = name;
    return this;
  }

  Leads at(double latitude, double longitude) {
    point = new GeoPoint(latitude, longitude);
    return this;
  }

  Leads in(String stateCode, String countyFips, String postal) {
    state = stateCode;
    county = countyFips;
    postalCode = postal;
    return this;
  }

  Leads city(String name) {
    city = name;
    return this;
  }

  Leads nowhere() {
    point = null;
    return this;
  }

  Leads team(String name) {
    team = name;
    return this;
  }

  Leads industry(String name) {
    industry = name;
    return this;
  }

  Leads language(String code) {
    language = code;
    return this;
  }

  Leads account(String known) {
    accountId = known;
    return this;
  }

  Leads parent(String known) {
    parentId = known;
    return this;
  }

  Lead build() {
    return new Lead(
        id,
        company,
        domain,
        new LeadPlace(point, city, state, postalCode, county, "US"),
        new AccountProfile(
            team,
            industry,
            OptionalInt.empty(),
            AccountKind.PROSPECT,
            language,
            OptionalDouble.empty()),
        accountId,
        parentId);
  }
}
