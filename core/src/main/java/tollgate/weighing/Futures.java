package tollgate.weighing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tollgate.economy.Plan;
import tollgate.engine.Draws;
import tollgate.engine.Workers;
import tollgate.evidence.Simulated;
import tollgate.experiment.Outcome;
import tollgate.experiment.QuarterlyTable;
import tollgate.experiment.Readout;
import tollgate.experiment.SharedPast;
import tollgate.experiment.Simulation;
import tollgate.experiment.Window;
import tollgate.inference.Posterior;
import tollgate.scenario.Scenario;
import tollgate.scenario.Unresolved;

/**
 * What might come of the posterior under another luck: draws from it, over all explanations, each run once as the world was and once
 * under every scenario of the study, all under one luck that none of them was fitted with (docs/inference.md, 10).
 */
final class Futures {
    /** By what scenarios are told, of {@link Outcome#list(tollgate.economy.World, int)}. */
    private static final Set<String> TOLD = Set.of(
            "vehicle.bribe",
            "vehicle.imports",
            "gate.receipts",
            "subject.receipts",
            "subject.share",
            "rent.total",
            "rent.treasury",
            "treasury.income",
            "price.rice",
            "price.flour",
            "price.oil",
            "real-income",
            "real-income.ordinary",
            "real-income.dependent",
            "real-income.official",
            "real-income.donju",
            "below-subsistence");

    private static final String FROM_WEEK = "from-week";
    private static final String WITHOUT = "without";

    private final Study study;
    private final Scoring scoring;
    private final List<PosteriorDraw> drawn;
    private final Draws luck;
    private final List<Outcome> outcomes;

    /**
     * Draws.
     *
     * @param probabilities posterior ones of the explanations
     * @param posteriors by explanation
     * @param count how many to draw
     */
    Futures(
            Unknowns unknowns,
            Scoring scoring,
            List<Double> probabilities,
            List<Posterior> posteriors,
            int count,
            long seed) {
        this.scoring = scoring;
        study = scoring.study();
        outcomes = Outcome.list(study.world(), study.subject()).stream()
                .filter(outcome -> TOLD.contains(outcome.id()))
                .toList();
        luck = Draws.of(seed, "futures");
        drawn = PosteriorDraw.of(
                unknowns, probabilities, posteriors, count, luck.luck(0, 0).nextDouble());
    }

    /** Runs of one of them. */
    int runsOfEach() {
        return 1 + study.scenarios().size();
    }

    /**
     * Runs one of them in all worlds. A run that fails is kept and listed; one that fails under a scenario lacks that alone.
     *
     * @return what the reports would have seen of the world as it was, and the outcomes of every scenario beside those of what it is compared with
     */
    Trial run(int number) {
        var its = drawn.get(number);
        var world = study.world()
                .withGates(study.explanations().get(its.explanation()).gateSets());
        var quantities = new LinkedHashMap<String, Double>();
        var failures = new ArrayList<String>();
        try (var workers = new Workers(1)) {
            var past = new SharedPast(Simulation.COARSE, luck.seedOfRun(number), workers);
            var unchanged = Plan.unchanged(world, its.draw().parameters());
            // In the order in which they depart, so that each can go on from the past of the one before.
            study.scenarios().stream()
                    .sorted(Comparator.comparingInt(
                            scenario -> scenario.fromWeek(world, its.draw().parameters())))
                    .forEach(scenario -> {
                        try {
                            var plan = scenario.plan(
                                    world,
                                    its.draw().parameters(),
                                    study.world().gates());
                            var readout = read(past, plan);
                            keep(quantities, scenario, "", readout, unchanged);
                            keepForThoseAgainst(scenario.id(), quantities, readout, unchanged);
                        } catch (ArithmeticException | IllegalStateException | Unresolved failure) {
                            failures.add(scenario.id() + ": " + failure.getMessage());
                        }
                    });
            var asItWas = read(past, unchanged);
            keepForThoseAgainst("", quantities, asItWas, unchanged);
            return trial(number, its, scoring, asItWas, quantities, failures);
        } catch (ArithmeticException | IllegalStateException failure) {
            return Trial.failed(number, its.draw(), String.valueOf(failure.getMessage()));
        }
    }

    private Readout read(SharedPast past, Plan plan) {
        return new Readout(past.run(plan), plan, study.subject());
    }

    private void keepForThoseAgainst(String baseline, Map<String, Double> quantities, Readout readout, Plan unchanged) {
        study.scenarios().stream()
                .filter(scenario -> scenario.against().equals(baseline))
                .forEach(scenario -> keep(quantities, scenario, WITHOUT, readout, unchanged));
    }

    private void keep(
            Map<String, Double> quantities, Scenario scenario, String which, Readout readout, Plan unchanged) {
        int fromWeek = scenario.fromWeek(unchanged.world(), unchanged.parameters());
        quantities.put(key(scenario, FROM_WEEK, ""), (double) fromWeek);
        for (var outcome : outcomes) {
            quantities.put(
                    key(scenario, outcome.id(), which),
                    Window.TO_THE_END.read(outcome, readout, readout.calendar(), fromWeek));
        }
    }

