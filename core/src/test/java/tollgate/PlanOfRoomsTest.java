package tollgate;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tollgate.economy.behaviour.breach.TouchesMarkets;
import tollgate.economy.breach.ReadsItself;
import tollgate.economy.breach.Stall;
import tollgate.economy.markets.breach.Haggling;
import tollgate.economy.state.breach.TouchesBehaviour;
import tollgate.engine.breach.TimesAStep;
import tollgate.evidence.breach.Egg;
import tollgate.gates.breach.Chicken;
import tollgate.gates.breach.ReachesOutside;
import tollgate.helpers.breach.Anything;
import tollgate.inference.breach.TouchesEconomy;

/** Holds the arrows of ARCHITECTURE.md. The plan is the list {@link #ROOMS}; each rule is shown to fail on a breach. */
class PlanOfRoomsTest {

    /** A room of core and what stands beside its name on the plan; it may use nothing else. */
    record Room(String name, List<String> uses) {
        static Room room(String name, String... uses) {
            return new Room(name, List.of(uses));
        }

        ArchRule rule() {
            var open = Stream.concat(
                    Stream.of("java..", "org.jspecify..", "tollgate." + name + ".."),
                    uses.stream().map(use -> use.contains(".") ? use : "tollgate." + use + ".."));
            var allowed = resideInAnyPackage(open.toArray(String[]::new));
            return classes()
                    .that()
                    .resideInAPackage("tollgate." + name + "..")
                    .should()
                    .onlyDependOnClassesThat(describe(
                            "are on its row",
                            used -> used.getBaseComponentType().isPrimitive()
                                    || allowed.test(used.getBaseComponentType())))
                    .as("room " + name + " uses nothing but " + uses)
                    .allowEmptyShould(true);
        }

        @Override
        public String toString() {
            return name + " -> " + uses;
        }
    }

    private static final String RANDOM = "org.apache.commons.rng..";

    /** Only the interface through which the engine hands out its draws. */
    private static final String RANDOM_INTERFACE = "org.apache.commons.rng";

    private static final String STATISTICS = "org.apache.commons.statistics..";
    private static final String MATRICES = "org.ejml..";
    private static final String SOBOL_POINTS = "org.hipparchus.random..";

    private static final List<Room> ROOMS = List.of(
            Room.room("engine", RANDOM),
            Room.room("accounting", "engine"),
            Room.room("gates", MATRICES),
            Room.room("economy", "engine", "accounting", "gates", RANDOM_INTERFACE, STATISTICS),
            Room.room("scenario", "economy"),
            Room.room("experiment", "economy", "scenario", "engine"),
            Room.room("evidence", STATISTICS),
            Room.room("inference", "engine", RANDOM_INTERFACE, STATISTICS, MATRICES, SOBOL_POINTS),
            Room.room("sensitivity", "inference", "engine", RANDOM_INTERFACE),
            Room.room("scores", STATISTICS),
            Room.room("screening", "inference", "engine", MATRICES),
            Room.room(
                    "weighing",
                    "experiment",
                    "scenario",
                    "evidence",
                    "inference",
                    "scores",
                    "sensitivity",
                    "economy",
                    "engine",
                    RANDOM_INTERFACE));

    /** Inside the economy; these never import one another, and no other class of the economy but Week calls them. */
    private static final List<String> KINDS = List.of("behaviour", "markets", "government");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tollgate");

    private static final JavaClasses BREACHES = new ClassFileImporter()
            .importClasses(
                    Anything.class,
                    Chicken.class,
                    Egg.class,
                    Haggling.class,
                    ReachesOutside.class,
                    ReadsItself.class,
                    Stall.class,
                    TimesAStep.class,
                    TouchesBehaviour.class,
                    TouchesEconomy.class,
                    TouchesMarkets.class);

    // --- The rules ---------------------------------------------------------------------------------------------------

    static Stream<Room> rooms() {
        return ROOMS.stream();
    }

