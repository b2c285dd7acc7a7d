package dev.fairfield.scenarios.io;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.AccountEffort;
import dev.fairfield.scenarios.model.AccountKind;
import dev.fairfield.scenarios.model.AccountOwnership;
import dev.fairfield.scenarios.model.AccountProfile;
import dev.fairfield.scenarios.model.AccountValue;
import dev.fairfield.scenarios.model.Place;
import dev.fairfield.scenarios.validation.Sentence;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Turns rows of an accounts file into accounts. */
final class AccountRows {

  private final FileProblems problems;
  private final RowCollector<Account> accounts;
  private final PlaceResolver places;
  private final PresetRules rules;
  private final boolean repsHaveLanguages;
  private final OwnerNames owners;
  private final Tally sizesAssumed = new Tally();
  private final Tally dollarsAssumed = new Tally();
  private final Tally deleted = new Tally();
  private final Tally visitsAssumed = new Tally();
  private boolean hasRevenue;

  AccountRows(
      FileProblems problems,
      RowCollector<Account> accounts,
      PlaceResolver places,
      PresetRules rules,
      boolean repsHaveLanguages,
      OwnerNames owners) {
    this.problems = problems;
    this.accounts = accounts;
    this.places = places;
    this.rules = rules;
    this.repsHaveLanguages = repsHaveLanguages;
    this.owners = owners;
  }

  void accept(TableRow<AccountColumn> row) {
    var cells = new RowCells<>(row, problems);
    if (cells.yesOrNo(AccountColumn.DELETED, false)) {
      deleted.add(row.line());
      return;
    }
    hasRevenue |= cells.has(AccountColumn.REVENUE_USD);
    String id = cells.id(AccountColumn.ACCOUNT_ID);
    String idHeader = row.format().headerOf(AccountColumn.ACCOUNT_ID);
    accounts.collect(idHeader, id, row.line(), () -> read(cells, id));
  }

  /** Reports what was assumed for many rows at once. */
  void finish() {
    places.finish();
    if (sizesAssumed.count() > 0) {
      PotentialRule rule = rules.potentialRule();
      problems.warning(
          sizesAssumed.firstLine(),
          "potential_usd",
          "",
          "a number of " + rule.unit(),
          Sentence.of(
              "%,d accounts have no number of %s, the first in this line; %d %s were assumed for each.",
              sizesAssumed.count(), rule.unit(), rule.unitsWhenUnknown(), rule.unit()));
    }
    if (rules.crmExport()) {
      finishCrmExport();
    }
  }

  private void finishCrmExport() {
    if (deleted.count() > 0) {
      problems.warning(
          deleted.firstLine(),
          "",
          "",
          "records that are not deleted",
          Sentence.of(
              "%,d accounts are marked as deleted, the first in this line, and were left out.",
              deleted.count()));
    }
    if (dollarsAssumed.count() > 0) {
      PotentialRule rule = rules.potentialRule();
      problems.warning(
          dollarsAssumed.firstLine(),
          "potential_usd",
          "",
          "the annual revenue an account could bring",
          Sentence.of(
              "%,d accounts give no potential, the first in this line; $%,.2f for each of their %s was assumed. Add a column potential_usd.",
              dollarsAssumed.count(), rule.centsPerUnit() / 100.0, rule.unit()));
    }
    if (visitsAssumed.count() > 0) {
      problems.warning(
          visitsAssumed.firstLine(),
          "visits_per_year",
          "",
          NumberRange.VISITS.allowed(),
          Sentence.of(
              "%,d accounts give no visits, the first in this line; one for each 1.25 hours of their workload was assumed. Add a column visits_per_year, 0 where nobody travels.",
              visitsAssumed.count()));
    }
    if (!hasRevenue) {
      problems.warning(
          0,
          "revenue_usd",
          "",
          "our current annual revenue with each account",
          "The file has no column revenue_usd, so no account has revenue and a change of owner costs nothing; the CRM's annual revenue is the customer's own turnover and is not read.");
    }
  }

  /** Whether the potential or the revenue of any account is not the file's own. */
  boolean dollarsAssumed() {
    return dollarsAssumed.count() > 0;
  }

  private Optional<Account> read(RowCells<AccountColumn> cells, String id) {
    long errorsBefore = problems.log().errorCount();
    Optional<Place> place = places.find(cells);
    AccountValue value = value(cells, id);
    AccountProfile profile = profile(cells, value, place);
    AccountEffort effort = effort(cells, profile.employees());
    AccountOwnership ownership = ownership(cells);
    if (problems.log().errorCount() > errorsBefore || id.isBlank() || place.isEmpty()) {
      return Optional.empty();
    }
    String name = cells.text(AccountColumn.NAME);
    return Optional.of(new Account(id, name, place.get(), profile, value, effort, ownership));
  }

