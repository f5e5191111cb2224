package tolmach;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The law of who may know whom. Change it on purpose, in a commit of its own that says why. */
@AnalyzeClasses(packages = "tolmach", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule packages_form_no_cycles =
      slices().matching("tolmach.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule layers =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("words")
          .definedBy("tolmach.language..", "tolmach.segment..")
          .layer("items")
          .definedBy("tolmach.article..", "tolmach.message..")
          .layer("knowledge")
          .definedBy(
              "tolmach.memory..", "tolmach.glossary..", "tolmach.engine..", "tolmach.check..")
          .layer("flow")
          .definedBy("tolmach.story..", "tolmach.worker..")
          .layer("house")
          .definedBy("tolmach.wire..", "tolmach.desk..", "tolmach.app..", "tolmach.cli..")
          .whereLayer("house")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("flow")
          .mayOnlyBeAccessedByLayers("house")
          .whereLayer("knowledge")
          .mayOnlyBeAccessedByLayers("flow", "house")
          .whereLayer("items")
          .mayOnlyBeAccessedByLayers("flow", "house");

  @ArchTest
  static final ArchRule camel_and_kafka_live_in_the_house_only =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "tolmach.wire..", "tolmach.desk..", "tolmach.app..", "tolmach.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.camel..", "org.apache.kafka..");

  @ArchTest
  static final ArchRule only_the_onnx_engine_knows_its_runtime =
      noClasses()
          .that()
          .resideOutsideOfPackage("tolmach.engine.onnx..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("ai.onnxruntime..");

  @ArchTest
  static final ArchRule only_the_engine_of_language_models_knows_langchain4j =
      noClasses()
          .that()
          .resideOutsideOfPackage("tolmach.engine.openai..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.langchain4j..");

  @ArchTest
  static final ArchRule only_memory_glossary_and_language_know_lucene =
      noClasses()
          .that()
          .resideOutsideOfPackages("tolmach.memory..", "tolmach.glossary..", "tolmach.language..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule only_items_flow_and_house_know_json_and_html =
      noClasses()
          .that()
          .resideInAnyPackage(
              "tolmach.language..", "tolmach.segment..", "tolmach.memory..", "tolmach.check..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.fasterxml.jackson..", "org.jsoup..");

  @ArchTest
  static final ArchRule a_name_says_a_duty =
      noClasses()
          .should()
          .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Dto|Data)")
          .because("such a name has room for anything");
}
