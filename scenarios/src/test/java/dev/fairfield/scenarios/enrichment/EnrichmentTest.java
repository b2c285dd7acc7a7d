package dev.fairfield.scenarios.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fairfield.scenarios.enrichment.UnmatchedRow.Reason;
import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.validation.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What merging does to a book of five accounts whose right answer is known. */
class EnrichmentTest {

  private static final String BY_ID =
      """
      name: test
      sources:
        - name: vendor
          file: vendor.csv
          asOf: 2026-03-31
          match: {id: account_id}
          fields: {industry: sector, employees: staff}
          signals: {growth: {column: growth, type: number}}
      """;
  private static final String BY_NAME =
      """
      name: test
      sources:
        - name: vendor
          file: vendor.csv
          asOf: 2026-03-31
          match: {name: company, city: city, state: state, postalCode: zip}
          fields: {employees: staff}
      """;

  @TempDir private Path folder;

  private TinyBook files() {
    return new TinyBook(folder);
  }

  private Account account(EnrichmentResult result, String id) {
    return result.getBook().findAccount(id).orElseThrow();
  }

  @Test
  void blankField_isFilled_withSourceDateAndMethod() {
    files().write("vendor.csv", "account_id,sector,staff,growth\nA2,Food,\"1,350\",12%\n");

    EnrichmentResult result = files().enrich(BY_ID);

    assertThat(account(result, "A2").profile().industry()).isEqualTo("Food");
    assertThat(account(result, "A2").profile().employees()).hasValue(1_350);
    assertThat(result.facts().findUsed("A2", "growth"))
        .hasValue(
            new Fact(
                "A2",
                "growth",
                SignalType.NUMBER,
                "0.12",
                "vendor",
                LocalDate.of(2026, 3, 31),
                MatchMethod.ID,
                1,
                FactUse.USED));
    assertThat(result.conflicts()).isEmpty();
  }

