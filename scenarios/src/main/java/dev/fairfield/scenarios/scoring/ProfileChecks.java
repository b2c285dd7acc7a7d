package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.enrichment.SignalType;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.NearestName;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.scenarios.validation.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a profile speaks of things the accounts have. */
final class ProfileChecks {

  private final Profile profile;
  private final AccountValues values;

  ProfileChecks(Profile profile, AccountValues values) {
    this.profile = profile;
    this.values = values;
  }

  /**
   * Lets only a profile pass whose curves run over numbers.
   *
   * @throws InvalidInputException with every criterion that does not
   */
  void requireFit() {
    List<Problem> errors = new ArrayList<>();
    for (Criterion criterion : profile.criteria()) {
      boolean needsNumber = criterion.measure() instanceof Curve;
      requireType(criterion.name(), criterion.field(), needsNumber, errors);
    }
    profile
        .findPotential()
        .ifPresent(rule -> requireType("potential", rule.field(), !rule.bands().isEmpty(), errors));
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
  }

  private void requireType(String name, String field, boolean number, List<Problem> errors) {
    Optional<SignalType> type = values.findType(field);
    if (number && type.isPresent() && type.get() != SignalType.NUMBER) {
      errors.add(
          problem(
              Severity.ERROR,
              name,
              field,
              "a field of numbers, or a table instead of a curve",
              "%s runs over the field %s, which holds %s and no numbers; use a table, or another field."
                  .formatted(name, field, type.get().word())));
    }
  }

  /** What a reader of the scores should know. */
  List<Problem> warnings(Book book) {
    List<Problem> warnings = new ArrayList<>();
    for (Criterion criterion : profile.criteria()) {
      long missing =
          book.accounts().stream().filter(account -> isMissing(account, criterion.field())).count();
      if (values.findType(criterion.field()).isEmpty()) {
        warnings.add(unknownField(criterion));
      } else if (missing > 0) {
        warnings.add(
            problem(
                Severity.WARNING,
                criterion.name(),
                "",
                "accounts with a value of " + criterion.field(),
                Sentence.of(
                    "%,d of %,d accounts have no %s; each counts %s of the criterion %s.",
                    missing,
                    book.accounts().size(),
                    criterion.field(),
                    criterion.missing(),
                    criterion.name())));
      }
    }
    long withoutPotential = book.accounts().stream().filter(this::staysWithoutPotential).count();
    if (profile.findPotential().isPresent() && withoutPotential > 0) {
      warnings.add(
          problem(
              Severity.WARNING,
              "potential",
              "",
              "a value for every segment, or otherwiseUsd",
              Sentence.of(
                  "%,d accounts have no potential and no segment of the rule; they keep 0.",
                  withoutPotential)));
    }
    return warnings;
  }

  private boolean isMissing(Account account, String field) {
    return values.get(account, field).isMissing();
  }

  private boolean staysWithoutPotential(Account account) {
    return account.value().potentialCents() == 0
        && profile
            .findPotential()
            .flatMap(rule -> rule.findSegment(values.get(account, rule.field())))
            .isEmpty();
  }

  private Problem unknownField(Criterion criterion) {
    String hint =
        NearestName.find(criterion.field(), values.typeByField().keySet())
            .map(" Did you mean %s?"::formatted)
            .orElse("");
    return problem(
        Severity.WARNING,
        criterion.name(),
        criterion.field(),
        String.join(", ", values.typeByField().keySet()),
        "Neither the book nor a fact has the field %s, so every account counts %s of the criterion %s.%s"
            .formatted(criterion.field(), criterion.missing(), criterion.name(), hint));
  }

  private Problem problem(
      Severity severity, String criterion, String value, String allowed, String message) {
    return new Problem(profile.name(), 0, criterion, value, allowed, severity, message);
  }
}
