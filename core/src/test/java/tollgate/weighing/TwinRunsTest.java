package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tollgate.economy.Parameter;
import tollgate.economy.When;
import tollgate.experiment.TwinOutcomes;
import tollgate.scenario.Change;
import tollgate.scenario.Scenario;
import tollgate.scenario.Start;

/** Twins that differ by nothing are equal, whatever the luck and the threads. */
class TwinRunsTest {
    private static final Study STUDY = BorderStudy.study();
    private static final Start AT_THE_TAKEOVER = new Start.On(new When.Takeover());

    private static TwinRuns.Answer run(Scenario scenario, int threads) {
        var question = new TwinRuns.Question(STUDY.favourite(), Optional.empty(), scenario);
        return new TwinRuns(STUDY, question, new TwinRuns.Settings(3, 1, threads)).run((share, simulations) -> {});
    }

    @Test
    void anEmptyScenarioMakesNoDifference() {
        var answer = run(new Scenario("empty", "", AT_THE_TAKEOVER, List.of()), 1);
        assertThat(answer.failures()).isEmpty();
        assertThat(answer.comparisons())
                .hasSize(new TwinOutcomes(STUDY.world()).width())
                .allSatisfy(found -> assertThat(found.meanDifference()).isIn(0.0, Double.NaN))
                .anySatisfy(found -> assertThat(found.pairs()).isEqualTo(3));
    }

    @Test
    void threadsNeverMoveAnAnswer() {
        var scenario =
                new Scenario("horizon", "", AT_THE_TAKEOVER, List.of(new Change.SetParameter(Parameter.HORIZON, 0)));
        assertThat(run(scenario, 2)).isEqualTo(run(scenario, 1));
    }

    @Test
    void aDrawThatTheScenarioDoesNotFitIsToldAndLeftOut() {
        var scenario = new Scenario(
                "too much", "", AT_THE_TAKEOVER, List.of(new Change.ScaleParameter(Parameter.HORIZON, 1000)));
        var answer = run(scenario, 1);
        assertThat(answer.failures()).isNotEmpty().allMatch(failure -> failure.contains("gates.horizon"));
        assertThat(answer.comparisons()).allMatch(found -> found.pairs() == 0);
    }
}
