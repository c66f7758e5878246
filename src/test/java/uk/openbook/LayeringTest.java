package uk.openbook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Imports go one way: cli, publish, site, output, history, check, intake and definition, model. */
class LayeringTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("uk.openbook");

    @Test
    void packages_importDownwardsOnly() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("cli").definedBy("uk.openbook.cli..")
                .layer("publish").definedBy("uk.openbook.publish..")
                .layer("site").definedBy("uk.openbook.site..")
                .layer("output").definedBy("uk.openbook.output..")
                .layer("history").definedBy("uk.openbook.history..")
                .layer("check").definedBy("uk.openbook.check..")
                .layer("intake").definedBy("uk.openbook.intake..")
                .layer("definition").definedBy("uk.openbook.definition..")
                .layer("config").definedBy("uk.openbook.config..")
                .layer("model").definedBy("uk.openbook.model..")
                .layer("text").definedBy("uk.openbook.text..")
                .whereLayer("cli").mayNotBeAccessedByAnyLayer()
                .whereLayer("publish").mayOnlyBeAccessedByLayers("cli")
                .whereLayer("site").mayOnlyBeAccessedByLayers("cli", "publish")
                .whereLayer("output").mayOnlyBeAccessedByLayers("cli", "publish", "site")
                .whereLayer("history").mayOnlyBeAccessedByLayers("cli", "publish", "site", "output")
                .whereLayer("check").mayOnlyBeAccessedByLayers("cli", "publish", "site", "output", "history")
                .whereLayer("intake").mayOnlyBeAccessedByLayers("cli", "check", "definition")
                .whereLayer("definition").mayOnlyBeAccessedByLayers("cli", "check")
                .whereLayer("config").mayOnlyBeAccessedByLayers("cli", "publish", "site", "output", "check")
                .whereLayer("model").mayOnlyBeAccessedByLayers("cli", "publish", "site", "output", "history", "check",
                        "intake", "definition")
                .whereLayer("text").mayOnlyBeAccessedByLayers("cli", "publish", "site", "output", "history", "check",
                        "intake", "definition", "config", "model")
                .check(CLASSES);
    }

    @Test
    void model_dependsOnTheJdkAndTextAlone() {
        classes().that().resideInAPackage("uk.openbook.model..")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "uk.openbook.model..",
                        "uk.openbook.text..")
                .check(CLASSES);
    }

    @Test
    void hostLibraries_areImportedBySiteAlone() {
        noClasses().that().resideOutsideOfPackage("uk.openbook.site..")
                .should().dependOnClassesThat().resideInAnyPackage("org.jbake..", "freemarker..",
                        "com.vladsch.flexmark..")
                .check(CLASSES);
    }

    /** {@code text} takes HTML's table of entities from it. */
    @Test
    void jsoup_isImportedBySiteAndTextAlone() {
        noClasses().that().resideOutsideOfPackages("uk.openbook.site..", "uk.openbook.text..")
                .should().dependOnClassesThat().resideInAnyPackage("org.jsoup..")
                .check(CLASSES);
    }

    @Test
    void classNames_sayWhatTheyAre() {
        noClasses().should().haveSimpleNameEndingWith("Manager")
                .orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Util")
                .orShould().haveSimpleNameEndingWith("Utils")
                .orShould().haveSimpleNameEndingWith("Impl")
                .check(CLASSES);
    }
}
