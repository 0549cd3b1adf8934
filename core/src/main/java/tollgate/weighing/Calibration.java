package tollgate.weighing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import tollgate.economy.Country;
import tollgate.economy.Plan;
import tollgate.engine.Draws;
import tollgate.engine.Workers;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Report;
import tollgate.evidence.ReportsDensity;
import tollgate.experiment.Explanation;
import tollgate.experiment.Readout;
import tollgate.experiment.Simulation;
import tollgate.scores.RankCheck;

/**
 * Whether the density of reports is the one of reports as they are thought to come about (simulation-based calibration: Talts et al.
 * 2018, https://arxiv.org/abs/1804.06788).
 *
 * <p>Draws from the priors are run once; they are a finite prior of their own. Again and again one of them is taken for the truth,
 * outlets publish what they might have published of it, and the posterior over all runs, which for a finite prior is exact, must put
 * the truth at a uniform rank. No sampler comes into it: what fails is the density. Runs that lack what a report speaks of are left
 * out, since nothing would be published of them. The world is the study's without residents, scored by the reports of the gates.
 */
public final class Calibration {
    /** Draws of each posterior: one less than a multiple of 20, so that 20 bins hold equally many ranks. */
    private static final int DRAWS = 99;

    private final Study study;
    private final Unknowns unknowns;
    private final Settings settings;
    private final Predicate<Report> which;
    private final Scoring scoring;
    private final List<Entry> pool;

    /**
     * How much work to do.
     *
     * @param runs from the priors, of one explanation
     * @param sets of reports that are made up
     */
    public record Settings(int runs, int sets, long seed) {}

    /** One run of the pool: what is compared by rank, and what it says of the reports. */
    private record Entry(Map<String, Double> values, Trial trial) {}

    private Calibration(
            Study study,
            Unknowns unknowns,
            Settings settings,
            Predicate<Report> which,
            Scoring scoring,
            List<Entry> pool) {
        this.study = study;
        this.unknowns = unknowns;
        this.settings = settings;
        this.which = which;
        this.scoring = scoring;
        this.pool = pool;
    }

    /** Runs the pool of an explanation, scored by some of the reports that speak of the gates. */
    public static Calibration of(
            Study study, Explanation explanation, Settings settings, Predicate<Report> which, Workers workers) {
        var unknowns = new Unknowns(study);
        Predicate<Report> ofTheGates = Scoring::isOfTheGates;
        var scored = ofTheGates.and(which);
        var scoring = new Scoring(study, GradeTable.DEFAULT, scored);
        var draws = new PriorDraws(unknowns, settings.seed(), settings.runs());
        var trials = new Trial[settings.runs()];
        workers.forEach(settings.runs(), draw -> trials[draw] = trial(study, explanation, scoring, draws, draw));
        var pool = Arrays.stream(trials)
                .filter(trial -> !trial.failed() && trial.missing() == 0)
                .map(trial -> new Entry(values(trial), trial))
                .toList();
        return new Calibration(study, unknowns, settings, scored, scoring, pool);
    }

    private static Trial trial(Study study, Explanation explanation, Scoring scoring, PriorDraws draws, int number) {
        var draw = draws.draw(number);
        var plan =
                Plan.unchanged(study.world().withGates(explanation.gateSets()).with(Country.NONE), draw.parameters());
        try (var alone = new Workers(1)) {
            var outputs = Simulation.run(
                    plan, Simulation.COARSE, draws.seed(number), alone, (position, title, economy, week) -> {});
            var readout = new Readout(outputs, plan, study.subject());
            return Trial.of(number, draw, explanation, scoring, readout, Map.of(), List.of());
        } catch (ArithmeticException | IllegalStateException failure) {
            return Trial.failed(number, draw, String.valueOf(failure.getMessage()));
        }
    }

    /** Every unknown, the organ's take and the rent of both periods, and a product of the two. */
    private static Map<String, Double> values(Trial trial) {
        var values = new LinkedHashMap<>(trial.values());
        double product = 1;
        for (String outcome : List.of("subject.receipts", "rent.total")) {
            for (var period : Period.list()) {
                String key = outcome + "/" + period.id();
                double value = trial.quantities().getOrDefault(key, Double.NaN);
                values.put(key, value);
                product *= value;
            }
        }
        values.put("product", product);
        values.values().removeIf(value -> !Double.isFinite(value));
        return values;
    }

    /** How many runs of the pool have all that the reports speak of. */
    public int size() {
        return pool.size();
    }

    /** How many reports are made up in each set. */
    public int reports() {
        return scoring.density().reports().size();
    }

    /**
     * The check of each quantity, the log likelihood first.
     *
     * @param fitted the grades that the posterior believes in; reports come about by the default ones
     */
    public List<RankCheck> check(GradeTable fitted, Workers workers) {
        var density = new Scoring(study, fitted, which).density();
        var names = names();
        int[][] ranks = new int[names.size()][settings.sets()];
        workers.forEach(settings.sets(), set -> rank(set, density, names, ranks));
        return IntStream.range(0, names.size())
                .mapToObj(name -> RankCheck.of(names.get(name), ranks[name], DRAWS))
                .toList();
    }

    private static final String LOG_LIKELIHOOD = "log-likelihood";

    /** Quantities that differ within the pool and that every run of it has. */
    private List<String> names() {
        var names = new ArrayList<>(List.of(LOG_LIKELIHOOD));
        var candidates = new ArrayList<>(unknowns.coordinates().names());
        pool.get(0).values().keySet().stream()
                .filter(name -> !candidates.contains(name))
                .sorted()
                .forEach(candidates::add);
        candidates.stream()
                .filter(name -> pool.stream().allMatch(entry -> entry.values().containsKey(name)))
                .filter(name -> pool.stream()
                                .map(entry -> entry.values().get(name))
                                .distinct()
                                .count()
                        > 1)
                .forEach(names::add);
        return names;
    }

    private void rank(int set, ReportsDensity density, List<String> names, int[][] ranks) {
        var luck = Draws.of(settings.seed(), "sets of reports").luck(0, set);
        int truth = luck.nextInt(pool.size());
        var figures = scoring.density().state(pool.get(truth).trial().simulated(), luck::nextDouble);
        var stating = density.stating(figures);
        double[] logs = pool.stream()
                .mapToDouble(entry -> stating.logLikelihood(entry.trial().simulated()))
                .toArray();
        int[] drawn = draw(logs, luck::nextDouble);
        for (int name = 0; name < names.size(); name++) {
            String id = names.get(name);
            double[] values = id.equals(LOG_LIKELIHOOD)
                    ? logs
                    : pool.stream()
                            .mapToDouble(entry -> entry.values().getOrDefault(id, Double.NaN))
                            .toArray();
            int below = 0;
            int equal = 0;
            for (int draw : drawn) {
                below += values[draw] < values[truth] ? 1 : 0;
                equal += values[draw] == values[truth] ? 1 : 0;
            }
            ranks[name][set] = below + luck.nextInt(equal + 1);
        }
    }

    /** Independent draws from the exact posterior over the pool. */
    private static int[] draw(double[] logs, DoubleSupplier uniform) {
        double largest = Arrays.stream(logs).max().orElseThrow();
        double[] passed = new double[logs.length];
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            sum += StrictMath.exp(logs[i] - largest);
            passed[i] = sum;
        }
        int[] drawn = new int[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int place = Arrays.binarySearch(passed, uniform.getAsDouble() * sum);
            drawn[draw] = Math.min(place < 0 ? -place - 1 : place + 1, logs.length - 1);
        }
        return drawn;
    }
}
