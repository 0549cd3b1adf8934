package tollgate.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tollgate.app.cli.breach.ReadsTables;
import tollgate.app.files.breach.Form;
import tollgate.app.report.breach.Asks;
import tollgate.app.report.breach.Calls;
import tollgate.app.report.breach.Prints;
import tollgate.app.report.breach.ReadsArguments;
import tollgate.app.report.breach.WritesJson;

/** Holds the arrows between the rooms of app. Any room may use core; each rule is shown to fail on a breach. */
class PlanOfRoomsTest {

    /** Each room and the rooms beside it that it may use. */
    private static final Map<String, List<String>> PLAN = new TreeMap<>(Map.of(
            "files",
            List.of(),
            "report",
            List.of("files"),
            "store",
            List.of(),
            "export",
            List.of("files"),
            "jobs",
            List.of("files", "report", "store"),
            "web",
            List.of("files", "jobs", "report"),
            "cli",
            List.of("export", "files", "jobs", "report", "web")));

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tollgate.app");

    private static final JavaClasses BREACHES = new ClassFileImporter()
            .importClasses(
                    Asks.class,
                    Calls.class,
                    Form.class,
                    Prints.class,
                    ReadsArguments.class,
                    ReadsTables.class,
                    WritesJson.class);

    static Stream<ArchRule> laws() {
        return Stream.concat(
                PLAN.keySet().stream().map(PlanOfRoomsTest::row),
                Stream.of(
                        everyPackageIsOnThePlan(),
                        noCycles(),
                        onlyFilesKnowsFormats(),
                        onlyCliKnowsPicocli(),
                        onlyWebKnowsSockets(),
                        onlyStoreKnowsSql(),
                        onlyCliPrints()));
    }

    private static ArchRule row(String room) {
        String[] others = PLAN.keySet().stream()
                .filter(other -> !other.equals(room) && !use(room).contains(other))
                .map(other -> "tollgate.app." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("tollgate.app." + room + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(others).or(resideInAnyPackage("tollgate.app")))
                .as("app." + room + " uses no room of app but " + use(room))
                .allowEmptyShould(true);
    }

    private static List<String> use(String room) {
        return PLAN.getOrDefault(room, List.of());
    }

    private static ArchRule everyPackageIsOnThePlan() {
        String[] packages = Stream.concat(
                        Stream.of("tollgate.app"), PLAN.keySet().stream().map(room -> "tollgate.app." + room))
                .toArray(String[]::new);
        return classes().should().resideInAnyPackage(packages).as("every package of app is on the plan");
    }

    private static ArchRule noCycles() {
        return slices().matching("tollgate.app.(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private static ArchRule onlyFilesKnowsFormats() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("tollgate.app.files..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..", "org.apache.commons.csv..")
                .as("only app.files knows JSON, YAML and CSV");
    }

    private static ArchRule onlyCliKnowsPicocli() {
        return noClasses()
                .that(not(resideInAnyPackage("tollgate.app", "tollgate.app.cli..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .as("only app.cli and Main know picocli")
                .allowEmptyShould(true);
    }

    private static ArchRule onlyWebKnowsSockets() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("tollgate.app.web..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..", "java.net.http..")
                        .or(describe(
                                "sockets",
                                type -> type.isAssignableTo(Socket.class) || type.isAssignableTo(ServerSocket.class))))
                .as("only app.web knows servers and sockets");
    }

    private static ArchRule onlyStoreKnowsSql() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("tollgate.app.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..")
                .as("only app.store knows SQL");
    }

    private static ArchRule onlyCliPrints() {
        return noClasses()
                .that(not(resideInAnyPackage("tollgate.app", "tollgate.app.cli..")))
                .should()
                .accessTargetWhere(describe(
                        "System.out or System.err",
                        access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && Set.of("out", "err")
                                        .contains(access.getTarget().getName())))
                .as("only app.cli and Main print")
                .allowEmptyShould(true);
    }

    @Test
    void theImportIsNotEmpty() {
        assertThat(APP.stream().map(JavaClass::getName)).contains("tollgate.app.Main");
    }

    @ParameterizedTest
    @MethodSource("laws")
    void appKeepsTheLaw(ArchRule law) {
        law.check(APP);
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                arguments(row("files"), "WritesJson", List.of(Form.class)),
                arguments(everyPackageIsOnThePlan(), "tollgate.app.cli.breach", List.of(ReadsTables.class)),
                arguments(noCycles(), "Slice report", List.of(Form.class, WritesJson.class)),
                arguments(onlyFilesKnowsFormats(), "ObjectMapper", List.of(WritesJson.class)),
                arguments(onlyFilesKnowsFormats(), "CSVRecord", List.of(ReadsTables.class)),
                arguments(onlyCliKnowsPicocli(), "ParseResult", List.of(ReadsArguments.class)),
                arguments(onlyWebKnowsSockets(), "java.net.Socket", List.of(Calls.class)),
                arguments(onlyStoreKnowsSql(), "java.sql.DriverManager", List.of(Asks.class)),
                arguments(onlyCliPrints(), "java.lang.System.out", List.of(Prints.class)));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachIsRefusedAndNamed(ArchRule rule, String named, List<Class<?>> classes) {
        var breach = BREACHES.that(describe("chosen", type -> classes.stream().anyMatch(type::isEquivalentTo)));
        assertThatThrownBy(() -> rule.check(breach))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule.getDescription())
                .hasMessageContaining(named);
    }
}
