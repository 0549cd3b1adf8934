package tollgate.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tollgate.experiment.Pattern;
import tollgate.inference.Verdict;
import tollgate.weighing.Findings;

/** The verdict in words, built from the numbers alone. No sentence here knows which explanation it speaks of. */
final class Judgement {
    /** The least shift of odds that is called favouring: below it evidence is barely worth a mention (Jeffreys 1961). */
    private static final double LEAST_ODDS = 3;

    /** How many standard errors a difference must exceed. */
    private static final double ERRORS = 2;

    /** Shares of prior draws from which an explanation is said to produce a pattern, and below which hardly. */
    private static final double CAN = 0.10;

    private static final double HARDLY = 0.02;

    private final FinishedRun run;

    Judgement(FinishedRun run) {
        this.run = run;
    }

    /** One explanation against another: by how much the reports shift the odds, as a logarithm with its error. */
    private record Shift(Findings.Weighed over, double logOdds, double error) {
        static Shift of(Findings.Weighed best, Findings.Weighed other) {
            return new Shift(
                    other,
                    best.logEvidence() - other.logEvidence(),
                    Math.hypot(best.logEvidenceError(), other.logEvidenceError()));
        }

        boolean isClear() {
            return logOdds >= StrictMath.log(LEAST_ODDS) && logOdds > ERRORS * error;
        }

        String inWords() {
            return Figures.odds(logOdds) + " (Monte-Carlo error ×" + Figures.fixed(StrictMath.exp(error), 1) + ")";
        }
    }

    /** The first sentence of the report. */
    String headline() {
        if (!run.hasProbabilities()) {
            return "Effective sample %s: do not use the probabilities; read the patterns."
                    .formatted(Verdict.inWords(run.effectiveSampleSize()));
        }
        var comparable = run.findings().explanations().stream()
                .filter(weighed -> weighed.effectiveSampleSize() >= Verdict.LEAST)
                .sorted(Comparator.comparingDouble(Findings.Weighed::logEvidence)
                        .reversed())
                .toList();
        var best = comparable.get(0);
        var shifts =
                comparable.stream().skip(1).map(other -> Shift.of(best, other)).toList();
        var behind = shifts.stream().filter(Shift::isClear).toList();
        return behind.isEmpty() ? cannotTell(best, shifts) : favours(best, shifts, behind);
    }

    private String favours(Findings.Weighed best, List<Shift> shifts, List<Shift> behind) {
        var level = shifts.stream().filter(shift -> !shift.isClear()).toList();
        var least = behind.get(0);
        var most = behind.get(behind.size() - 1);
        String odds = behind.size() == 1
                ? least.inWords()
                : "%s for the nearest to %s for the farthest".formatted(least.inWords(), most.inWords());
        String rest = level.isEmpty() ? "" : " They cannot tell it from %s.".formatted(names(level));
        return "The reports favour %s over %s, shifting the odds by %s.%s"
                .formatted(best.explanation().id(), names(behind), odds, rest);
    }

    private static String cannotTell(Findings.Weighed best, List<Shift> shifts) {
        if (shifts.isEmpty()) {
            return "The reports cannot tell: only %s has an effective sample large enough to compare."
                    .formatted(best.explanation().id());
        }
        var most = shifts.get(shifts.size() - 1);
        return ("The reports cannot tell the explanations apart: the largest shift of odds is %s, of %s over %s;"
                        + " less than %d:1, or less than twice its error, is not called favouring.")
                .formatted(
                        most.inWords(),
                        best.explanation().id(),
                        most.over().explanation().id(),
                        (int) LEAST_ODDS);
    }

    private String names(List<Shift> shifts) {
        return named(
                shifts.stream().map(shift -> shift.over().explanation().id()).toList());
    }

    private String named(List<String> ids) {
        int all = run.findings().explanations().size();
        return ids.size() == all ? "all %d explanations".formatted(all) : Figures.listed(ids);
    }