  private AccountValue value(RowCells<AccountColumn> cells, String id) {
    long potential = potentialCents(cells, id);
    OptionalLong revenue = cells.findCents(AccountColumn.REVENUE_USD, NumberRange.MONEY);
    if (revenue.isEmpty() && rules.fillsInRevenue()) {
      dollarsAssumed.add(cells.line());
    }
    return new AccountValue(
        revenue.orElseGet(() -> rules.revenueCents(potential)),
        potential,
        cells.findCents(AccountColumn.OPEN_PIPELINE_USD, NumberRange.MONEY).orElse(0));
  }

  private long potentialCents(RowCells<AccountColumn> cells, String id) {
    if (rules.potentialRule() != null && cells.text(AccountColumn.POTENTIAL_USD).isEmpty()) {
      OptionalLong size = findSize(cells);
      dollarsAssumed.add(cells.line());
      if (size.isEmpty() && (rules.crmExport() || cells.has(AccountColumn.SIZE))) {
        sizesAssumed.add(cells.line());
      }
      return rules.potentialRule().potentialCents(size);
    }
    OptionalLong potential =
        cells.findCents(AccountColumn.POTENTIAL_USD, NumberRange.MONEY.strict());
    if (potential.isEmpty()
        && cells.has(AccountColumn.POTENTIAL_USD)
        && cells.text(AccountColumn.POTENTIAL_USD).isEmpty()) {
      cells.error(
          AccountColumn.POTENTIAL_USD,
          "",
          NumberRange.MONEY.allowed(),
          "The account %s has no potential; give the annual revenue it could bring."
              .formatted(ProblemText.quotable(id)));
    }
    return potential.orElse(0);
  }

  private static OptionalLong findSize(RowCells<AccountColumn> cells) {
    OptionalInt size = cells.findCount(AccountColumn.SIZE, NumberRange.COUNT);
    return size.isPresent() ? OptionalLong.of(size.getAsInt()) : OptionalLong.empty();
  }

  private AccountProfile profile(
      RowCells<AccountColumn> cells, AccountValue value, Optional<Place> place) {
    String language = cells.text(AccountColumn.LANGUAGE).toLowerCase(Locale.ROOT);
    boolean french = rules.frenchInQuebec() && repsHaveLanguages && language.isEmpty();
    if (french && place.filter(AccountRows::isInQuebec).isPresent()) {
      language = "fr";
    }
    return new AccountProfile(
        rules.team(cells.text(AccountColumn.TEAM)),
        cells.text(AccountColumn.INDUSTRY),
        cells.findCount(AccountColumn.EMPLOYEES, NumberRange.COUNT),
        kind(cells, value),
        language,
        cells.findDouble(AccountColumn.SCORE, NumberRange.SCORE));
  }

  private static boolean isInQuebec(Place place) {
    return place.country().equals("CA") && place.state().equals("QC");
  }

  private AccountKind kind(RowCells<AccountColumn> cells, AccountValue value) {
    String kind = cells.text(AccountColumn.KIND).toLowerCase(Locale.ROOT);
    if (rules.crmExport()) {
      return rules.isCustomer(kind) || value.revenueCents() > 0
          ? AccountKind.CUSTOMER
          : AccountKind.PROSPECT;
    }
    switch (kind) {
      case "customer":
        return AccountKind.CUSTOMER;
      case "prospect":
        return AccountKind.PROSPECT;
      case "":
        break;
      default:
        cells.error(
            AccountColumn.KIND,
            cells.text(AccountColumn.KIND),
            "customer or prospect",
            "The kind \"%s\" is unknown; write customer or prospect."
                .formatted(ProblemText.quotable(kind)));
    }
    return value.revenueCents() > 0 ? AccountKind.CUSTOMER : AccountKind.PROSPECT;
  }

  private AccountEffort effort(RowCells<AccountColumn> cells, OptionalInt employees) {
    OptionalDouble given = cells.findDouble(AccountColumn.VISITS_PER_YEAR, NumberRange.VISITS);
    long minutes =
        cells
            .findMinutes(AccountColumn.WORKLOAD_HOURS, NumberRange.HOURS)
            .orElseGet(() -> DefaultWorkload.minutes(given.orElse(0), employees));
    if (given.isEmpty() && rules.crmExport()) {
      visitsAssumed.add(cells.line());
      return new AccountEffort(minutes, DefaultWorkload.visits(minutes));
    }
    return new AccountEffort(minutes, given.orElse(0));
  }

  private AccountOwnership ownership(RowCells<AccountColumn> cells) {
    String owner = cells.text(AccountColumn.CURRENT_OWNER);
    return new AccountOwnership(
        rules.crmExport() ? owners.repId(owner) : owner,
        cells.findDate(AccountColumn.LAST_OWNER_CHANGE).orElse(null),
        cells.text(AccountColumn.PARENT_ID),
        cells.yesOrNo(AccountColumn.PINNED, false),
        cells.yesOrNo(AccountColumn.ASSIGNABLE, true));
  }
}
