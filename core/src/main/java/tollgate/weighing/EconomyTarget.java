package tollgate.weighing;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tollgate.economy.Country;
import tollgate.economy.Plan;
import tollgate.economy.World;
import tollgate.engine.Workers;
import tollgate.evidence.Report;
import tollgate.experiment.Explanation;
import tollgate.experiment.Outputs;
import tollgate.experiment.Readout;
import tollgate.experiment.Simulation;
import tollgate.inference.Answer;
import tollgate.inference.Target;

/**
 * One explanation as a target of inference: points are all that the study does not know, a simulation is a run, its density that of
 * the fitted reports. The screen is the same world without residents, scored by the reports that speak of the gates: its market for
 * vehicles is nearly the same, at a fraction of the cost.
 */
final class EconomyTarget implements Target {
    /** Between two looks at a run, weeks: a look costs as much as a few weeks. */
    private static final int LEAST_BETWEEN = 13;

    private final Study study;
    private final Unknowns unknowns;
    private final World world;
    private final Scoring scoring;
    private final Optional<Target> screen;
    private final List<Integer> looks;

    private EconomyTarget(Study study, Unknowns unknowns, World world, Scoring scoring, Optional<Target> screen) {
        this.study = study;
        this.unknowns = unknowns;
        this.world = world;
        this.scoring = scoring;
        this.screen = screen;
        looks = looks(scoring, world);
    }

    /**
     * The target of an explanation.
     *
     * @param scoring by all fitted reports
     * @param ofTheGates by those that speak of the gates; without any, or without residents, there is no screen
     */
    static EconomyTarget of(
            Study study, Unknowns unknowns, Explanation explanation, Scoring scoring, Scoring ofTheGates) {
        var world = study.world().withGates(explanation.gateSets());
        boolean hasScreen =
                world.country().isInhabited() && !ofTheGates.density().reports().isEmpty();
        var screen = hasScreen
                ? Optional.<Target>of(
                        new EconomyTarget(study, unknowns, world.with(Country.NONE), ofTheGates, Optional.empty()))
                : Optional.<Target>empty();
        return new EconomyTarget(study, unknowns, world, scoring, screen);
    }

    /** The weeks after which windows of reports have ended, the last of all left out. */
    private static List<Integer> looks(Scoring scoring, World world) {
        var ends = new TreeSet<Integer>();
        for (var report : scoring.density().reports()) {
            ends.add(endOf(report, world));
        }
        ends.pollLast();
        var looks = new TreeSet<Integer>();
        for (int end : ends.descendingSet()) {
            if (looks.isEmpty() || looks.first() - end >= LEAST_BETWEEN) {
                looks.add(end);
            }
        }
        return List.copyOf(looks);
    }

    /** The first week whose Monday lies after the window, less one. */
    private static int endOf(Report report, World world) {
        return world.calendar().firstWeekFrom(report.to().plusDays(1)) - 1;
    }

    @Override
    public int dimensions() {
        return unknowns.coordinates().count();
    }

    @Override
    public Optional<Target> screen() {
        return screen;
    }

    @Override
    public Answer simulate(double[] point, long seed, double need) {
        var draw = unknowns.at(point);
        var plan = Plan.unchanged(world, draw.parameters());
        try (var workers = new Workers(1)) {
            var look = new Look(plan, draw, need);
            var outputs = Simulation.run(world, draw.parameters(), seed, workers, look::isEnough);
            if (look.isHopeless) {
                return Answer.of(look.bound);
            }
            var simulated = scoring.simulated(readout(outputs, plan), draw);
            return Answer.of(scoring.density().logLikelihood(simulated), scoring.signals(simulated));
        } catch (ArithmeticException | IllegalStateException failure) {
            return Answer.of(Double.NEGATIVE_INFINITY);
        }
    }

    private Readout readout(Outputs outputs, Plan plan) {
        return new Readout(outputs, plan, study.subject());
    }

    /** Ends a run once the reports so far keep its density below what is needed, whatever the later ones find. */
    private final class Look {
        private final Plan plan;
        private final Draw draw;
        private final double need;
        private double bound = Double.POSITIVE_INFINITY;
        private boolean isHopeless;

        Look(Plan plan, Draw draw, double need) {
            this.plan = plan;
            this.draw = draw;
            this.need = need;
        }

        boolean isEnough(Outputs outputs, int week) {
            if (need == Double.NEGATIVE_INFINITY || !looks.contains(week)) {
                return false;
            }
            var lastDay = world.calendar().monday(week).plusDays(6);
            bound = scoring.logLikelihoodUntil(lastDay, readout(outputs, plan), draw);
            isHopeless = bound <= need;
            return isHopeless;
        }
    }
}
