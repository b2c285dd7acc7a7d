package dev.fairfield.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Nothing in the product knows the benchmarks. */
@AnalyzeClasses(packages = "dev.fairfield", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "dev.fairfield.benchmarks";
  private static final Pattern MODULE = Pattern.compile("<module>(\\w+)</module>");

  @ArchTest
  static final ArchRule PRODUCT_RULE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "..");

  @ArchTest
  static final ArchRule BOOKS_RULE =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".books")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".quality", ROOT + ".micro", "dev.fairfield.solver..");

  @Test
  void poms_ofAllOtherModules_doNotNameTheBenchmarks() throws IOException {
    Path project = Path.of("").toAbsolutePath().getParent();
    String parent = Files.readString(project.resolve("pom.xml"));
    List<String> modules =
        MODULE.matcher(parent).results().map((MatchResult found) -> found.group(1)).toList();

    assertThat(modules).contains("scenarios", "solver", "simulator", "service", "benchmarks");
    assertThat(parent).doesNotContain("fairfield-benchmarks");
    for (String module : modules) {
      if (!module.equals("benchmarks")) {
        assertThat(project.resolve(module).resolve("pom.xml"))
            .content()
            .doesNotContain("fairfield-benchmarks");
      }
    }
  }
}
