package tollgate.sensitivity;

import java.util.List;
import tollgate.engine.Workers;

/** The runs that a design asks for, in a fixed order. They may be made anywhere and in any order. */
public sealed interface RunTable permits SobolDesign, MorrisDesign {

    /** Number of runs. */
    int runs();

    /** The parameters whose influence is asked for, in the order of the priors. */
    List<String> names();

    /** Parameters of a run, in the order of {@link #names} and in their units. */
    double[] parameters(int run);

    /** Seed of a run's luck; runs that are compared with one another share it. */
    long seed(int run);

    /** The result of every run, in run order: the same bits on any number of threads. */
    default double[] results(Workers workers, Response response) {
        double[] results = new double[runs()];
        workers.forEach(results.length, run -> results[run] = response.of(parameters(run), seed(run)));
        return results;
    }
}
