package dev.fairfield.scenarios.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fairfield.scenarios.model.Account;
import dev.fairfield.scenarios.model.Book;
import dev.fairfield.scenarios.model.Rep;
import dev.fairfield.scenarios.validation.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioCatalogueTest {

  static List<String> names() {
    return ScenarioCatalogue.listNames();
  }

  @Test
  void catalogue_names_areTheShippedFiles() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data", "scenarios"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
          .containsExactlyInAnyOrderElementsOf(names());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void scenario_shipped_fitsTheSampleBookAllYear(String name) {
    Scenario scenario = ScenarioCatalogue.getByName(name);

    assertThat(scenario.name()).isEqualTo(name);
    assertThat(scenario.title()).isNotEqualTo(name);
    assertThat(scenario.description()).endsWith(".");
    assertThat(ScenarioReader.read(Path.of("data", "scenarios", name + ".yaml")))
        .isEqualTo(scenario);
    assertThat(ScenarioChecks.of(scenario, SampleBooks.NORTH_AMERICA)).isEmpty();
    assertThat(ScenarioBook.all(SampleBooks.NORTH_AMERICA, scenario).accounts())
        .hasSizeGreaterThanOrEqualTo(5_000);
    assertThat(ScenarioBook.at(SampleBooks.NORTH_AMERICA, scenario, 52).reps())
        .hasSizeGreaterThanOrEqualTo(38);
  }

  @ParameterizedTest
  @MethodSource("names")
  void scenario_saysItFitsAnyBook_andDoes(String name) {
    Scenario scenario = ScenarioCatalogue.getByName(name);
    boolean any = scenario.description().contains("Fits any book");
    boolean sample = scenario.description().contains("For the sample book");
    List<Account> accounts =
        Stream.of("A1", "A2", "A3", "A4", "A5")
            .map(id -> SampleBooks.account(id, "Coast", "rep-1", false, 1_700))
            .toList();
    List<Rep> reps = List.of(SampleBooks.rep("rep-1", "Coast"));

    assertThat(any).isNotEqualTo(sample);
    assertThat(ScenarioChecks.of(scenario, new Book(accounts, reps)).isEmpty()).isEqualTo(any);
  }

  @Test
  void newQuarter_atTheStart_isTheBookToPlanFor() {
    Scenario scenario = ScenarioCatalogue.getByName("new-quarter");

    Book book = ScenarioBook.at(SampleBooks.NORTH_AMERICA, scenario, 0);

    assertThat(book.reps()).hasSize(38).extracting(Rep::id).doesNotContain("R12", "R31");
    assertThat(book.accounts()).hasSize(5_120);
    assertThat(book.accounts().stream().filter(book::isOrphaned).count())
        .isEqualTo(
            SampleBooks.NORTH_AMERICA.accounts().stream()
                .filter(
                    account -> List.of("R12", "R31").contains(account.ownership().currentOwner()))
                .count());
    assertThat(book.findAccount("Boise-0040").orElseThrow().ownership().currentOwner()).isEmpty();
  }

  @Test
  void scenario_unknownName_namesTheNearest() {
    assertThatThrownBy(() -> ScenarioCatalogue.getByName("market-bom"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "scenario: The catalogue has no scenario market-bom. Did you mean market-boom?");
  }
}
