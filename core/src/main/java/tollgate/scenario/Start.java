package tollgate.scenario;

import java.time.LocalDate;
import tollgate.economy.Parameters;
import tollgate.economy.Timeline;
import tollgate.economy.When;
import tollgate.economy.World;

/** From when on a scenario differs from its baseline. */
public sealed interface Start {

    /** The day, which may depend on the parameters. */
    LocalDate day(World world, Parameters parameters);

    /** From the first day of the run; burn-in is the baseline's all the same. */
    record OfTheRun() implements Start {
        @Override
        public LocalDate day(World world, Parameters parameters) {
            return world.firstDay();
        }
    }

    /** From a known day or the takeover on. */
    record On(When when) implements Start {
        @Override
        public LocalDate day(World world, Parameters parameters) {
            return when.on(Timeline.takeover(parameters));
        }
    }
}
