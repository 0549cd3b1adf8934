package tollgate.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tollgate.engine.Draws;
import tollgate.engine.Workers;
import tollgate.inference.Prior;
import tollgate.inference.ScrambledSobol;

/**
 * Rules out, in waves, the parameters whose emulated results lie too far from the observations (Vernon, Goldstein and Bower
 * 2010, https://doi.org/10.1214/10-BA524). A point stays if, by the emulators of every wave, the second largest
 * implausibility of a trusted observation is at most 3: one bad observation cannot empty the space. Each wave simulates
 * where the waves before it left something.
 *
 * @param mostWaves between 1 and 4
 */
public record HistoryMatching(long seed, int mostWaves) {
    static final double LARGEST_IMPLAUSIBILITY = 3;

    private static final int MOST_WAVES = 4;
    private static final int POINTS_FOR_EACH_PARAMETER = 10;
    private static final int FEWEST_CANDIDATES = 1 << 12;
    private static final int MOST_CANDIDATES = 1 << 16;

    /** A wave that leaves more than this share of what there was has nothing to add. */
    private static final double HARDLY_SMALLER = 0.9;

    public HistoryMatching {
        if (mostWaves < 1 || mostWaves > MOST_WAVES) {
            throw new IllegalArgumentException(
                    "The number of waves (%s) must lie between 1 and %s.".formatted(mostWaves, MOST_WAVES));
        }
    }

    /** Where the parameters could lie, and which observations stand in the way. */
    public Screening screen(
            Map<String, Prior> priors, List<Observation> observations, LogTargets simulator, Workers workers) {
        if (observations.stream().noneMatch(Observation::isTrusted)) {
            throw new IllegalArgumentException("At least one observation must be trusted.");
        }
        var draws = Draws.of(seed, "history matching");
        int wanted = POINTS_FOR_EACH_PARAMETER * priors.size();
        double[][] points = new ScrambledSobol(draws.seedOfRun(0), wanted).rows(priors.size());
        List<Wave> waves = new ArrayList<>();
        List<Screening.Wave> told = new ArrayList<>();
        Survey survey;
        do {
            var luck = Draws.of(draws.seedOfRun(waves.size() + 1), "history matching runs");
            var wave = Wave.at(points, List.copyOf(priors.values()), observations, simulator, luck, workers);
            waves.add(wave);
            survey = survey(priors.size(), wanted, observations, waves, workers);
            told.add(new Screening.Wave(points.length, wave.runs(), wave.failedRuns(), survey.shareKept()));
            points = survey.kept(wanted);
        } while (waves.size() < mostWaves && points.length > 1 && hasShrunk(told));
        return survey.screening(priors, told);
    }

    private static boolean hasShrunk(List<Screening.Wave> told) {
        double before = told.size() == 1 ? 1 : told.get(told.size() - 2).shareKept();
        return told.get(told.size() - 1).shareKept() <= HARDLY_SMALLER * before;
    }

    /** Looks at fresh points until enough are found that stay, or there are too many. */
    private Survey survey(
            int parameters, int wanted, List<Observation> observations, List<Wave> waves, Workers workers) {
        long scramble = Draws.of(seed, "history matching candidates").seedOfRun(waves.size());
        var survey = new Survey(observations, waves);
        for (int count = FEWEST_CANDIDATES; count <= MOST_CANDIDATES && survey.keptCount() < wanted; count *= 4) {
            double[][] candidates = new ScrambledSobol(scramble, count).rows(parameters);
            survey.add(Arrays.copyOfRange(candidates, survey.count(), count), workers);
        }
        return survey;
    }
}
