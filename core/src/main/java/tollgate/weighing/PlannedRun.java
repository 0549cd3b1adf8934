package tollgate.weighing;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.Plan;
import tollgate.engine.Draws;
import tollgate.engine.Workers;
import tollgate.experiment.Explanation;
import tollgate.experiment.Outcome;
import tollgate.experiment.Reading;
import tollgate.experiment.Readout;
import tollgate.experiment.Simulation;
import tollgate.scenario.Scenario;
import tollgate.scenario.Unresolved;

/**
 * One row of a table of runs: all that a run is a function of, besides its study, and where it comes from.
 *
 * @param number its place in the table, from 1
 * @param seed of the run's luck
 * @param particle of a finished run, numbered within the explanation, that the row was drawn as; empty where it was not
 * @param scenario what is otherwise; empty for the baseline
 * @param weeks that are run, at least 1
 * @param scale residents that one simulated resident stands for, at least 1
 * @param values what the row sets; other parameters are at the study's baselines, and the reading sets whether the licence is separate
 */
public record PlannedRun(
        int number,
        long seed,
        OptionalInt particle,
        Explanation explanation,
        Optional<Scenario> scenario,
        Reading reading,
        int weeks,
        double scale,
        Map<Parameter, Double> values) {
    public PlannedRun {
        values = new Compact(values);
        if (number < 1 || weeks < 1 || !(scale >= 1)) {
            throw new IllegalArgumentException("The number (%d), the weeks (%d) and the scale (%s) must be at least 1."
                    .formatted(number, weeks, scale));
        }
    }

    /** What a row sets, in two arrays: a plan may have a hundred thousand rows of a hundred parameters. */
    private static final class Compact extends AbstractMap<Parameter, Double> {
        private final Parameter[] which;
        private final double[] values;

        Compact(Map<Parameter, Double> given) {
            var sorted = new TreeMap<>(given);
            which = sorted.keySet().toArray(Parameter[]::new);
            values = sorted.values().stream().mapToDouble(Double::doubleValue).toArray();
        }

        @Override
        public Set<Entry<Parameter, Double>> entrySet() {
            return IntStream.range(0, which.length)
                    .mapToObj(place -> Map.entry(which[place], values[place]))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** Something that a run says of a period. */
    public record Asked(Outcome outcome, String period) {}

    /**
     * What a run ended with.
     *
     * @param outcomes in the order of {@link #asked}; NaN where there is no such thing, and everywhere in a run that failed
     * @param failure what went wrong; empty when nothing did
     */
    public record Result(List<Double> outcomes, String failure) {
        public Result {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** What is read off every run of a study: each outcome in each period. */
    public static List<Asked> asked(Study study) {
        return Outcome.list(study.world(), study.subject()).stream()
                .flatMap(outcome -> Period.list().stream().map(period -> new Asked(outcome, period.id())))
                .toList();
    }

    /** The luck of a row that names no seed, by the seed of its table. */
    public static long seedOf(long tableSeed, int number) {
        return Draws.of(tableSeed, "runs of a plan").seedOfRun(number);
    }

    /** Rows in an order that has nothing to do with what they are, so that the first of them speak for all. */
    public static List<PlannedRun> shuffled(List<PlannedRun> runs, long tableSeed) {
        UniformRandomProvider luck = Draws.of(tableSeed, "order of a plan").luck(0, 0);
        var shuffled = new ArrayList<PlannedRun>(runs.size());
        for (var run : runs) {
            int place = luck.nextInt(shuffled.size() + 1);
            shuffled.add(run);
            shuffled.set(shuffled.size() - 1, shuffled.get(place));
            shuffled.set(place, run);
        }
        return shuffled;
    }

    /** Every parameter before the scenario changes any. */
    public Parameters parameters(Study study) {
        var all = new EnumMap<Parameter, Double>(Parameter.class);
        all.putAll(study.baselines());
        all.putAll(values);
        all.put(Parameter.LICENCE_SEPARATE, reading.separateLicence() ? 1.0 : 0.0);
        return Parameters.baseline().with(all);
    }

    /**
     * What the run lives under.
     *
     * @throws Unresolved when the scenario does not fit
     */
    public Plan plan(Study study) {
        var gates = study.world().withGates(explanation.gateSets());
        var world = gates.over(gates.calendar().shortenedTo(weeks));
        var parameters = parameters(study);
        return scenario.map(
                        chosen -> chosen.plan(world, parameters, study.world().gates()))
                .orElseGet(() -> Plan.unchanged(world, parameters));
    }

    /** Runs it on the calling thread. */
    public Result run(Study study) {
        var asked = asked(study);
        try (var workers = new Workers(1)) {
            var plan = plan(study);
            var outputs = Simulation.run(plan, scale, seed, workers, (position, title, economy, week) -> {});
            var readout = new Readout(outputs, plan, study.subject());
            return new Result(asked.stream().map(each -> read(each, readout)).toList(), "");
        } catch (ArithmeticException | IllegalStateException | Unresolved failure) {
            return new Result(asked.stream().map(each -> Double.NaN).toList(), String.valueOf(failure.getMessage()));
        }
    }

    private static double read(Asked asked, Readout readout) {
        var period = Period.list().stream()
                .filter(each -> each.id().equals(asked.period()))
                .findFirst()
                .orElseThrow();
        return asked.outcome().measure().of(readout, period.from(), period.to());
    }
}
