package dev.fairfield.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** Which packages each package of the module may use, and which way the modules depend. */
@AnalyzeClasses(
    packages = ArchitectureTest.PRODUCT,
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  static final String PRODUCT = "dev.fairfield";
  private static final String ROOT = PRODUCT + ".service";
  private static final String CLI = ROOT + ".cli";
  private static final String PLANS = ROOT + ".plans";
  private static final String EXPLANATIONS = ROOT + ".explanations";
  private static final String REPORT = ROOT + ".report";
  private static final String SIMULATIONS = ROOT + ".simulations";
  private static final String SIMULATOR = PRODUCT + ".simulator";
  private static final String SCENARIOS = PRODUCT + ".scenarios";
  private static final String SOLVER = PRODUCT + ".solver";
  private static final String MODEL = SCENARIOS + ".model";
  private static final String VALIDATION = SCENARIOS + ".validation";
  private static final String SCENARIOS_IO = SCENARIOS + ".io";
  private static final String SCENARIO = SCENARIOS + ".scenario";
  private static final String SERVER = ROOT + ".server";
  private static final String WEB = ROOT + ".web";
  private static final String SECURITY = ROOT + ".security";
  private static final String STORAGE = ROOT + ".storage";
  private static final String JOBS = ROOT + ".jobs";
  private static final String REST = ROOT + ".rest";
  private static final String PAGES = ROOT + ".pages";
  private static final String JAVA = "java..";
  private static final String JAKARTA = "jakarta..";
  private static final String SPRING = "org.springframework..";
  private static final String SLF4J = "org.slf4j..";
  private static final String JACKSON = "com.fasterxml.jackson..";

  @ArchTest static final ArchRule APPLICATION_RULE = only(ROOT, CLI, JAVA);

  @ArchTest
  static final ArchRule CLI_RULE =
      only(
          CLI,
          SERVER,
          PLANS,
          EXPLANATIONS,
          SIMULATIONS,
          MODEL,
          VALIDATION,
          SCENARIOS_IO,
          SCENARIO,
          SCENARIOS + ".enrichment",
          SCENARIOS + ".scoring",
          SIMULATOR + ".comparison",
          SIMULATOR + ".document",
          SIMULATOR + ".evaluation",
          SIMULATOR + ".kpi",
          SIMULATOR + ".replay",
          SIMULATOR + ".statistics",
          SIMULATOR + ".world",
          SOLVER + ".plan",
          SOLVER + ".request",
          SOLVER + ".pricing",
          SOLVER + ".feasibility",
          SOLVER + ".variation",
          SOLVER + ".explanation",
          SOLVER + ".sensitivity",
          SOLVER + ".difference",
          SOLVER + ".kpi",
          SOLVER + ".routing",
          SOLVER + ".market",
          SCENARIOS + ".places",
          JAVA,
          "picocli..",
          SPRING,
          "me.tongfei.progressbar..");

  @ArchTest
  static final ArchRule PLANS_RULE =
      only(
          PLANS,
          REPORT,
          MODEL,
          VALIDATION,
          SCENARIOS_IO,
          SOLVER + ".plan",
          SOLVER + ".request",
          SOLVER + ".pricing",
          SOLVER + ".feasibility",
          SOLVER + ".kpi",
          SOLVER + ".explanation",
          SOLVER + ".territories",
          JAVA,
          JACKSON);

  @ArchTest
  static final ArchRule EXPLANATIONS_RULE =
      only(
          EXPLANATIONS,
          PLANS,
          MODEL,
          SCENARIOS_IO,
          SOLVER + ".plan",
          SOLVER + ".request",
          SOLVER + ".pricing",
          SOLVER + ".kpi",
          SOLVER + ".variation",
          SOLVER + ".explanation",
          SOLVER + ".sensitivity",
          SOLVER + ".difference",
          SOLVER + ".feasibility",
          JAVA,
          JACKSON);

  @ArchTest
  static final ArchRule SIMULATIONS_RULE =
      only(
          SIMULATIONS,
          PLANS,
          REPORT,
          MODEL,
          VALIDATION,
          SCENARIOS_IO,
          SCENARIO,
          SIMULATOR + ".comparison",
          SIMULATOR + ".document",
          SIMULATOR + ".replay",
          SIMULATOR + ".world",
          SOLVER + ".request",
          JAVA,
          JACKSON);

  /** The page knows figures and words, not the planner that made them. */
  @ArchTest
  static final ArchRule REPORT_RULE =
      only(REPORT, MODEL, JAVA, JACKSON, "com.samskivert.mustache..");

  @ArchTest
  static final ArchRule WEB_RULE =
      only(
          WEB,
          VALIDATION,
          SECURITY,
          STORAGE,
          JAVA,
          JAKARTA,
          SPRING,
          SLF4J,
          JACKSON,
          "io.swagger..",
          "org.springdoc..",
          "org.apache.catalina..",
          "org.apache.tomcat..",
          "org.apache.coyote..",
          "io.micrometer..");

  @ArchTest
  static final ArchRule SECURITY_RULE =
      only(
          SECURITY,
          STORAGE,
          JAVA,
          JAKARTA,
          SPRING,
          SLF4J,
          JACKSON,
          "io.swagger..",
          "io.github.bucket4j..");

  /** What pages show they read from REST: nothing here may know the features. */
  @ArchTest
  static final ArchRule PAGES_RULE =
      only(
          PAGES,
          SECURITY,
          WEB,
          JAVA,
          JAKARTA,
          SPRING,
          JACKSON,
          "com.samskivert.mustache..",
          "io.swagger..");

  @ArchTest
  static final ArchRule STORAGE_RULE =
      only(STORAGE, JAVA, SPRING, SLF4J, "com.zaxxer.hikari..", "org.flywaydb..");

  @ArchTest
  static final ArchRule JOBS_RULE =
      only(
          JOBS,
          STORAGE,
          JAVA,
          "javax.sql..",
          SPRING,
          SLF4J,
          JACKSON,
          "com.github.kagkarlsson..",
          "io.micrometer..");

  @ArchTest
  static final ArchRule FEATURES_RULE =
      classes()
          .that()
          .resideInAPackage(REST + "..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              REST + "..",
              WEB,
              SECURITY,
              STORAGE,
              JOBS,
              PLANS,
              EXPLANATIONS,
              SIMULATIONS,
              REPORT,
              SCENARIOS + "..",
              SOLVER + "..",
              SIMULATOR + "..",
              JAVA,
              JAKARTA,
              SPRING,
              SLF4J,
              JACKSON,
              "io.swagger..",
              "io.micrometer..",
              "com.github.benmanes.caffeine..");

  @ArchTest
  static void packages_everyOne_hasARule(JavaClasses classes) {
    assertThat(
            classes.stream().map(JavaClass::getPackageName).filter(name -> name.startsWith(ROOT)))
        .filteredOn(name -> !name.startsWith(REST) && !name.startsWith(SERVER))
        .isSubsetOf(
            Set.of(
                ROOT,
                CLI,
                PLANS,
                EXPLANATIONS,
                SIMULATIONS,
                REPORT,
                WEB,
                SECURITY,
                STORAGE,
                JOBS,
                PAGES));
  }

  @ArchTest
  static final ArchRule DOOR_RULE =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "..", "org.springframework..", "picocli..");

  @ArchTest
  static final ArchRule SCENARIOS_RULE =
      noClasses()
          .that()
          .resideInAPackage(SCENARIOS + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SOLVER + "..", PRODUCT + ".simulator..");

  @ArchTest
  static final ArchRule SOLVER_RULE =
      noClasses()
          .that()
          .resideInAPackage(SOLVER + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PRODUCT + ".simulator..");

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
