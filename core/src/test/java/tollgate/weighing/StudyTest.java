package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tollgate.evidence.Report;
import tollgate.experiment.Pattern;
import tollgate.experiment.Reading;
import tollgate.inference.PriorWidth;

class StudyTest {
    private static final Study STUDY = BorderStudy.study();

    private static Reading reading(String id) {
        return STUDY.findReading(id).orElseThrow();
    }

    @Test
    void patternsRepeatTheFiguresOfTheBribeThatReadingsSpeakOf() {
        var figures = STUDY.figures(reading("per-ten"));
        assertThat(figures.before()).isEqualTo(new Pattern.Span(800, 1_500));
        assertThat(figures.after()).isEqualTo(new Pattern.Span(2_500, 3_000));
        assertThat(figures.areComparable()).isTrue();
        assertThat(STUDY.figures(reading("mixed")).areComparable()).isFalse();
    }

    @Test
    void anotherReportOfTheBribeLeavesPatternsWhatTheyAre() {
        var reports = new ArrayList<>(STUDY.reports());
        var first = reports.get(0);
        reports.add(new Report(
                "E900",
                "daily-nk",
                "daily-nk-new",
                first.kind(),
                first.grade(),
                first.use(),
                first.quantity(),
                first.place(),
                "vehicle",
                4_000,
                5_000,
                first.to().plusYears(5),
                first.to().plusYears(6),
                0));
        assertThat(STUDY.reporting(reports).figures(reading("per-ten"))).isEqualTo(STUDY.figures(reading("per-ten")));
    }

    @Test
    void withoutTheFiguresThatAPatternRepeatsNothingCanBeCompared() {
        var without = new Variation(List.of("nk-insider"), PriorWidth.AS_GIVEN).of(STUDY);
        assertThat(without.figures(reading("per-ten")).areComparable()).isFalse();
    }
}
