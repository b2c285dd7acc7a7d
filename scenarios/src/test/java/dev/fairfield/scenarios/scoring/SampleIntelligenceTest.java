package dev.fairfield.scenarios.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fairfield.scenarios.enrichment.Enrichment;
import dev.fairfield.scenarios.enrichment.EnrichmentRequestReader;
import dev.fairfield.scenarios.enrichment.EnrichmentResult;
import dev.fairfield.scenarios.enrichment.Facts;
import dev.fairfield.scenarios.enrichment.SourceSummary;
import dev.fairfield.scenarios.io.BookPreset;
import dev.fairfield.scenarios.io.BookReader;
import dev.fairfield.scenarios.io.OpportunityReader;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Opportunity;
import dev.fairfield.scenarios.validation.Problem;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The sample book end to end: enriched, scored, and a profile proposed from its opportunities. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleIntelligenceTest {

  private static final Path BOOK = Path.of("data", "north-america-40");
  private static final Path SAMPLE = Path.of("data", "territory-intelligence");

  private final Book book =
      BookReader.of(BookPreset.FAIRFIELD)
          .read(BOOK.resolve("accounts.csv"), BOOK.resolve("reps.csv"))
          .getBook();
  private final EnrichmentResult enriched =
      Enrichment.run(book, EnrichmentRequestReader.read(SAMPLE.resolve("enrichment.yaml")), SAMPLE);
  private final List<Opportunity> opportunities =
      OpportunityReader.read(SAMPLE.resolve("opportunities.csv")).getOpportunities();

  @Test
  void sampleFiles_mergeWithoutAnError() {
    assertThat(enriched.problems()).filteredOn(Problem::isError).isEmpty();
    for (SourceSummary source : enriched.sources()) {
      assertThat(
              source.rowsById()
                  + source.rowsByDomain()
                  + source.rowsByName()
                  + source.rowsUnmatched())
          .isEqualTo(source.rows());
    }
    SourceSummary companies = enriched.sources().get(0);
    assertThat(companies.rowsByName()).isGreaterThan(companies.rows() * 9 / 10);
    assertThat(enriched.unmatched())
        .filteredOn(row -> row.name().startsWith("Quillfeather"))
        .hasSizeGreaterThan(100);
    assertThat(enriched.conflicts())
        .isNotEmpty()
        .allMatch(each -> each.keptSource().equals("book"));
  }

  @Test
  void sampleProfile_scoresEveryAccountInThreeTiers() {
    Facts facts = enriched.facts().with(WinHistory.facts(book, opportunities));
    ScoringResult result =
        Scoring.score(
            enriched.getBook(), facts, ProfileReader.read(SAMPLE.resolve("profile.yaml")));

    Map<String, Long> accountsByTier =
        result.scores().stream()
            .collect(Collectors.groupingBy(AccountScore::tier, Collectors.counting()));
    assertThat(accountsByTier).containsOnlyKeys("A", "B", "C");
    assertThat(accountsByTier.get("A")).isBetween(990L, 1_010L);
    assertThat(result.potentials()).isEmpty();
    assertThat(result.problems())
        .extracting(Problem::message)
        .noneMatch(message -> message.startsWith("Neither the book nor a fact"));
  }

  @Test
  void sampleOpportunities_proposeTheProfileTheyWereDrawnFrom() {
    FitReport report =
        ProfileFit.fit(
            enriched.getBook(),
            enriched.facts(),
            opportunities,
            FitSettings.DEFAULT.withFields(
                List.of("industry", "employees", "intent", "engagement", "technologies")));

    assertThat(report.auc()).isBetween(0.66, 0.80);
    assertThat(report.aucLow()).isGreaterThan(0.6);
    Criterion heaviest =
        report.profile().criteria().stream()
            .max(Comparator.comparingDouble(Criterion::weight))
            .orElseThrow();
    assertThat(heaviest.name()).isIn("intent", "industry");
    assertThat(ProfileReader.readText("p.yaml", ProfileWriter.toYaml(report.profile())))
        .isEqualTo(report.profile());
  }
}
