package dev.fairfield.scenarios;

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

  static final String ROOT = "dev.fairfield.scenarios";
  private static final String MODEL = ROOT + ".model";
  private static final String VALIDATION = ROOT + ".validation";
  private static final String PLACES = ROOT + ".places";
  private static final String IO = ROOT + ".io";
  private static final String GENERATE = ROOT + ".generate";
  private static final String DOCUMENT = ROOT + ".document";
  private static final String SCENARIO = ROOT + ".scenario";
  private static final String ENRICHMENT = ROOT + ".enrichment";
  private static final String SCORING = ROOT + ".scoring";
  private static final String JACKSON = "com.fasterxml.jackson..";
  private static final String JAVA = "java..";
  private static final String FAST_CSV = "de.siegmar.fastcsv..";

  @ArchTest static final ArchRule MODEL_RULE = only(MODEL, JAVA, "org.jgrapht..");

  @ArchTest static final ArchRule VALIDATION_RULE = only(VALIDATION, MODEL, JAVA);

  @ArchTest static final ArchRule PLACES_RULE = only(PLACES, MODEL, VALIDATION, JAVA, FAST_CSV);

  @ArchTest static final ArchRule IO_RULE = only(IO, MODEL, VALIDATION, PLACES, JAVA, FAST_CSV);

  @ArchTest
  static final ArchRule GENERATE_RULE =
      only(GENERATE, MODEL, VALIDATION, IO, PLACES, JAVA, FAST_CSV).allowEmptyShould(true);

  @ArchTest
  static final ArchRule DOCUMENT_RULE =
      only(DOCUMENT, VALIDATION, JAVA, JACKSON, "com.networknt.schema..", "org.yaml.snakeyaml..");

  @ArchTest
  static final ArchRule SCENARIO_RULE =
      only(SCENARIO, MODEL, VALIDATION, IO, DOCUMENT, JAVA, JACKSON, "org.apache.commons.math3..");

  @ArchTest
  static final ArchRule ENRICHMENT_RULE =
      only(
          ENRICHMENT,
          MODEL,
          VALIDATION,
          PLACES,
          IO,
          DOCUMENT,
          JAVA,
          JACKSON,
          "org.apache.commons.text.similarity..");

  @ArchTest
  static final ArchRule SCORING_RULE =
      only(
          SCORING,
          MODEL,
          VALIDATION,
          IO,
          DOCUMENT,
          ENRICHMENT,
          JAVA,
          JACKSON,
          "de.bwaldvogel.liblinear..");

  @ArchTest
  static void packages_everyOne_hasARule(JavaClasses classes) {
    assertThat(classes.stream().map(JavaClass::getPackageName))
        .isSubsetOf(
            Set.of(
                MODEL, VALIDATION, PLACES, IO, GENERATE, DOCUMENT, SCENARIO, ENRICHMENT, SCORING));
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
