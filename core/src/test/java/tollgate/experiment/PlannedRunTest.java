package tollgate.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tollgate.economy.Border;
import tollgate.economy.Channel;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.Plan;
import tollgate.economy.When;
import tollgate.economy.World;
import tollgate.engine.Workers;
import tollgate.scenario.Change;
import tollgate.scenario.HoldGates;
import tollgate.scenario.Scenario;
import tollgate.scenario.Span;
import tollgate.scenario.Start;

/** A run of a plan is its baseline up to the week in which the plan turns, to the bit. */
class PlannedRunTest {
    private static final World WORLD = Border.explainedBy("by-class", "alone", "evasion");
    private static final Parameters PARAMETERS = Parameters.baseline();
    private static final Outputs BASELINE = run(Plan.unchanged(WORLD, PARAMETERS));

    private static Outputs run(Plan plan) {
        try (var workers = new Workers(1)) {
            return Simulation.run(plan, Simulation.COARSE, 1, workers, (position, title, economy, week) -> {});
        }
    }

    private static Plan from(LocalDate day, Change... changes) {
        return new Scenario("test", "", new Start.On(new When.Day(day)), List.of(changes))
                .plan(WORLD, PARAMETERS, Border.world().gates());
    }

    private static int firstDifference(Outputs outputs) {
        for (int week = 0; week < WORLD.calendar().weeks(); week++) {
            for (int panel = 0; panel < outputs.panels().size(); panel++) {
                var one = outputs.panels().get(panel);
                var other = BASELINE.panels().get(panel);
                for (int row = 0; row < one.rows().size(); row++) {
                    if (Double.compare(one.at(row, week), other.at(row, week)) != 0) {
                        return week;
                    }
                }
            }
        }
        return WORLD.calendar().weeks();
    }

    @Test
    void anEmptyScenarioIsTheBaselineToTheBit() {
        assertThat(run(from(LocalDate.of(2018, 1, 1))).fingerprint()).isEqualTo(BASELINE.fingerprint());
    }

    @Test
    void nothingChangesBeforeTheScenarioBeginsAndSomethingAfter() {
        for (var change : List.of(
                new Change.SetParameter(Parameter.HORIZON, 2),
                new Change.SetParameter(Parameter.FIRST_QUOTA, 0),
                new HoldGates(Channel.smuggling(), List.of("*"), List.of("common", "substitutes")),
                new Change.Open(List.of("*"), List.of(Channel.STATE), List.of("*"), Span.WHOLE, 0),
                new Change.ChinaPrice(List.of("*"), Span.WHOLE, 1.1))) {
            var plan = from(LocalDate.of(2024, 9, 2), change);
            int first = firstDifference(run(plan));
            assertThat(first).as(change.toString()).isBetween(plan.fromWeek(), plan.fromWeek() + 26);
        }
    }

    @Test
    void aPlanThatTurnsToItsOwnBaselineTurnsToNothing() {
        var plan = new Plan(WORLD, PARAMETERS, 300, WORLD, PARAMETERS);
        assertThat(run(plan).fingerprint()).isEqualTo(BASELINE.fingerprint());
    }
}
