package dev.fairfield.solver;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
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

  static final String ROOT = "dev.fairfield.solver";
  private static final String REQUEST = ROOT + ".request";
  private static final String PRICING = ROOT + ".pricing";
  private static final String RELAXATION = ROOT + ".relaxation";
  private static final String REFINEMENT = ROOT + ".refinement";
  private static final String PLANNING = ROOT + ".planning";
  private static final String CHECKING = ROOT + ".checking";
  private static final String FEASIBILITY = ROOT + ".feasibility";
  private static final String PLAN = ROOT + ".plan";
  private static final String KPI = ROOT + ".kpi";
  private static final String EXPLANATION = ROOT + ".explanation";
  private static final String VARIATION = ROOT + ".variation";
  private static final String SENSITIVITY = ROOT + ".sensitivity";
  private static final String DIFFERENCE = ROOT + ".difference";
  private static final String WHATIF = ROOT + ".whatif";
  private static final String TERRITORIES = ROOT + ".territories";
  private static final String ROUTING = ROOT + ".routing";
  private static final String MARKET = ROOT + ".market";
  private static final String PLACES = "dev.fairfield.scenarios.places";
  private static final String IO = "dev.fairfield.scenarios.io";
  private static final String MODEL = "dev.fairfield.scenarios.model";
  private static final String DOCUMENT = "dev.fairfield.scenarios.document";
  private static final String VALIDATION = "dev.fairfield.scenarios.validation";
  private static final String JAVA = "java..";
  private static final String JACKSON = "com.fasterxml.jackson..";
  private static final String TIMEFOLD_API = "ai.timefold.solver.core.api..";
  private static final String TIMEFOLD_CONFIG = "ai.timefold.solver.core.config..";
  private static final String TIMEFOLD_MOVES = "ai.timefold.solver.core.impl.heuristic..";

  /** The moves that Timefold's public interface does not offer, with their nested classes. */
  private static final String OWN_MOVES =
      "dev\\.fairfield\\.solver\\.planning\\.(BorderMoveIteratorFactory|OwnerMove)(\\$.*)?";

  @ArchTest
  static final ArchRule REQUEST_RULE = only(REQUEST, DOCUMENT, MODEL, VALIDATION, JAVA, JACKSON);

  @ArchTest static final ArchRule PRICING_RULE = only(PRICING, REQUEST, MODEL, JAVA);

  @ArchTest
  static final ArchRule RELAXATION_RULE =
      only(RELAXATION, PRICING, JAVA, "org.apache.commons.math3..");

  @ArchTest
  static final ArchRule REFINEMENT_RULE = only(REFINEMENT, RELAXATION, PRICING, REQUEST, JAVA);

  /** The two scoring paths share the prices of the request and nothing else. */
  @ArchTest
  static final ArchRule PLANNING_RULE =
      classes()
          .that(resideInAnyPackage(PLANNING))
          .and(not(nameMatching(OWN_MOVES)))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(PLANNING, REQUEST, MODEL, JAVA, TIMEFOLD_API, TIMEFOLD_CONFIG);

  @ArchTest
  static final ArchRule PLANNING_MOVES_RULE =
      classes()
          .that(resideInAnyPackage(PLANNING).and(nameMatching(OWN_MOVES)))
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(PLANNING, MODEL, JAVA, TIMEFOLD_API, TIMEFOLD_MOVES);

  /** Checks a plan without trusting the search that made it. */
  @ArchTest static final ArchRule CHECKING_RULE = only(CHECKING, REQUEST, MODEL, JAVA);

  @ArchTest
  static final ArchRule FEASIBILITY_RULE =
      only(FEASIBILITY, VARIATION, PRICING, REQUEST, MODEL, VALIDATION, JAVA, "org.jgrapht..");

  @ArchTest static final ArchRule VARIATION_RULE = only(VARIATION, PRICING, REQUEST, MODEL, JAVA);

  @ArchTest
  static final ArchRule PLAN_RULE =
      only(
          PLAN,
          CHECKING,
          FEASIBILITY,
          PLANNING,
          REFINEMENT,
          RELAXATION,
          PRICING,
          REQUEST,
          MODEL,
          JAVA);

  @ArchTest static final ArchRule KPI_RULE = only(KPI, PRICING, REQUEST, MODEL, JAVA);

  @ArchTest
  static final ArchRule EXPLANATION_RULE =
      only(
          EXPLANATION, PLAN, KPI, VARIATION, REFINEMENT, PRICING, REQUEST, MODEL, VALIDATION, JAVA);

  @ArchTest
  static final ArchRule SENSITIVITY_RULE =
      only(
          SENSITIVITY,
          PLAN,
          KPI,
          FEASIBILITY,
          VARIATION,
          RELAXATION,
          PRICING,
          REQUEST,
          MODEL,
          VALIDATION,
          JAVA);

  @ArchTest
  static final ArchRule DIFFERENCE_RULE =
      only(DIFFERENCE, PLAN, KPI, PRICING, REQUEST, MODEL, VALIDATION, JAVA);

  @ArchTest
  static final ArchRule WHATIF_RULE =
      only(WHATIF, PLAN, KPI, CHECKING, PRICING, REQUEST, MODEL, JAVA);

  @ArchTest
  static final ArchRule TERRITORIES_RULE =
      only(TERRITORIES, MODEL, JAVA, JACKSON, "org.locationtech.jts..");

  @ArchTest
  static final ArchRule ROUTING_RULE =
      only(
          ROUTING,
          EXPLANATION,
          PRICING,
          REQUEST,
          MODEL,
          PLACES,
          IO,
          VALIDATION,
          "dev.fairfield.scenarios.scenario",
          JAVA,
          "org.apache.commons.math3..");

  @ArchTest
  static final ArchRule MARKET_RULE =
      only(MARKET, PRICING, REQUEST, MODEL, PLACES, IO, JAVA, JACKSON);

  @ArchTest
  static void packages_everyOne_hasARule(JavaClasses classes) {
    assertThat(classes.stream().map(JavaClass::getPackageName))
        .isSubsetOf(
            Set.of(
                REQUEST,
                PRICING,
                RELAXATION,
                REFINEMENT,
                PLANNING,
                CHECKING,
                FEASIBILITY,
                PLAN,
                KPI,
                EXPLANATION,
                VARIATION,
                SENSITIVITY,
                DIFFERENCE,
                WHATIF,
                TERRITORIES,
                ROUTING,
                MARKET));
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
