package tollgate.economy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tollgate.engine.Calendar;
import tollgate.engine.Workers;
import tollgate.experiment.Outputs;
import tollgate.experiment.Simulation;

/** Ten years at the border in which no row ever changes: either before everything, or after everything. */
final class StandingWorld {
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(2090, 1, 1);
    private static final int WEEKS = 520;

    private StandingWorld() {}

    /** Private channel open, nothing sealed, no takeover. */
    static World before(String... sets) {
        return world(new World.Dates(NEVER, NEVER, NEVER), Channel.PRIVATE, sets);
    }

    /** State channel open under exclusive control. */
    static World after(String... sets) {
        return world(new World.Dates(LONG_AGO, LONG_AGO, NEVER), Channel.STATE, sets);
    }

    private static World world(World.Dates dates, Channel channel, String... sets) {
        var border = Border.explainedBy(sets);
        return new World(
                Calendar.covering(
                        LocalDate.of(2017, 1, 2), LocalDate.of(2017, 1, 2).plusWeeks(WEEKS - 1)),
                border.organs(),
                border.corridors(),
                border.classes(),
                border.gates(),
                List.of(new World.OpennessRow(World.EVERY, channel, World.EVERY, LONG_AGO, NEVER, 1)),
                dates,
                Country.NONE);
    }

    /** No quotas, no noise, seizures at their expectation; the takeover long past or never. */
    static Parameters quiet(Parameters parameters, boolean takenOver) {
        return parameters.with(Map.of(
                Parameter.FIRST_QUOTA,
                0.0,
                Parameter.DEMAND_NOISE,
                0.0,
                Parameter.SEIZURE_AS_EXPECTED,
                1.0,
                Parameter.TAKEOVER,
                takenOver ? 1_000.0 : 39_000.0));
    }

    static Outputs run(World world, Parameters parameters) {
        try (var workers = new Workers(1)) {
            return Simulation.run(world, parameters, 7, workers);
        }
    }
}
