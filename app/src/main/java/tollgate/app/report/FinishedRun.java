package tollgate.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tollgate.app.files.StudyFiles;
import tollgate.inference.Verdict;
import tollgate.weighing.ClaimJudgement;
import tollgate.weighing.Findings;

/**
 * A run that has ended, and all that its results must carry to be repeated.
 *
 * @param effort the word by which the number of draws was chosen
 * @param limits of sampling that were named: {@code minutes} and {@code simulations}; those of the effort are not here
 * @param wallSeconds how long it took, seconds; of a run that was resumed, its last part
 */
public record FinishedRun(
        StudyFiles files,
        Findings findings,
        String effort,
        Map<String, Integer> limits,
        Build build,
        double wallSeconds) {
    /** Posterior probability from which an explanation's sample size matters to the verdict. */
    static final double MATTERS = 0.01;

    /** Share of failed simulations above which the run itself is in doubt. */
    private static final double MOST_FAILED = 0.05;

    /**
     * The program that ran.
     *
     * @param commit of its sources, or {@code unknown}
     */
    public record Build(String version, String commit) {}

    /** What the run says of the study's claims, in their order. */
    List<ClaimJudgement> claims() {
        return ClaimJudgement.of(files.claims(), findings);
    }

    /** How many simulations were tried. */
    long simulations() {
        return findings.simulations();
    }

    /** The smallest effective sample size among explanations whose posterior probability is above 1 %. */
    double effectiveSampleSize() {
        return bySample().stream()
                .mapToDouble(Findings.Weighed::effectiveSampleSize)
                .findFirst()
                .orElse(0);
    }

    /** Explanations whose posterior probability is above 1 %, the smallest effective sample first. */
    List<Findings.Weighed> bySample() {
        return findings.explanations().stream()
                .filter(weighed -> weighed.probability() > MATTERS)
                .sorted(Comparator.comparingDouble(Findings.Weighed::effectiveSampleSize))
                .toList();
    }

    /** Whether probabilities may be read at all. */
    boolean hasProbabilities() {
        return effectiveSampleSize() >= Verdict.LEAST;
    }

    /** The explanation of highest posterior probability, the first of equals. */
    Findings.Weighed favourite() {
        return findings.explanations().stream()
                .reduce((one, other) -> other.probability() > one.probability() ? other : one)
                .orElseThrow();
    }

    /** The reading of highest posterior probability, the first of equals. */
    String favouriteReading() {
        return findings.readings().entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .orElseThrow()
                .getKey();
    }

    /** The explanations, the most probable first. */
    List<Findings.Weighed> ranked() {
        return findings.explanations().stream()
                .sorted(Comparator.comparingDouble(Findings.Weighed::probability)
                        .reversed())
                .toList();
    }

    /** Whether a check of the run itself failed. */
    public boolean isInDoubt() {
        return findings.failed() > MOST_FAILED * simulations();
    }

    /** What a reader must know before using any number. */
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (!files.variation().isNone()) {
            warnings.add(
                    "this is not the study as it stands: " + files.variation().inWords());
        }
        if (!hasProbabilities()) {
            warnings.add("effective sample %s: do not use the probabilities; read the patterns"
                    .formatted(Verdict.inWords(effectiveSampleSize())));
        }
        warnings.addAll(warningsOfSimulations());
        return warnings;
    }

    /** What went wrong in simulations, or was missing from them. */
    List<String> warningsOfSimulations() {
        var warnings = new ArrayList<String>();
        if (findings.endedEarly()) {
            warnings.add(
                    "time or simulations ran out before sampling had reached the posterior of every explanation: weights make up for"
                            + " the rest; where it was time, the same seed may end elsewhere on another machine");
        }
        if (findings.failed() > 0) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%d of %d simulations failed; no report supports a failed one",
                    findings.failed(),
                    simulations()));
        }
        String lacking = findings.explanations().stream()
                .filter(weighed -> weighed.missing() > findings.settings().draws() / 2)
                .map(weighed -> "%s (%d)".formatted(weighed.explanation().id(), weighed.missing()))
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            warnings.add("a fitted report speaks of something that the simulation lacks in most of %d draws of %s"
                    .formatted(findings.settings().draws(), lacking));
        }
        return warnings;
    }

    /** The id of the organ in question. */
    String subject() {
        var study = findings.study();
        return study.world().organs().get(study.subject()).id();
    }

    /** A quantity's id as results show it: the organ in question by its own name. */
    String publicId(String quantity) {
        return quantity.startsWith("subject.")
                ? subject().toLowerCase(Locale.ROOT) + quantity.substring("subject".length())
                : quantity;
    }
}
