package dev.fairfield.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** Which packages each package of the module may use. */
@AnalyzeClasses(
    packages = ArchitectureTest.ROOT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  static final String ROOT = "dev.fairfield.simulator";
  private static final String STATISTICS = ROOT + ".statistics";
  private static final String VALIDATION = "dev.fairfield.scenarios.validation";
  private static final String JAVA = "java..";
  private static final String COMMONS_MATH = "org.apache.commons.math3..";

  /** Knows nothing of plans, worlds or measures: arrays of outcomes come in, estimates go out. */
  @ArchTest
  static final ArchRule STATISTICS_RULE = only(STATISTICS, VALIDATION, JAVA, COMMONS_MATH);

  @ArchTest
  static void packages_everyOne_hasARule(JavaClasses classes) {
    assertThat(classes.stream().map(JavaClass::getPackageName)).isSubsetOf(Set.of(STATISTICS));
  }

  private static ArchRule only(String itself, String... allowed) {
    String[] packages = Stream.concat(Stream.of(itself), Stream.of(allowed)).toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(itself)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(packages);
  }
}