    private static String key(Scenario scenario, String what, String which) {
        return scenario.id() + "/" + what + "/" + which;
    }

    private static Trial trial(
            int number,
            PosteriorDraw its,
            Scoring scoring,
            Readout readout,
            Map<String, Double> quantities,
            List<String> failures) {
        return new Trial(
                number,
                its.draw().reading(),
                its.draw().values(),
                scoring.simulated(readout, its.draw()),
                List.of(),
                List.of(),
                quantities,
                Map.of(),
                List.of(),
                QuarterlyTable.NONE,
                "",
                failures);
    }

    /** What the reports would have seen of each that did not fail. */
    List<Replicate> replicates(List<Trial> trials) {
        var replicates = new ArrayList<Replicate>();
        for (int number = 0; number < trials.size(); number++) {
            var trial = trials.get(number);
            if (!trial.failed()) {
                var its = drawn.get(number);
                replicates.add(new Replicate(
                        study.explanations().get(its.explanation()).id(),
                        its.particle(),
                        luck.seedOfRun(number),
                        simulated(trial)));
            }
        }
        return replicates;
    }

    private Map<String, Simulated> simulated(Trial trial) {
        var simulated = new LinkedHashMap<String, Simulated>();
        var reports = scoring.density().reports();
        for (int place = 0; place < reports.size(); place++) {
            simulated.put(reports.get(place).id(), trial.simulated().get(place));
        }
        return simulated;
    }

    /** What every scenario changes. */
    List<WhatIf> whatIfs(List<Trial> trials) {
        return trials.isEmpty()
                ? List.of()
                : study.scenarios().stream()
                        .map(scenario -> whatIf(scenario, trials))
                        .toList();
    }

    private WhatIf whatIf(Scenario scenario, List<Trial> trials) {
        var failures = new ArrayList<String>();
        var known = new ArrayList<Trial>();
        for (var trial : trials) {
            var its = trial.failed()
                    ? List.of(trial.failure())
                    : trial.failuresElsewhere().stream()
                            .filter(failure -> concerns(failure, scenario))
                            .map(failure -> failure.replaceFirst("^" + Pattern.quote(scenario.id() + ": "), ""))
                            .toList();
            if (its.isEmpty()) {
                known.add(trial);
            } else {
                failures.add("draw %d: %s".formatted(trial.draw(), String.join("; ", its)));
            }
        }
        var weeks = known.stream()
                .mapToInt(trial -> (int) value(trial, key(scenario, FROM_WEEK, "")))
                .summaryStatistics();
        var calendar = study.world().calendar();
        boolean isAny = weeks.getCount() > 0;
        return new WhatIf(
                scenario.id(),
                scenario.question(),
                scenario.about(),
                scenario.against(),
                calendar.monday(isAny ? weeks.getMin() : calendar.weeks()),
                calendar.monday(isAny ? weeks.getMax() : calendar.weeks()),
                known.size(),
                failures,
                outcomes.stream()
                        .map(outcome -> difference(scenario, outcome, known))
                        .filter(difference -> difference.pairs() > 0)
                        .toList());
    }

    /** Either world of a pair may have failed. */
    private static boolean concerns(String failure, Scenario scenario) {
        return Stream.of(scenario.id(), scenario.against()).anyMatch(id -> failure.startsWith(id + ": "));
    }

    private static double value(Trial trial, String key) {
        return trial.quantities().getOrDefault(key, Double.NaN);
    }

    private static WhatIf.Difference difference(Scenario scenario, Outcome outcome, List<Trial> trials) {
        var baselines = new ArrayList<WeightedValues.Entry>();
        var differences = new ArrayList<WeightedValues.Entry>();
        var shares = new ArrayList<WeightedValues.Entry>();
        int higher = 0;
        int lower = 0;
        for (var trial : trials) {
            double without = value(trial, key(scenario, outcome.id(), WITHOUT));
            double difference = value(trial, key(scenario, outcome.id(), "")) - without;
            if (Double.isFinite(difference)) {
                baselines.add(new WeightedValues.Entry(without, 1));
                differences.add(new WeightedValues.Entry(difference, 1));
                if (without > 0) {
                    shares.add(new WeightedValues.Entry(difference / without, 1));
                }
                higher += difference > 0 ? 1 : 0;
                lower += difference < 0 ? 1 : 0;
            }
        }
        var spread = new WeightedValues(differences);
        var relative = new WeightedValues(shares);
        double pairs = differences.size();
        return new WhatIf.Difference(
                outcome.id(),
                outcome.unit(),
                differences.size(),
                new WeightedValues(baselines).quantile(0.5),
                spread.quantile(0.05),
                spread.quantile(0.5),
                spread.quantile(0.95),
                new WhatIf.Relative(relative.quantile(0.05), relative.quantile(0.5), relative.quantile(0.95)),
                higher / pairs,
                lower / pairs);
    }
}
