package dev.fairfield.scenarios.scoring;

import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Opportunity;
import dev.fairfield.scenarios.validation.InvalidInputException;
import dev.fairfield.scenarios.validation.NearestName;
import dev.fairfield.scenarios.validation.Problem;
import dev.fairfield.scenarios.validation.Sentence;
import dev.fairfield.scenarios.validation.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Proposes a profile from won and lost opportunities by regularised logistic regression, and says
 * by nested cross-validation how well it tells them apart. The same input gives the same profile.
 */
public final class ProfileFit {

  /** Fewer of either outcome cannot be learnt from at all. */
  public static final int LEAST_OF_EACH = 10;

  /** What follows from winning, or says how we sell today, and not what kind of company it is. */
  private static final Set<String> CONSEQUENCES =
      Set.of(
          "revenue_usd",
          "open_pipeline_usd",
          "potential_usd",
          "kind",
          "visits_per_year",
          "workload_hours",
          "won_opportunities",
          "lost_opportunities",
          "win_rate");

  /** Fields that name an account rather than describe it. */
  private static final Set<String> NAMES =
      Set.of("parent_id", "postal_code", "county_fips", "city");

  private final Book book;
  private final AccountValues values;
  private final FitSettings settings;

  private ProfileFit(Book book, AccountValues values, FitSettings settings) {
    this.book = book;
    this.values = values;
    this.settings = settings;
  }

  /**
   * Proposes a profile.
   *
   * @throws InvalidInputException when a field is unknown, when fewer than {@value #LEAST_OF_EACH}
   *     opportunities of the book's accounts were won or lost, or when no field tells accounts
   *     apart
   */
  public static FitReport fit(
      Book book, Facts facts, List<Opportunity> opportunities, FitSettings settings) {
    return new ProfileFit(book, new AccountValues(facts), settings).fit(opportunities);
  }

  private FitReport fit(List<Opportunity> opportunities) {
    List<DecidedRow> rows = rows(opportunities);
    requireEnough(rows, opportunities.size());
    List<DesignColumn> design = design(rows);
    if (design.isEmpty()) {
      throw refusal(
          "fields",
          "",
          "fields with at least %d known values that differ".formatted(settings.leastRows()),
          "No field tells the accounts of the opportunities apart; enrich the book first.");
    }
    FitData data = FitData.of(rows, design, values);
    var validation = new CrossValidation(settings);
    CrossValidation.OutOfFold outOfFold = validation.predict(data);
    if (outOfFold.foldAucs().isEmpty()) {
      throw refusal(
          "opportunities",
          "",
          "won and lost opportunities of many accounts",
          "The opportunities belong to too few accounts to hold some back for judging the profile.");
    }
    double regularisation = validation.chooseRegularisation(data);
    LogisticModel model = LogisticModel.train(data.columns(), data.won(), regularisation);
    ProposedProfile proposed = ProposedProfile.of(design, model);
    long won = data.wins();
    double auc = outOfFold.meanAuc();
    double error = 1.96 * Auc.standardError(auc, won, data.size() - won);
    double low = StrictMath.max(0, auc - error);
    double high = StrictMath.min(1, auc + error);
    return new FitReport(
        profile(proposed, data, auc),
        data.size(),
        won,
        rows.stream().map(row -> row.account().id()).distinct().count(),
        opportunities.size() - rows.size(),
        auc,
        low,
        high,
        outOfFold.foldAucs(),
        regularisation,
        model.intercept() + proposed.lowest(),
        proposed.span(),
        coefficients(design, model, data),
        Calibration.of(data, outOfFold.probabilities()),
        new FitWarnings(settings, CONSEQUENCES)
            .of(design, won, data.size() - won, opportunities.size() - rows.size(), low));
  }

  /** Opportunities of known accounts, by id, so that the order of the file decides nothing. */
  private List<DecidedRow> rows(List<Opportunity> opportunities) {
    List<DecidedRow> rows = new ArrayList<>();
    opportunities.stream()
        .sorted(Comparator.comparing(Opportunity::id))
        .forEach(
            opportunity -> {
              Optional<Account> account = book.findAccount(opportunity.accountId());
              account.ifPresent(
                  found -> rows.add(new DecidedRow(opportunity.id(), found, opportunity.won())));
            });
    return rows;
  }

  private static void requireEnough(List<DecidedRow> rows, int all) {
    long won = rows.stream().filter(DecidedRow::won).count();
    long lost = rows.size() - won;
    if (won < LEAST_OF_EACH || lost < LEAST_OF_EACH) {
      throw refusal(
          "opportunities",
          Sentence.of("%,d won, %,d lost", won, lost),
          "at least %d won and %d lost opportunities of accounts in the book"
              .formatted(LEAST_OF_EACH, LEAST_OF_EACH),
          Sentence.of(
              "Of %,d decided opportunities %,d won and %,d lost belong to accounts of the book; %d of each are the least to learn from.",
              all, won, lost, LEAST_OF_EACH));
    }
  }

  private List<DesignColumn> design(List<DecidedRow> rows) {
    List<DesignColumn> design = new ArrayList<>();
    for (String field : fields()) {
      List<FieldValue> known = rows.stream().map(row -> values.get(row.account(), field)).toList();
      design.addAll(
          FieldDesign.columns(field, values.findType(field).orElseThrow(), known, settings));
    }
    return design;
  }

  private List<String> fields() {
    if (settings.fields().isEmpty()) {
      return values.typeByField().keySet().stream()
          .filter(field -> !CONSEQUENCES.contains(field) && !NAMES.contains(field))
          .toList();
    }
    for (String field : settings.fields()) {
      if (values.findType(field).isEmpty()) {
        Set<String> known = values.typeByField().keySet();
        throw refusal(
            "fields",
            field,
            String.join(", ", known),
            "Neither the book nor a fact has the field %s.%s"
                .formatted(
                    field,
                    NearestName.find(field, known).map(" Did you mean %s?"::formatted).orElse("")));
      }
    }
    return settings.fields().stream().distinct().toList();
  }

  private Profile profile(ProposedProfile proposed, FitData data, double auc) {
    if (proposed.criteria().isEmpty()) {
      throw refusal(
          "fields",
          "",
          "fields that differ between won and lost opportunities",
          "No field differs between won and lost opportunities, so there is nothing to propose.");
    }
    return new Profile(
        settings.name(),
        "",
        Sentence.of(
            "Proposed from %,d opportunities, %,d of them won; cross-validated AUC %.3f.",
            data.size(), data.wins(), auc),
        proposed.criteria(),
        Tiers.DEFAULT,
        null);
  }

  private static List<FitCoefficient> coefficients(
      List<DesignColumn> design, LogisticModel model, FitData data) {
    return IntStream.range(0, design.size())
        .mapToObj(
            i ->
                new FitCoefficient(
                    design.get(i).field(),
                    design.get(i).level(),
                    model.coefficients()[i],
                    IntStream.range(0, data.size())
                        .filter(row -> data.columns()[row][i] > 0)
                        .count()))
        .toList();
  }

  private static InvalidInputException refusal(
      String column, String value, String allowed, String message) {
    return new InvalidInputException(
        List.of(new Problem("opportunities", 0, column, value, allowed, Severity.ERROR, message)));
  }
}