    /** How sure the probabilities are. */
    String sample() {
        var favourite = run.favourite();
        String size =
                "Of %s particles an explanation the reports leave an effective sample of %s (the smallest where the probability is above 1 %%%s)."
                        .formatted(
                                Figures.count(
                                        run.findings().settings().sampling().particles()),
                                Verdict.inWords(run.effectiveSampleSize()),
                                others());
        return run.hasProbabilities()
                ? "%s With the prior weights the most probable explanation is %s, at %s ± %s (Monte-Carlo)."
                        .formatted(
                                size,
                                favourite.explanation().id(),
                                Figures.percent(favourite.probability()),
                                Figures.percent(favourite.probabilityError()))
                : size
                        + " Below %d a few particles decide everything, and their stated errors are too small as well."
                                .formatted((int) Verdict.LEAST);
    }

    /** Of which explanation the smallest sample is, and how many the others have. */
    private String others() {
        var ordered = run.bySample();
        return ordered.size() < 2
                ? ""
                : ": that of %s; half of the explanations have %s or more"
                        .formatted(
                                ordered.get(0).explanation().id(),
                                Verdict.inWords(ordered.get(ordered.size() / 2).effectiveSampleSize()));
    }

    /** Which way the reports point, however small the samples: the ends of the list, and whether they stand apart. */
    String lean() {
        var sorted = run.findings().explanations().stream()
                .filter(weighed -> Double.isFinite(weighed.logEvidence()))
                .sorted(Comparator.comparingDouble(Findings.Weighed::logEvidence))
                .toList();
        if (sorted.size() < 2) {
            return "There are not two explanations to compare.";
        }
        var shift = Shift.of(sorted.get(sorted.size() - 1), sorted.get(0));
        String ends = "The reports point most to %s and least to %s: their log evidence differs by %s ± %s"
                .formatted(
                        sorted.get(sorted.size() - 1).explanation().id(),
                        shift.over().explanation().id(),
                        Figures.fixed(shift.logOdds(), 1),
                        Figures.fixed(shift.error(), 1));
        if (!run.hasProbabilities()) {
            return ends + " (Monte-Carlo), an error that samples so small understate.";
        }
        return shift.logOdds() > ERRORS * shift.error()
                ? ends + " (Monte-Carlo)."
                : ends + " (Monte-Carlo), which is no difference that this sample can vouch for.";
    }

    /** Whether the lead of the most probable explanation rests on one outlet alone. */
    String support() {
        var favourite = run.favourite();
        var outlets = favourite.otherwise().without().keySet();
        if (outlets.size() < 2) {
            return "All fitted reports are of one outlet.";
        }
        if (!run.hasProbabilities()) {
            return "Whether the reports of one outlet alone carry the lead, samples so small cannot tell.";
        }
        var carrying = outlets.stream()
                .filter(outlet -> !without(outlet)
                        .best()
                        .explanation()
                        .id()
                        .equals(favourite.explanation().id()))
                .toList();
        return carrying.isEmpty()
                ? "No outlet alone carries this: without the reports of any one of %d, %s stays the most probable explanation, at %s or more."
                        .formatted(
                                outlets.size(),
                                favourite.explanation().id(),
                                Figures.percent(outlets.stream()
                                        .mapToDouble(outlet -> without(outlet).probability(favourite))
                                        .min()
                                        .orElse(0)))
                : "The lead of %s is lost without %s."
                        .formatted(
                                favourite.explanation().id(),
                                carrying.stream()
                                        .map(outlet -> lost(favourite, outlet))
                                        .collect(Collectors.joining("; or without ")));
    }

    private String lost(Findings.Weighed favourite, String outlet) {
        var rest = without(outlet);
        String hint = rest.sample() < Verdict.LEAST
                ? ", though %s effective particles can but hint at it".formatted(Figures.count((long) rest.sample()))
                : "";
        return "the reports of %s, where it has %s and %s %s%s"
                .formatted(
                        outlet,
                        Figures.percent(rest.probability(favourite)),
                        rest.best().explanation().id(),
                        Figures.percent(rest.probability(rest.best())),
                        hint);
    }

