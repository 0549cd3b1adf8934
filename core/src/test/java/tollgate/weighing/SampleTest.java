package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tollgate.evidence.Grade;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Kind;
import tollgate.evidence.Outlet;
import tollgate.evidence.Reliability;
import tollgate.evidence.Report;
import tollgate.evidence.Simulated;
import tollgate.evidence.Use;
import tollgate.experiment.Quantity;
import tollgate.experiment.QuarterlyTable;
import tollgate.inference.KnownPosterior;

/**
 * A study whose one unknown x is standard normal, and whose three reports speak of {@code LEVEL * exp(SLOPE * x)}. Oracle of all that
 * is asked: sums over a grid of x and of each outlet's bias, with normal densities for narrow reports, the background for wrong ones.
 */
class SampleTest {
    private static final double LEVEL = 30_000;
    private static final double SLOPE = 0.4;

    /** A report's high end over its low one: so narrow that its density is that of its middle times its width. */
    private static final double WIDTH = 1.001;

    private static final double REACH = 7;
    private static final int NODES = 281;

    /** Width of the range in which wrong reports lie, in logs. */
    private static final double BACKGROUND = background();

    private static final Outlet OWN = new Outlet("own", "Own reporters", Reliability.B, false);
    private static final Outlet UNNAMED = new Outlet("unnamed", "Unnamed sources", Reliability.C, true);

    private static final List<Told> TOLD = List.of(
            new Told("one", OWN, 0.1, 0.2, 42_000),
            new Told("other", OWN, 0.1, 0.35, 33_000),
            new Told("third", UNNAMED, 0.25, 0.2, 55_000));

    /** Errors of the reweighted sums by the width of reports and by the trapezoid over biases, both far below. */
    private static final double CLOSE = 2e-3;

    private static final double ALL = logEvidence(TOLD, 1);

    /**
     * A report as the grid takes it.
     *
     * @param error chance that it is wrong
     * @param spread standard deviation of its log
     */
    private record Told(String id, Outlet outlet, double error, double spread, double figure) {
        double density(double x, double bias, double factor) {
            double miss = Math.log(figure / LEVEL) - SLOPE * x - bias;
            double wrong = factor * error;
            double deviation = factor * spread;
            return Math.log(WIDTH) * ((1 - wrong) * normal(miss / deviation) / deviation + wrong / BACKGROUND);
        }

        Report report(String digit) {
            return new Report(
                    id,
                    outlet.id(),
                    id,
                    Kind.UNCERTAINTY,
                    Grade.require(outlet.reliability() + digit),
                    Use.FIT,
                    Quantity.VEHICLE_LICENCE.id(),
                    "",
                    "vehicle",
                    figure / Math.sqrt(WIDTH),
                    figure * Math.sqrt(WIDTH),
                    LocalDate.of(2024, 1, 1),
                    LocalDate.of(2024, 12, 31),
                    0);
        }
    }

    private static double background() {
        var quantityClass = Quantity.VEHICLE_LICENCE.quantityClass();
        return Math.log(quantityClass.highest() / quantityClass.lowest());
    }

