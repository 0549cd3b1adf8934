package tollgate.spark;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import tollgate.app.Main;
import tollgate.spark.breach.Sweeps;
import tollgate.weighing.Study;

/** Holds what spark may use, and that nobody else knows Spark; each rule is shown to fail on a breach. */
class PlanOfRoomsTest {
    private static final String[] PLAN = {
        "java..",
        "org.jspecify..",
        "scala..",
        "org.apache.spark..",
        "tollgate.spark",
        "tollgate.app.files",
        "tollgate.app.jobs",
        "tollgate.economy",
        "tollgate.experiment",
        "tollgate.inference",
        "tollgate.scenario",
        "tollgate.weighing"
    };

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(tollgate.spark.Main.class, Main.class, Study.class);

    private static final JavaClasses BREACH = new ClassFileImporter().importClasses(Sweeps.class);

    private static ArchRule onPlan() {
        return classes()
                .that()
                .resideInAPackage("tollgate.spark..")
                .and(describe("are no composition root", type -> !type.isEquivalentTo(tollgate.spark.Main.class)))
                .should()
                .onlyDependOnClassesThat(describe(
                        "are on its row",
                        used -> used.getBaseComponentType().isPrimitive()
                                || resideInAnyPackage(PLAN).test(used.getBaseComponentType())))
                .as("spark uses nothing but its row");
    }

    private static ArchRule onlySparkKnowsSpark() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("tollgate.spark")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..")
                .as("only spark knows Spark");
    }

    @Test
    void sparkUsesNothingButItsRow() {
        assertThat(ALL.stream().map(JavaClass::getName)).contains("tollgate.spark.SparkMachines", "tollgate.app.Main");
        onPlan().check(ALL);
        assertThatThrownBy(() -> onPlan().check(BREACH))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("tollgate.app.store.Parts");
    }

    @Test
    void nobodyElseKnowsSpark() {
        onlySparkKnowsSpark().check(ALL);
        assertThatThrownBy(() -> onlySparkKnowsSpark().check(BREACH))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.apache.spark.SparkConf");
    }
}
