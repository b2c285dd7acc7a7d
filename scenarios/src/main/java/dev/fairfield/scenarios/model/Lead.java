package dev.fairfield.scenarios.model;

import java.util.Objects;

/**
 * Somebody of a company who wants to be called. Text fields are blank when unknown.
 *
 * @param company name of the company
 * @param domain its domain on the internet, such as {@code example.com}
 * @param profile the company's team, industry, employees and language
 * @param accountId the account it is known to belong to
 * @param parentId the account that is its parent company
 */
public record Lead(
    String id,
    String company,
    String domain,
    LeadPlace place,
    AccountProfile profile,
    String accountId,
    String parentId) {

  public Lead {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A lead needs an id that is not blank.");
    }
    Objects.requireNonNull(company, "company");
    Objects.requireNonNull(domain, "domain");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(accountId, "accountId");
    Objects.requireNonNull(parentId, "parentId");
  }
}
