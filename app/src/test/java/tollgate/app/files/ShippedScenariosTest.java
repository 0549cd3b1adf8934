package tollgate.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tollgate.economy.Parameters;
import tollgate.engine.Workers;
import tollgate.experiment.Audit;
import tollgate.experiment.Simulation;
import tollgate.scenario.Scenario;

/** Every question that the study of the border asks can be put under each of its explanations. */
class ShippedScenariosTest {
    private static final StudyFiles FILES = Shipped.study();

    static List<Scenario> scenarios() {
        return FILES.scenarios();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aScenarioResolvesUnderEveryExplanation(Scenario scenario) {
        var study = FILES.study();
        var parameters = Parameters.baseline().with(study.baselines());
        for (var explanation : study.explanations()) {
            var world = study.world().withGates(explanation.gateSets());
            var plan = scenario.plan(world, parameters, study.world().gates());
            assertThat(plan.isChanged() || !world.country().isInhabited())
                    .as(explanation.id())
                    .isTrue();
            assertThat(plan.world()).isSameAs(world);
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theBooksOfAScenarioBalance(Scenario scenario) {
        var study = FILES.study();
        var world = study.world().withGates(study.favourite().gateSets());
        var parameters = Parameters.baseline().with(study.baselines());
        var plan = scenario.plan(world, parameters, study.world().gates());
        var audit = Audit.everyWeek();
        try (var workers = new Workers(1)) {
            Simulation.run(plan, Simulation.COARSE, 1, workers, audit);
        }
        assertThat(audit.imbalance()).as(audit.firstBreach()).isZero();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aScenarioAsksAQuestionAndSaysWhatToLookAt(Scenario scenario) {
        assertThat(scenario.question()).startsWith("What ").endsWith("?");
        assertThat(scenario.about()).isNotEmpty();
        assertThat(scenario.changes()).isNotEmpty();
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(scenarios().stream()
                        .map(scenario -> List.of(scenario.from(), scenario.changes()))
                        .distinct())
                .hasSameSizeAs(scenarios());
    }
}
