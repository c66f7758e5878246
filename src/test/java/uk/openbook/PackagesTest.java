package uk.openbook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PackagesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("uk.openbook");

    @Test
    void packages_haveNoCycleAtAnyDepth() {
        slices().matching("uk.openbook.(**)").should().beFreeOfCycles().check(CLASSES);
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
}
