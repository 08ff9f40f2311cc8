package org.proxenos.workbench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.Closeable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import org.junit.jupiter.api.Test;

/** The shape of the code, which no compiler watches over. */
final class ArchitectureTest {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.proxenos");

    @Test
    void inferenceKnowsNumbersOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.proxenos.inference..")
                .should()
                .dependOnClassesThat(oursBut("org.proxenos.inference.."))
                .because("statistics must be usable, and checkable against R, without posts")
                .check(CODE);
    }

    @Test
    void languageStandsAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.proxenos.language..")
                .should()
                .dependOnClassesThat(oursBut("org.proxenos.language.."))
                .because("a stranger should be able to score texts without a study")
                .check(CODE);
    }

    @Test
    void filesNetworkAndDatabaseEnterInEngineAndWorkbenchOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.proxenos.engine..", "org.proxenos.workbench..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.sql..", "java.net..")
                        .and(are(notAddressesAsText())))
                .because("the stages take streams, values and seeds, so the same input gives the same output")
                .check(CODE);
    }

    @Test
    void duckDbIsNamedInTheEngineOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.proxenos.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.duckdb..")
                .because("which database it is concerns the engine alone")
                .check(CODE);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.proxenos.(**)")
                .should()
                .beFreeOfCycles()
                .because("what depends on each other in a ring can only be understood as a whole")
                .check(CODE);
    }

    @Test
    void nothingIsMadeToBeInheritedFrom() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotAnonymousClasses()
                .and(are(notEnumConstants()))
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("alternatives are sealed interfaces, and what is shared is a value")
                .check(CODE);
    }

    @Test
    void onlyExceptionsStreamsAndCollectionsExtend() {
        classes()
                .that()
                .areNotAssignableTo(Throwable.class)
                .and()
                .areNotAssignableTo(Closeable.class)
                .and()
                .areNotAssignableTo(AbstractMap.class)
                .and()
                .areNotAssignableTo(AbstractSet.class)
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areNotRecords()
                .and()
                .areNotAnonymousClasses()
                .and(are(notEnumConstants()))
                .should(new ExtendObjectOnly())
                .because(
                        "inheritance hides half of a class in another file; the JDK leaves no other way to make a stream or a map")
                .check(CODE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*[a-z0-9](Util|Utils|Helper|Manager|Impl|Base|Data|Info)")
                .because("a name that fits everything says nothing")
                .check(CODE);
    }

    @Test
    void sparkIsNamedNowhere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .because("its jars would reach everybody's class path")
                .check(CODE);
    }

    private static DescribedPredicate<JavaClass> oursBut(String allowed) {
        return resideInAnyPackage("org.proxenos..").and(DescribedPredicate.not(resideInAnyPackage(allowed)));
    }

    /** Writing an address opens no connection. */
    private static DescribedPredicate<JavaClass> notAddressesAsText() {
        return DescribedPredicate.describe(
                "no addresses as text",
                c -> !nameMatching("java\\.net\\.(URI|URLEncoder|URLDecoder)").test(c));
    }

    /** Bodies of enum constants are classes of their own, which the compiler does not mark final in every case. */
    private static DescribedPredicate<JavaClass> notEnumConstants() {
        return DescribedPredicate.describe(
                "no enum constants",
                c -> !c.isAssignableTo(Enum.class)
                        && !nameMatching(".*package-info").test(c));
    }
}