    private static double normal(double standard) {
        return Math.exp(-standard * standard / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double node(int number) {
        return REACH * (2.0 * number / (NODES - 1) - 1);
    }

    /** What a standard normal number weighs on the grid. */
    private static double share(int node) {
        return normal(node(node)) * 2 * REACH / (NODES - 1);
    }

    /** Likelihood of these reports at x: a product over outlets of means over their biases. */
    private static double likelihood(double x, List<Told> told, double factor) {
        double product = 1;
        for (var outlet : List.of(OWN, UNNAMED)) {
            var its = told.stream().filter(each -> each.outlet().equals(outlet)).toList();
            double mean = 0;
            for (int node = 0; node < NODES; node++) {
                double bias = outlet.biasSpread() * node(node);
                double density = share(node);
                for (var each : its) {
                    density *= each.density(x, bias, factor);
                }
                mean += density;
            }
            product *= mean;
        }
        return product;
    }

    private static double logEvidence(List<Told> told, double factor) {
        return Math.log(moment(0, told, factor));
    }

    /** Mean over the prior of a power of x times the likelihood. */
    private static double moment(int power, List<Told> told, double factor) {
        return IntStream.range(0, NODES)
                .mapToDouble(node -> share(node) * Math.pow(node(node), power) * likelihood(node(node), told, factor))
                .sum();
    }

    /** The reports but for one, or but for an outlet's. */
    private static List<Told> without(String id) {
        return TOLD.stream()
                .filter(each -> !each.id().equals(id) && !each.outlet().id().equals(id))
                .toList();
    }

    /** The exact posterior, as weighted points of the grid. */
    private static Sample sample() {
        var reports = List.of(
                TOLD.get(0).report("2"), TOLD.get(1).report("3"), TOLD.get(2).report("2"));
        var study = BorderStudy.study()
                .believing(Map.of())
                .reporting(reports, Map.of(OWN.id(), OWN, UNNAMED.id(), UNNAMED));
        var unknowns = new Unknowns(study);
        double[][] points = new double[NODES][];
        double[] weights = new double[NODES];
        var trials = new ArrayList<Trial>();
        for (int node = 0; node < NODES; node++) {
            points[node] = new double[] {0, node(node)};
            weights[node] = share(node) * likelihood(node(node), TOLD, 1) / Math.exp(ALL);
            trials.add(trial(unknowns.at(points[node]), node));
        }
        return new Sample(
                study,
                unknowns,
                new Scoring(study, GradeTable.DEFAULT),
                KnownPosterior.of(points, weights, ALL),
                trials);
    }

    private static Trial trial(Draw draw, int number) {
        var level = new Simulated.Level(LEVEL * Math.exp(SLOPE * node(number)));
        return new Trial(
                number,
                draw.reading(),
                draw.values(),
                List.of(level, level, level),
                List.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                QuarterlyTable.NONE,
                "",
                List.of());
    }

    @Test
    void whatAReportAddsToTheOthersIsTheEvidenceWithItLessTheEvidenceWithoutIt() {
        var conditional = sample().reweighting().conditional();
        assertThat(conditional).containsOnlyKeys("one", "other", "third");
        conditional.forEach((report, density) ->
                assertThat(density.log()).isCloseTo(ALL - logEvidence(without(report), 1), within(CLOSE)));
    }

    @Test
    void theEvidenceWithoutAnOutletIsThatOfTheOthersReports() {
        var without = sample().reweighting().logEvidenceWithout();
        assertThat(without).containsOnlyKeys(OWN.id(), UNNAMED.id());
        without.forEach((outlet, evidence) ->
                assertThat(evidence.log()).isCloseTo(logEvidence(without(outlet), 1), within(CLOSE)));
    }

    @Test
    void theEvidenceWithAnOutletBelievedOtherwiseIsThatOfAPowerOfItsLikelihood() {
        var less = sample().reweighting().logEvidenceBelievedLess();
        var more = sample().reweighting().logEvidenceBelievedMore();
        assertThat(less).containsOnlyKeys(OWN.id(), UNNAMED.id());
        assertThat(more).containsOnlyKeys(OWN.id(), UNNAMED.id());
        less.forEach((outlet, evidence) -> assertThat(evidence.log())
                .isCloseTo(logEvidenceBelieved(outlet, Findings.Otherwise.LESS), within(CLOSE)));
        more.forEach((outlet, evidence) -> assertThat(evidence.log())
                .isCloseTo(logEvidenceBelieved(outlet, Findings.Otherwise.MORE), within(CLOSE)));
    }

    private static double logEvidenceBelieved(String outlet, double power) {
        var its =
                TOLD.stream().filter(each -> each.outlet().id().equals(outlet)).toList();
        return Math.log(IntStream.range(0, NODES)
                .mapToDouble(node -> share(node)
                        * likelihood(node(node), without(outlet), 1)
                        * Math.pow(likelihood(node(node), its, 1), power))
                .sum());
    }

    @Test
    void theEvidenceUnderOtherGradesIsThatOfReportsWithTheirErrors() {
        var under = sample().reweighting().logEvidenceUnderGrades();
        assertThat(under).containsOnlyKeys("0.5", "2.0");
        under.forEach((factor, evidence) ->
                assertThat(evidence.log()).isCloseTo(logEvidence(TOLD, Double.parseDouble(factor)), within(CLOSE)));
        assertThat(logEvidence(TOLD, 0.5)).isNotCloseTo(logEvidence(TOLD, 2), within(100 * CLOSE));
    }

    @Test
    void reportsNarrowAnUnknownByOneLessItsVarianceOverThatOfThePrior() {
        double mean = moment(1, TOLD, 1) / Math.exp(ALL);
        double variance = moment(2, TOLD, 1) / Math.exp(ALL) - mean * mean;
        var parameters = sample().parameters();
        assertThat(parameters).hasSize(1);
        assertThat(parameters.get(0).contraction().share()).isCloseTo(1 - variance, within(CLOSE));
        assertThat(variance).isNotCloseTo(0.5, within(50 * CLOSE));
    }

    @Test
    void theMeanLogDensityOfAReportAloneIsOverThePosterior() {
        var means = sample().meanLogFactors();
        TOLD.forEach(each -> {
            double mean = IntStream.range(0, NODES)
                    .mapToDouble(node -> share(node)
                            * likelihood(node(node), TOLD, 1)
                            / Math.exp(ALL)
                            * Math.log(likelihood(node(node), List.of(each), 1)))
                    .sum();
            assertThat(means.get(each.id())).isCloseTo(mean, within(CLOSE));
        });
    }
}
