package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tollgate.engine.Workers;
import tollgate.evidence.Grade;
import tollgate.evidence.GradeTable;
import tollgate.evidence.Kind;
import tollgate.evidence.Report;
import tollgate.evidence.Simulated;
import tollgate.evidence.Use;
import tollgate.experiment.Quantity;
import tollgate.experiment.Readout;
import tollgate.experiment.Simulation;

/** What a run says of a report is of the sort that the report's kind is about. */
class ScoringTest {
    private static final LocalDate FROM = LocalDate.of(2019, 1, 7);
    private static final LocalDate TO = LocalDate.of(2019, 1, 13);

    private static Report report(Kind kind, Quantity quantity) {
        double figure = kind == Kind.ABSENT ? 0 : 10 * quantity.quantityClass().lowest();
        return new Report(
                "R1",
                "daily-nk",
                "a story",
                kind,
                Grade.require("C3"),
                Use.FIT,
                quantity.id(),
                "",
                "vehicle",
                figure,
                kind == Kind.UNCERTAINTY ? 2 * figure : figure,
                FROM,
                TO,
                0);
    }

    private static Scoring scoring(Report report) {
        return new Scoring(BorderStudy.study().reporting(List.of(report)), GradeTable.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aReportIsScoredOrRefusedWithItsQuantityButNeverHalfRead(Kind kind) {
        for (var quantity : List.of(Quantity.VEHICLE_BRIBE, Quantity.VEHICLE_PRICE, Quantity.VEHICLE_IMPORTS)) {
            var report = report(kind, quantity);
            if (!ReportKinds.suits(kind, quantity)) {
                assertThatThrownBy(() -> scoring(report))
                        .hasMessageContaining(kind.word())
                        .hasMessageContaining(quantity.id());
                continue;
            }
            assertThat(logLikelihood(report)).as(report.toString()).isFinite();
        }
    }

    private static double logLikelihood(Report report) {
        var scoring = scoring(report);
        return scoring.density().logLikelihood(simulated(scoring));
    }

    private static List<Simulated> simulated(Scoring scoring) {
        return scoring.simulated(readout(scoring.study()), draw(scoring.study()));
    }

    private static Draw draw(Study study) {
        return new PriorDraws(new Unknowns(study), 1, 4).draw(0);
    }

    private static Readout readout(Study study) {
        var world = study.world().withGates(study.explanations().get(0).gateSets());
        try (var workers = new Workers(1)) {
            var parameters = draw(study).parameters();
            return new Readout(Simulation.run(world, parameters, 1, workers), parameters, study.subject());
        }
    }

    @Test
    void anAbsenceIsComparedWithTheVehiclesThatCrossedInItsWindow() {
        var scoring = scoring(report(Kind.ABSENT, Quantity.VEHICLE_IMPORTS));
        double crossed = readout(scoring.study()).crossings(FROM, TO);
        assertThat(crossed).isPositive();
        assertThat(simulated(scoring)).containsExactly(new Simulated.Count(crossed));
        assertThat(scoring.signals(simulated(scoring))).containsExactly(StrictMath.log(crossed));
    }
}