    /** Every rule that is not a row of the plan. */
    static Stream<ArchRule> laws() {
        return Stream.of(
                        Stream.of(everyPackageIsOnThePlan(), noCycles()),
                        KINDS.stream().map(PlanOfRoomsTest::kindKeepsToItself),
                        Stream.of(
                                onlyWeekKnowsTheKinds(),
                                noSubRoomKnows("Week"),
                                noFilesSocketsOrDatabases(),
                                noTerminal(),
                                noOtherLuck(),
                                noClock(),
                                onlyTheEngineTimes(),
                                noReflectionInTheEconomy(),
                                noStaticVariables()))
                .flatMap(rules -> rules);
    }

    private static ArchRule everyPackageIsOnThePlan() {
        Set<String> plan = Stream.of(
                        ROOMS.stream().map(Room::name),
                        KINDS.stream().map(kind -> "economy." + kind),
                        Stream.of("economy.state"))
                .flatMap(names -> names)
                .map(name -> "tollgate." + name)
                .collect(Collectors.toSet());
        return classes()
                .should()
                .resideInAnyPackage(plan.toArray(String[]::new))
                .as("every package is on the plan");
    }

    private static ArchRule noCycles() {
        return slices().matching("tollgate.(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private static ArchRule kindKeepsToItself(String kind) {
        String[] others = KINDS.stream()
                .filter(other -> !other.equals(kind))
                .map(other -> "tollgate.economy." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("tollgate.economy." + kind + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .as("economy." + kind + " imports neither of its neighbours")
                .allowEmptyShould(true);
    }

    /** Week calls the three kinds and Parameters holds what they need; the rest of the economy knows state only. */
    private static ArchRule onlyWeekKnowsTheKinds() {
        return noClasses()
                .that(resideInAnyPackage("tollgate.economy", "tollgate.economy.state..")
                        .and(not(named("Week").or(named("Parameters")))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KINDS.stream()
                        .map(kind -> "tollgate.economy." + kind + "..")
                        .toArray(String[]::new))
                .as("only economy.Week knows behaviour, markets and government")
                .allowEmptyShould(true);
    }

    private static ArchRule noSubRoomKnows(String name) {
        return noClasses()
                .that(resideInAPackage("tollgate.economy.*.."))
                .should()
                .dependOnClassesThat(named(name))
                .as("no sub-room of the economy knows " + name)
                .allowEmptyShould(true);
    }

    /** A class of the economy's own package, with all that is nested in it. */
    private static DescribedPredicate<JavaClass> named(String name) {
        String outer = "tollgate.economy." + name;
        return describe(
                name, type -> type.getName().equals(outer) || type.getName().startsWith(outer + "$"));
    }

    private static ArchRule noFilesSocketsOrDatabases() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..", "javax.sql..")
                        .or(describe(
                                "files of java.io",
                                type -> type.getName().startsWith("java.io.File")
                                        || type.getName().equals("java.io.RandomAccessFile"))))
                .as("core opens no file, socket or database");
    }

    private static ArchRule noTerminal() {
        return noClasses()
                .should()
                .accessTargetWhere(to("java.lang.System", "out", "err", "in", "console"))
                .orShould()
                .accessTargetWhere(to("java.lang.Throwable", "printStackTrace"))
                .as("core prints nothing");
    }

    private static ArchRule noOtherLuck() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "generators of the JDK",
                        type -> Set.of(
                                        "java.util.Random",
                                        "java.util.SplittableRandom",
                                        "java.util.concurrent.ThreadLocalRandom",
                                        "java.security.SecureRandom")
                                .contains(type.getName())))
                .orShould()
                .accessTargetWhere(to("java.lang.Math", "random"))
                .orShould()
                .accessTargetWhere(to("java.lang.StrictMath", "random"))
                .orShould()
                .accessTargetWhere(to("java.util.UUID", "randomUUID"))
                .orShould()
                .accessTargetWhere(to("java.util.Collections", "shuffle"))
                .as("all luck comes from the engine's addressed draws");
    }

    private static ArchRule noClock() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe(
                        "clocks",
                        type -> Set.of("java.time.Clock", "java.util.Date", "java.util.Calendar")
                                .contains(type.getName())))
                .orShould()
                .accessTargetWhere(to("java.lang.System", "currentTimeMillis"))
                .orShould()
                .accessTargetWhere(describe(
                        "now() of java.time",
                        access -> access.getTargetOwner().getPackageName().equals("java.time")
                                && access.getTarget().getName().equals("now")))
                .as("core never asks what time it is");
    }

    private static ArchRule onlyTheEngineTimes() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("tollgate.engine..")
                .should()
                .accessTargetWhere(to("java.lang.System", "nanoTime"))
                .as("only the engine times its steps")
                .allowEmptyShould(true);
    }

    private static ArchRule noReflectionInTheEconomy() {
        return noClasses()
                .that()
                .resideInAPackage("tollgate.economy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
                .orShould()
                .accessTargetWhere(describe(
                        "looking into a class",
                        access -> access.getTargetOwner().isEquivalentTo(Class.class)
                                && access.getTarget().getName().matches("forName|newInstance|get(Declared|Record).*")))
                .as("the economy uses no reflection")
                .allowEmptyShould(true);
    }

    private static ArchRule noStaticVariables() {
        return noFields()
                .that()
                .areStatic()
                .should()
                .notHaveModifier(JavaModifier.FINAL)
                .as("no static field changes")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaAccess<?>> to(String owner, String... names) {
        Set<String> wanted = Set.of(names);
        return describe(
                owner + "." + wanted,
                access -> access.getTargetOwner().isAssignableTo(owner)
                        && wanted.contains(access.getTarget().getName()));
    }

    // --- The code keeps to them --------------------------------------------------------------------------------------

    @Test
    void theImportIsNotEmpty() {
        assertThat(CORE.stream().map(JavaClass::getPackageName))
                .contains("tollgate.engine", "tollgate.gates", "tollgate.evidence")
                .noneMatch(name -> name.endsWith(".breach"));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyRoomKeepsToItsRow(Room room) {
        room.rule().check(CORE);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void coreKeepsTheLaw(ArchRule law) {
        law.check(CORE);
    }

    // --- And each of them can fail -----------------------------------------------------------------------------------

    static Stream<Arguments> breaches() {
        return Stream.of(
                arguments(row("inference"), "tollgate.economy.breach.Stall", List.of(TouchesEconomy.class)),
                arguments(row("gates"), "tollgate.evidence.breach.Egg", List.of(Chicken.class)),
                arguments(everyPackageIsOnThePlan(), "tollgate.helpers.breach", List.of(Anything.class)),
                arguments(noCycles(), "Slice evidence", List.of(Chicken.class, Egg.class)),
                arguments(kindKeepsToItself("behaviour"), "Haggling", List.of(TouchesMarkets.class, Haggling.class)),
                arguments(onlyWeekKnowsTheKinds(), "TouchesMarkets", List.of(TouchesBehaviour.class)),
                arguments(noSubRoomKnows("breach.Stall"), "TouchesMarkets", List.of(TouchesMarkets.class)),
                arguments(noClock(), "java.time.Instant.now()", List.of(ReachesOutside.class)),
                arguments(noFilesSocketsOrDatabases(), "java.nio.file.Files", List.of(ReachesOutside.class)),
                arguments(noTerminal(), "java.lang.System.out", List.of(ReachesOutside.class)),
                arguments(noOtherLuck(), "java.lang.Math.random()", List.of(ReachesOutside.class)),
                arguments(onlyTheEngineTimes(), "java.lang.System.nanoTime()", List.of(ReachesOutside.class)),
                arguments(
                        noReflectionInTheEconomy(),
                        "java.lang.Class.getRecordComponents()",
                        List.of(ReadsItself.class, Stall.class)),
                arguments(noStaticVariables(), "ReachesOutside.calls", List.of(ReachesOutside.class)));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachIsRefusedAndNamed(ArchRule rule, String named, List<Class<?>> classes) {
        var breach = only(classes);
        assertThatThrownBy(() -> rule.check(breach))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule.getDescription())
                .hasMessageContaining(named);
    }

    @Test
    void theEngineMayTimeItsSteps() {
        var engine = only(List.of(TimesAStep.class));
        onlyTheEngineTimes().check(engine);
        row("engine").check(engine);
    }

    private static JavaClasses only(List<Class<?>> classes) {
        return BREACHES.that(describe("chosen", type -> classes.stream().anyMatch(type::isEquivalentTo)));
    }

    private static ArchRule row(String name) {
        return ROOMS.stream()
                .filter(room -> room.name().equals(name))
                .findFirst()
                .orElseThrow()
                .rule();
    }
}
