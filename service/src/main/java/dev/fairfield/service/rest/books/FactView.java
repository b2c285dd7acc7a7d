package dev.fairfield.service.rest.books;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.fairfield.scenarios.enrichment.Fact;
import dev.fairfield.scenarios.enrichment.FactUse;
import dev.fairfield.scenarios.enrichment.MatchMethod;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** What one source says about one field of one account, as REST shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AccountFact", description = "What a source says about a field of an account.")
record FactView(
    String accountId,
    @Schema(description = "A column of accounts.csv, or the name of a signal.") String field,
    @Schema(description = "number, text, list, yesNo, date or domain.") String type,
    String value,
    String source,
    @Schema(description = "Absent where unknown.") LocalDate asOf,
    @Schema(description = "How the row found its account.") MatchMethod matchMethod,
    @Schema(description = "Similarity of names, 0 to 1; 1 for an id or a domain.")
        double matchScore,
    @Schema(description = "Whether it is the account's value.") FactUse use) {

  static FactView of(Fact fact) {
    return new FactView(
        fact.accountId(),
        fact.field(),
        fact.type().word(),
        fact.value(),
        fact.source(),
        fact.asOf(),
        fact.method(),
        fact.matchScore(),
        fact.use());
  }
}
