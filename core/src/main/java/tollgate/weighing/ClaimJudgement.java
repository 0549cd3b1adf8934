package tollgate.weighing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tollgate.experiment.Pattern;

/**
 * What runs say of a claim (docs/model.md, D). A pattern's share of prior draws that meet it is averaged over the explanations it
 * applies to, by their posterior probability; a claim is as strong as the weakest of its patterns. From 80 % on it is supported, up to
 * 20 % not supported, between them runs cannot tell. A pattern that settings were chosen by supports nothing, however often it is met.
 *
 * @param verdict {@link #SUPPORTED}, {@link #NOT_SUPPORTED} or {@link #CANNOT_TELL}
 * @param value the share of the weakest pattern; NaN where no pattern tells
 * @param reason why runs cannot tell where no pattern could, or where settings were chosen by one; empty otherwise
 * @param byExplanation the verdict under each explanation alone, by id
 */
public record ClaimJudgement(
        Claim claim, String verdict, double value, String reason, Map<String, String> byExplanation) {
    public static final String SUPPORTED = "supported";
    public static final String NOT_SUPPORTED = "not supported";
    public static final String CANNOT_TELL = "cannot tell";

    private static final String CHOSEN = "draws meet it, but settings were chosen with %s in view";

    public ClaimJudgement {
        byExplanation = Collections.unmodifiableMap(new LinkedHashMap<>(byExplanation));
    }

    /** Judges each claim. */
    public static List<ClaimJudgement> of(List<Claim> claims, Findings findings) {
        return claims.stream().map(claim -> of(claim, findings)).toList();
    }

    private static ClaimJudgement of(Claim claim, Findings findings) {
        var tuned = claim.telling().stream()
                .filter(findings.study().tuned()::containsKey)
                .map(Pattern::id)
                .toList();
        var each = new LinkedHashMap<String, String>();
        for (var weighed : findings.explanations()) {
            each.put(weighed.explanation().id(), verdict(weakest(claim, List.of(weighed)), !tuned.isEmpty()));
        }
        double value = weakest(claim, findings.explanations());
        String verdict = verdict(value, !tuned.isEmpty());
        String reason = claim.telling().isEmpty()
                ? claim.reason()
                : verdict.equals(verdict(value, false)) ? "" : CHOSEN.formatted(String.join(" and ", tuned));
        return new ClaimJudgement(claim, verdict, value, reason, each);
    }

    private static double weakest(Claim claim, List<Findings.Weighed> explanations) {
        return claim.telling().stream()
                .mapToDouble(pattern -> share(pattern, explanations))
                .filter(Double::isFinite)
                .min()
                .orElse(Double.NaN);
    }

    /** Explanations to which the pattern does not apply are left out; alone, an explanation needs no probability. */
    private static double share(Pattern pattern, List<Findings.Weighed> explanations) {
        double weights = 0;
        double sum = 0;
        for (var weighed : explanations) {
            double share = weighed.pattern(pattern).shareMet();
            double weight = explanations.size() == 1 ? 1 : weighed.probability();
            if (Double.isFinite(share)) {
                weights += weight;
                sum += weight * share;
            }
        }
        return sum / weights;
    }

    private static String verdict(double share, boolean isTuned) {
        if (Double.isNaN(share) || (isTuned && share >= Summary.MET)) {
            return CANNOT_TELL;
        }
        return share >= Summary.MET ? SUPPORTED : share <= Summary.MISSED ? NOT_SUPPORTED : CANNOT_TELL;
    }
}
