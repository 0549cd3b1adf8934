package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tollgate.engine.Workers;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Kind;
import tollgate.scores.RankCheck;

/** Q14. Oracle: ranks of the truth are uniform where the density is the generator's, and are not where it is another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalibrationTest {
    private static final Study STUDY = BorderStudy.study();

    private final Workers workers = new Workers(2);
    private final Calibration calibration = Calibration.of(
            STUDY, STUDY.explanations().get(0), new Calibration.Settings(250, 300, 1), report -> true, workers);

    @AfterAll
    void close() {
        workers.close();
    }

    @Test
    void theShippedDensityPasses() {
        var checks = calibration.check(GradeTable.DEFAULT, workers);
        assertThat(checks).hasSizeGreaterThan(20).allMatch(check -> check.passesAmong(checks.size()));
    }

    @Test
    void withoutTheBiasThatOutletsShareItFails() {
        assertThat(smallest(calibration.check(GradeTable.DEFAULT.withoutOutletBias(), workers)))
                .isLessThan(1e-6);
    }

    @Test
    void withoutContaminationItFails() {
        assertThat(smallest(calibration.check(GradeTable.DEFAULT.withoutContamination(), workers)))
                .isLessThan(1e-6);
    }

    private static double smallest(List<RankCheck> checks) {
        return checks.stream().mapToDouble(RankCheck::p).min().orElseThrow();
    }

    /** A spread shifts odds much further than an interval on one number, so that it has to be right by itself. */
    @Test
    void aSpreadAlonePassesToo() {
        var alone = Calibration.of(
                STUDY,
                STUDY.explanations().get(0),
                new Calibration.Settings(200, 300, 2),
                report -> report.kind() == Kind.SPREAD,
                workers);
        assertThat(alone.reports()).isPositive();
        var checks = alone.check(GradeTable.DEFAULT, workers);
        assertThat(checks).allMatch(check -> check.passesAmong(checks.size()));
    }
}
