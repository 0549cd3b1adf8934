package tollgate.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tollgate.economy.InhabitedBorder;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.Plan;
import tollgate.economy.World;
import tollgate.engine.Workers;

/** Runs that depart from one past are those that live through all of it by themselves, to the bit. */
class SharedPastTest {
    private static final World BY_CLASS = InhabitedBorder.explainedBy("by-class", "alone", "evasion");
    private static final World COMPLEMENTS = InhabitedBorder.explainedBy("complements", "alone");
    private static final Parameters PARAMETERS = Parameters.baseline();
    private static final int END = BY_CLASS.calendar().weeks();

    /** Week 0; sealed; the week of the reopening and the one after, when gates change hands; under exclusive control; the end. */
    private static final List<Integer> WEEKS = List.of(0, 160, 346, 347, 420, END);

    private static Plan turning(int week, Parameters parameters) {
        var changed = parameters.with(Parameter.HORIZON, 2).with(Parameter.LICENSED_PRIVATE_TRADE, 1);
        return new Plan(BY_CLASS, parameters, week, COMPLEMENTS, changed);
    }

    private static List<String> apart(List<Plan> plans, double scale) {
        try (var workers = new Workers(1)) {
            return plans.stream()
                    .map(plan -> Simulation.run(plan, scale, 3, workers, (position, title, economy, week) -> {})
                            .fingerprint())
                    .toList();
        }
    }

    private static List<String> together(List<Plan> plans, double scale) {
        try (var workers = new Workers(1)) {
            var past = new SharedPast(scale, 3, workers);
            return plans.stream().map(plan -> past.run(plan).fingerprint()).toList();
        }
    }

    @Test
    void plansThatTurnOneAfterTheOtherEndAsIfEachHadRunAlone() {
        var plans = WEEKS.stream().map(week -> turning(week, PARAMETERS)).toList();
        assertThat(together(plans, Simulation.COARSE)).isEqualTo(apart(plans, Simulation.COARSE));
    }

    @Test
    void theOrderOfPlansMattersForNothing() {
        var plans = IntStream.of(420, 160, 160, END, 346)
                .mapToObj(week -> turning(week, PARAMETERS))
                .toList();
        assertThat(together(plans, Simulation.COARSE)).isEqualTo(apart(plans, Simulation.COARSE));
    }

    @Test
    void plansOfOtherParametersOrWorldsShareNothing() {
        var plans = List.of(
                turning(346, PARAMETERS),
                turning(420, PARAMETERS.with(Parameter.REGIME_IMPORTS_SHARE, 0)),
                turning(420, PARAMETERS),
                Plan.unchanged(COMPLEMENTS, PARAMETERS));
        assertThat(together(plans, Simulation.COARSE)).isEqualTo(apart(plans, Simulation.COARSE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1_000, 6_000})
    void finerRunsDepartLikeCoarseOnes(double scale) {
        var plans =
                Stream.of(0, 200, END).map(week -> turning(week, PARAMETERS)).toList();
        assertThat(together(plans, scale)).isEqualTo(apart(plans, scale));
    }
}
