package tollgate.weighing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tollgate.economy.Plan;
import tollgate.economy.World;
import tollgate.engine.Workers;
import tollgate.experiment.Explanation;
import tollgate.experiment.PassThrough;
import tollgate.experiment.QuarterlyTable;
import tollgate.experiment.Readout;
import tollgate.experiment.SharedPast;
import tollgate.experiment.Simulation;
import tollgate.experiment.Twin;
import tollgate.scenario.Scenario;
import tollgate.scenario.Unresolved;

/** Runs a draw of a study, beside other worlds with the same luck, and reads it. */
final class TrialRuns {
    private final Study study;
    private final Scoring scoring;
    private final Map<String, Scenario> scenarios;

    /** Runs draws of a study. */
    TrialRuns(Study study, Scoring scoring) {
        this.study = study;
        this.scoring = scoring;
        scenarios = study.scenariosById();
    }

    /** The other worlds that the study has scenarios for. */
    List<Twin> twins() {
        return Twin.list().stream().filter(this::isKnown).toList();
    }

    private boolean isKnown(Twin twin) {
        boolean hasScenario = twin.scenario().isEmpty() || scenarios.containsKey(twin.scenario());
        return hasScenario && (!twin.needsResidents() || study.world().country().isInhabited());
    }

    /** Whether the study has people and a scenario in which they pay no bribes. */
    boolean hasWorldWithoutBribes() {
        return scenarios.containsKey(PassThrough.SCENARIO)
                && study.world().country().isInhabited();
    }

    /** A run that fails is an outcome: kept and listed, and no report supports it. One that fails in another world only lacks its twin. */
    Trial drawn(Explanation explanation, int number, Draw draw, long seed, List<Twin> twins) {
        try (var workers = new Workers(1)) {
            var past = new SharedPast(Simulation.COARSE, seed, workers);
            var plan = Plan.unchanged(study.world().withGates(explanation.gateSets()), draw.parameters());
            var others = new EnumMap<Twin, Readout>(Twin.class);
            var failures = new EnumMap<Twin, String>(Twin.class);
            runElsewhere(plan, past, twins, others, failures);
            var readout = read(plan, past);
            return Trial.of(number, draw, explanation, scoring, readout, others, List.copyOf(failures.values()));
        } catch (ArithmeticException | IllegalStateException failure) {
            return Trial.failed(number, draw, String.valueOf(failure.getMessage()));
        }
    }

    /** A particle's run, read in full; beside its twin without bribes where it has one. */
    Trial again(Explanation explanation, int number, Draw draw, long seed, boolean hasTwin) {
        try (var workers = new Workers(1)) {
            var past = new SharedPast(Simulation.COARSE, seed, workers);
            var world = study.world().withGates(explanation.gateSets());
            var failures = new ArrayList<String>();
            var withoutBribes = hasTwin ? withoutBribes(world, draw, past, failures) : Optional.<Readout>empty();
            var readout = read(Plan.unchanged(world, draw.parameters()), past);
            return Trial.of(number, draw, explanation, scoring, readout, Map.of(), failures)
                    .with(
                            QuarterlyTable.of(readout),
                            withoutBribes
                                    .map(twin -> Quantities.of(readout, twin))
                                    .orElseGet(() -> Quantities.of(readout)));
        } catch (ArithmeticException | IllegalStateException failure) {
            return Trial.failed(number, draw, String.valueOf(failure.getMessage()));
        }
    }

    private Optional<Readout> withoutBribes(World world, Draw draw, SharedPast past, List<String> failures) {
        try {
            var scenario = scenarios.get(PassThrough.SCENARIO);
            return Optional.ofNullable(scenario)
                    .map(its -> read(
                            its.plan(world, draw.parameters(), study.world().gates()), past));
        } catch (ArithmeticException | IllegalStateException | Unresolved failure) {
            failures.add("%s: %s".formatted(PassThrough.SCENARIO, failure.getMessage()));
            return Optional.empty();
        }
    }

    /** Before the run as it was, so that all can depart from it: first those with parameters of their own, then as they turn. */
    private void runElsewhere(
            Plan plan, SharedPast past, List<Twin> twins, Map<Twin, Readout> others, Map<Twin, String> failures) {
        plansElsewhere(plan, twins, failures).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Twin, Plan> each) ->
                                each.getValue().parameters().equals(plan.parameters()))
                        .thenComparingInt(each -> each.getValue().fromWeek()))
                .forEach(each -> {
                    try {
                        others.put(each.getKey(), read(each.getValue(), past));
                    } catch (ArithmeticException | IllegalStateException failure) {
                        failures.put(each.getKey(), message(each.getKey(), failure));
                    }
                });
    }

    private Map<Twin, Plan> plansElsewhere(Plan plan, List<Twin> twins, Map<Twin, String> failures) {
        var plans = new EnumMap<Twin, Plan>(Twin.class);
        for (var twin : twins) {
            try {
                twin.plan(plan.world(), plan.parameters(), study.world().gates(), scenarios)
                        .ifPresent(its -> plans.put(twin, its));
            } catch (ArithmeticException | IllegalStateException | Unresolved failure) {
                failures.put(twin, message(twin, failure));
            }
        }
        return plans;
    }

    private static String message(Twin twin, RuntimeException failure) {
        return "%s: %s".formatted(twin.id(), failure.getMessage());
    }

    private Readout read(Plan plan, SharedPast past) {
        return new Readout(past.run(plan), plan, study.subject());
    }
}
