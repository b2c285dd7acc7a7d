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
  private static final String RANDOM = ROOT + ".random";
  private static final String WORLD = ROOT + ".world";
  private static final String EVALUATION = ROOT + ".evaluation";
  private static final String KPI = ROOT + ".kpi";
  private static final String STATISTICS = ROOT + ".statistics";
  private static final String COMPARISON = ROOT + ".comparison";
  private static final String REPLAY = ROOT + ".replay";
  private static final String DOCUMENT = ROOT + ".document";
  private static final String MODEL = "dev.fairfield.scenarios.model";
  private static final String SCENARIO = "dev.fairfield.scenarios.scenario";
  private static final String FILES = "dev.fairfield.scenarios.io";
  private static final String PLAN = "dev.fairfield.solver.plan";
  private static final String PRICING = "dev.fairfield.solver.pricing";
  private static final String REQUEST = "dev.fairfield.solver.request";
  private static final String VALIDATION = "dev.fairfield.scenarios.validation";
  private static final String JAVA = "java..";
  private static final String JSON = "com.fasterxml.jackson.databind";
  private static final String JSON_NODES = "com.fasterxml.jackson.databind.node";
  private static final String SPECIAL_FUNCTIONS = "org.apache.commons.math3.special";
  private static final String DISTRIBUTIONS = "org.apache.commons.math3.distribution";

  /** Knows nothing of plans, worlds or measures: arrays of outcomes come in, estimates go out. */
  @ArchTest
  static final ArchRule STATISTICS_RULE =
      only(STATISTICS, DISTRIBUTIONS, "org.apache.commons.math3.random", JAVA);

  @ArchTest static final ArchRule RANDOM_RULE = only(RANDOM, SPECIAL_FUNCTIONS, JAVA);

  /** Worlds know no plan. */
  @ArchTest static final ArchRule WORLD_RULE = only(WORLD, RANDOM, SCENARIO, MODEL, JAVA);

  @ArchTest
  static final ArchRule EVALUATION_RULE =
      only(EVALUATION, WORLD, SCENARIO, MODEL, PRICING, REQUEST, JAVA);

  @ArchTest
  static final ArchRule KPI_RULE = only(KPI, EVALUATION, WORLD, SCENARIO, MODEL, PRICING, JAVA);

  /** The one place where worlds, plans, figures and statistics meet. */
  @ArchTest
  static final ArchRule COMPARISON_RULE =
      only(
          COMPARISON,
          STATISTICS,
          KPI,
          EVALUATION,
          WORLD,
          SCENARIO,
          VALIDATION,
          MODEL,
          PLAN,
          PRICING,
          REQUEST,
          JAVA);

  @ArchTest
  static final ArchRule REPLAY_RULE =
      only(REPLAY, COMPARISON, KPI, EVALUATION, WORLD, SCENARIO, VALIDATION, MODEL, REQUEST, JAVA);

  /** Files know what was found, not how. */
  @ArchTest
  static final ArchRule DOCUMENT_RULE =
      only(
          DOCUMENT,
          COMPARISON,
          REPLAY,
          STATISTICS,
          KPI,
          EVALUATION,
          WORLD,
          SCENARIO,
          FILES,
          MODEL,
          JSON,
          JSON_NODES,
          JAVA);

  @ArchTest
  static void packages_everyOne_hasARule(JavaClasses classes) {
    assertThat(classes.stream().map(JavaClass::getPackageName))
        .isSubsetOf(
            Set.of(RANDOM, WORLD, EVALUATION, KPI, STATISTICS, COMPARISON, REPLAY, DOCUMENT));
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