    private OtherReports without(String outlet) {
        return new OtherReports(run, Findings.Otherwise::without, outlet);
    }

    /** How often the ratio alone comes out as reported, whatever the level. */
    String ratio() {
        var sorted = run.findings().explanations().stream()
                .filter(weighed -> Double.isFinite(weighed.rise().shareAsReported()))
                .sorted(Comparator.comparingDouble(weighed -> -weighed.rise().shareAsReported()))
                .toList();
        if (sorted.isEmpty()) {
            return "No draw has a bribe both before and after.";
        }
        var most = sorted.get(0);
        var least = sorted.get(sorted.size() - 1);
        return "Whatever its level, the bribe is multiplied as reported in %s of draws under %s, the most, and in %s under %s, the least."
                .formatted(
                        Figures.percent(most.rise().shareAsReported()),
                        most.explanation().id(),
                        Figures.percent(least.rise().shareAsReported()),
                        least.explanation().id());
    }

    /** The most that the reports could do, whatever a simulation said. */
    String most() {
        var each = run.findings().mostLogOddsByReport().values();
        double least = each.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double largest = each.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return "By their grades alone, the %d fitted reports could shift the odds between two explanations by at most %s together, and by %s to %s each."
                .formatted(
                        each.size(),
                        Figures.mostOdds(run.findings().mostLogOdds()),
                        Figures.odds(least),
                        Figures.odds(largest));
    }

    /** Which explanations can produce the pattern, by the share of their prior draws that meet it. */
    List<String> produces(Pattern pattern) {
        var can = new ArrayList<String>();
        var seldom = new ArrayList<String>();
        var hardly = new ArrayList<String>();
        double most = 0;
        for (var weighed : run.findings().explanations()) {
            double share = weighed.pattern(pattern).shareMet();
            if (Double.isFinite(share)) {
                most = Math.max(most, share);
                (share >= CAN ? can : share >= HARDLY ? seldom : hardly)
                        .add(weighed.explanation().id());
            }
        }
        var sentences = new ArrayList<String>();
        sentences.add(
                "That %s (%s: %s; %s) is met in %s of the prior draws, under any explanation, in which both figures have one unit and vehicles pay before and after."
                        .formatted(
                                pattern.statement(),
                                pattern.id(),
                                pattern.measure(),
                                pattern.criterion(),
                                most == 0 ? "none" : "at most " + Figures.percent(most)));
        if (!can.isEmpty()) {
            sentences.add(
                    "It can be produced, in %s of draws or more, by %s.".formatted(Figures.percent(CAN), named(can)));
        }
        if (!seldom.isEmpty()) {
            sentences.add("It comes seldom, in %s to %s of draws, under %s."
                    .formatted(Figures.percent(HARDLY), Figures.percent(CAN), named(seldom)));
        }
        if (!hardly.isEmpty()) {
            sentences.add("It hardly comes at all, in under %s of draws, under %s."
                    .formatted(Figures.percent(HARDLY), named(hardly)));
        }
        return sentences;
    }

    /** Which way the ratio of a pattern goes in the median draw. */
    String direction(Pattern pattern) {
        var up = new ArrayList<String>();
        var down = new ArrayList<String>();
        for (var weighed : run.findings().explanations()) {
            double ratio = weighed.pattern(pattern).value();
            if (Double.isFinite(ratio)) {
                (ratio > 1 ? up : down).add(weighed.explanation().id());
            }
        }
        if (up.isEmpty() || down.isEmpty()) {
            return up.isEmpty() && down.isEmpty()
                    ? "No explanation has a ratio to speak of."
                    : "In the median prior draw the bribe %s under every explanation."
                            .formatted(up.isEmpty() ? "does not rise" : "rises");
        }
        return "In the median prior draw the bribe rises under %s; it does not under %s."
                .formatted(named(up), named(down));
    }
}