  @Test
  void factsOfAnEarlierEnrichment_stayKnownAndYieldToNewerOnesAsConflicts() {
    files().write("vendor.csv", "account_id,sector,staff,growth\nA2,,,12%\nA1,,,5%\n");
    EnrichmentResult first = files().enrich(BY_ID);
    files().write("vendor.csv", "account_id,sector,staff,growth\nA2,,,30%\n");

    EnrichmentResult second =
        files().enrich(BY_ID.replace("name: vendor", "name: later")).after(first.facts());

    assertThat(second.facts().findUsed("A2", "growth"))
        .hasValueSatisfying(fact -> assertThat(fact.value()).isEqualTo("0.3"));
    assertThat(second.facts().findUsed("A1", "growth")).isPresent();
    assertThat(second.facts().of("A2").list())
        .extracting(Fact::value, Fact::use)
        .containsExactly(tuple("0.3", FactUse.USED), tuple("0.12", FactUse.NOT_USED));
    assertThat(second.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.otherValue()).isEqualTo("0.12");
              assertThat(conflict.otherSource()).isEqualTo("vendor");
              assertThat(conflict.reason()).isEqualTo("The source later came later.");
            });
    assertThat(first.after(first.facts()).conflicts()).isEmpty();
  }

  @Test
  void ownValue_thatDiffers_staysAndIsAConflict() {
    files().write("vendor.csv", "account_id,sector,staff,growth\nA1,Robotics,120,\n");

    EnrichmentResult result = files().enrich(BY_ID);

    assertThat(account(result, "A1").profile().industry()).isEqualTo("Software");
    assertThat(result.facts().list())
        .extracting(Fact::field, Fact::use)
        .containsExactly(tuple("employees", FactUse.CONFIRMS), tuple("industry", FactUse.NOT_USED));
    assertThat(result.conflicts())
        .containsExactly(
            new Conflict(
                "A1",
                "industry",
                "Software",
                "book",
                null,
                "Robotics",
                "vendor",
                LocalDate.of(2026, 3, 31),
                "The book's own value stays."));
  }

  @Test
  void ownValue_whereTheSourceOverrides_isReplacedAndListed() {
    files().write("vendor.csv", "account_id,sector,staff,growth\nA1,Robotics,340,\n");

    EnrichmentResult result =
        files().enrich(BY_ID.stripTrailing() + "\n    overrides: [employees]\n");

    assertThat(account(result, "A1").profile().employees()).hasValue(340);
    assertThat(account(result, "A1").profile().industry()).isEqualTo("Software");
    assertThat(result.conflicts())
        .extracting(
            Conflict::field, Conflict::keptValue, Conflict::otherValue, Conflict::otherSource)
        .containsExactly(
            tuple("employees", "340", "120", "book"),
            tuple("industry", "Software", "Robotics", "vendor"));
  }

  @Test
  void sources_thatDisagree_theFirstHolds() {
    files().write("first.csv", "id,staff\nA2,410\n");
    files().write("second.csv", "id,staff\nA2,365\n");
    String source =
        """
          - name: %1$s
            file: %1$s.csv
            asOf: 2026-01-0%2$d
            match: {id: id}
            fields: {employees: staff}
        """;

    EnrichmentResult result =
        files()
            .enrich(
                "name: test\nsources:\n"
                    + source.formatted("first", 1)
                    + source.formatted("second", 2));

    assertThat(account(result, "A2").profile().employees()).hasValue(410);
    assertThat(result.conflicts())
        .extracting(Conflict::keptSource, Conflict::otherSource, Conflict::reason)
        .containsExactly(tuple("first", "second", "The source first comes first."));
  }

  @Test
  void numbers_withinTheTolerance_agree() {
    files().write("vendor.csv", "account_id,sector,staff,growth\nA1,software,126,\n");

    EnrichmentResult strict = files().enrich(BY_ID);
    EnrichmentResult tolerant =
        files().enrich(BY_ID.replace("name: test", "name: test\nnumberTolerance: 0.05"));

    assertThat(strict.conflicts()).extracting(Conflict::field).containsExactly("employees");
    assertThat(tolerant.conflicts()).isEmpty();
  }

  @Test
  void name_misspeltAtTheSamePlace_isFound() {
    files()
        .write(
            "vendor.csv",
            "company,city,state,zip,staff\nBLUE HARBOUR FOODS LLC,Boston,Massachusetts,2110,88\n");

    EnrichmentResult result = files().enrich(BY_NAME);

    assertThat(account(result, "A2").profile().employees()).hasValue(88);
    Fact fact = result.facts().findUsed("A2", "employees").orElseThrow();
    assertThat(fact.method()).isEqualTo(MatchMethod.NAME_AND_PLACE);
    assertThat(fact.matchScore()).isBetween(0.92, 0.9999);
  }

  @Test
  void name_withoutAccents_isFoundInCanada() {
    files().write("vendor.csv", "company,city,state,zip,staff\nCafe Muller,Toronto,,M5H 2N2,34\n");

    EnrichmentResult result = files().enrich(BY_NAME);

    assertThat(result.sources()).extracting(SourceSummary::rowsByName).containsExactly(1L);
    assertThat(result.conflicts()).extracting(Conflict::accountId).containsExactly("A5");
  }

  @Test
  void name_atAnotherPlace_isNoMatch() {
    files()
        .write("vendor.csv", "company,city,state,zip,staff\nBlue Harbor Foods,Denver,CO,80202,5\n");

    EnrichmentResult result = files().enrich(BY_NAME);

    assertThat(result.unmatched())
        .extracting(UnmatchedRow::line, UnmatchedRow::reason, UnmatchedRow::detail)
        .containsExactly(tuple(2L, Reason.NO_ACCOUNT, "The book has no account at this place."));
  }

  @Test
  void name_nearTwoAccounts_isAmbiguous() {
    files()
        .write("vendor.csv", "company,city,state,zip,staff\nSt. Mar Clinic,Chicago,IL,60601,9\n");

    EnrichmentResult result =
        files().enrich(BY_NAME.replace("zip}", "zip, nameThreshold: 0.8, nameMargin: 0.1}"));

    assertThat(result.unmatched())
        .extracting(UnmatchedRow::reason, UnmatchedRow::nearestAccountId)
        .containsExactly(tuple(Reason.AMBIGUOUS, "A3"));
    assertThat(result.facts().list()).isEmpty();
  }

  @Test
  void rows_ofOneId_theNewestSpeaksAndTheOtherIsListed() {
    files()
        .write(
            "vendor.csv",
            "account_id,staff,day\nA2,210,2025-05-01\nA2,260,2026-02-01\nA9,11,2026-02-02\n");

    EnrichmentResult result =
        files()
            .enrich(
                """
                name: test
                sources:
                  - name: vendor
                    file: vendor.csv
                    dateColumn: day
                    match: {id: account_id}
                    fields: {employees: staff}
                """);

    assertThat(account(result, "A2").profile().employees()).hasValue(260);
    assertThat(result.unmatched())
        .extracting(UnmatchedRow::line, UnmatchedRow::reason, UnmatchedRow::detail)
        .containsExactly(
            tuple(2L, Reason.DUPLICATE, "Line 3 speaks for the account A2 already."),
            tuple(4L, Reason.NO_ACCOUNT, "No account has A9."));
  }

  @Test
  void domain_fromAnEarlierSource_findsTheAccount() {
    files().write("web.csv", "id,site\nA1,https://www.Northwind-Robotics.com/about\n");
    files().write("intent.csv", "domain,intent\nnorthwind-robotics.com,83\nnobody.example,70\n");

    EnrichmentResult result = files().enrich(TWO_STEPS);

    assertThat(result.facts().findUsed("A1", "intent").orElseThrow())
        .extracting(Fact::value, Fact::method)
        .containsExactly("83", MatchMethod.DOMAIN);
    assertThat(result.unmatched()).extracting(UnmatchedRow::key).containsExactly("nobody.example");
  }

  @Test
  void domain_ofTwoAccounts_isAmbiguousUnlessShared() {
    files().write("web.csv", "id,site\nA3,clinics.example\nA4,clinics.example\n");
    files().write("intent.csv", "domain,intent\nclinics.example,64\n");

    EnrichmentResult alone = files().enrich(TWO_STEPS);
    EnrichmentResult shared =
        files()
            .enrich(TWO_STEPS.replace("{domain: domain}", "{domain: domain, sharedDomains: true}"));

    assertThat(alone.unmatched())
        .extracting(UnmatchedRow::reason, UnmatchedRow::detail)
        .containsExactly(tuple(Reason.AMBIGUOUS, "2 accounts share the domain clinics.example."));
    assertThat(shared.facts().findUsed("A3", "intent")).isPresent();
    assertThat(shared.facts().findUsed("A4", "intent")).isPresent();
  }

  @Test
  void parents_inACircle_areRefusedAndTheBookStays() {
    files().write("vendor.csv", "id,parent\nA1,A2\nA2,A1\nA3,A3\n");

    EnrichmentResult result =
        files()
            .enrich(
                """
                name: test
                sources:
                  - name: vendor
                    file: vendor.csv
                    asOf: 2026-01-01
                    match: {id: id}
                    fields: {parent_id: parent}
                """);

    assertThat(result.hasErrors()).isTrue();
    assertThat(result.book().findAccount("A1").orElseThrow().ownership().parentId()).isEmpty();
    assertThat(result.problems())
        .extracting(Problem::message)
        .contains("The account A3 is named as its own parent; the value was not used.");
  }

  @Test
  void order_ofRows_decidesNothing() {
    String header = "company,city,state,zip,staff\n";
    String one = "St Mary Clinic,Chicago,IL,60601,61\n";
    String two = "Saint Mark Clinic,Chicago,IL,60601,47\n";
    files().write("vendor.csv", header + one + two);
    EnrichmentResult forward = files().enrich(BY_NAME);
    files().write("vendor.csv", header + two + one);
    EnrichmentResult backward = files().enrich(BY_NAME);

    assertThat(forward.facts().list()).isEqualTo(backward.facts().list()).hasSize(2);
    assertThat(account(forward, "A4").profile().employees()).hasValue(47);
  }

  private static final String TWO_STEPS =
      """
      name: test
      sources:
        - name: web
          file: web.csv
          asOf: 2026-01-01
          match: {id: id}
          signals: {domain: {column: site, type: domain}}
        - name: intent
          file: intent.csv
          asOf: 2026-02-01
          match: {domain: domain}
          signals: {intent: {column: intent, type: number}}
      """;
}
