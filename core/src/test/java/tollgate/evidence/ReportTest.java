package tollgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tollgate.evidence.Reports.report;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
    @ParameterizedTest
    @CsvSource({
        "12000, 11500, 12500",
        "83000, 82500, 83500",
        "45, 44.5, 45.5",
        "2.5, 2.45, 2.55",
        "0.07, 0.065, 0.075",
        "100000, 50000, 150000",
        "1, 0.5, 1.5"
    })
    void aRoundNumberStandsForItsRoundingCell(double stated, double low, double high) {
        assertThat(RoundingCell.of(stated)).isEqualTo(new RoundingCell(low, high));
    }

    @Test
    void openEndsAreOpenWhateverTheRowSays() {
        assertThat(report("r", Kind.AT_LEAST, "C3", 20000, 20000).high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(report("r", Kind.AT_MOST, "C3", 20000, 20000).low()).isZero();
    }

    @Test
    void anImpossibleReportIsRefused() {
        assertThatThrownBy(() -> report("E9", Kind.SPREAD, "C3", 2, 1))
                .hasMessage("The low end of report E9 (2.0) must not exceed the high end (1.0).");
        assertThatThrownBy(() -> report("E9", Kind.SPREAD, "C3", 0, 1)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> report("E9", Kind.UNCERTAINTY, "C3", 5, 5))
                .hasMessageContaining("Maybe its kind is point");
        assertThatThrownBy(() -> report("E9", Kind.SPREAD, "C3", 1, Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> report(" ", Kind.SPREAD, "C3", 1, 2)).hasMessageContaining("report id");
        assertThatThrownBy(() -> report("E9", "o", "o", Kind.SPREAD, "C3", 1, 2, -1))
                .hasMessageContaining("-1.0");
    }

    @Test
    void aWindowMustNotEndBeforeItBegins() {
        var good = report("E9", Kind.SPREAD, "C3", 1, 2);
        assertThatThrownBy(() -> new Report(
                        "E9",
                        "o",
                        "o",
                        Kind.SPREAD,
                        good.grade(),
                        Use.FIT,
                        "q",
                        "",
                        "b",
                        1,
                        2,
                        Reports.TO,
                        Reports.FROM,
                        0))
                .hasMessageContaining("2024-12-31");
    }

    @Test
    void anOriginsFigureCountsOnceAndTheRestAreNamed() {
        var first = report("E1", "a", "story", Kind.SPREAD, "C3", 1, 2, 0);
        var repeat = report("E2", "b", "story", Kind.SPREAD, "B2", 1, 2, 0);
        var other = report("E0", "b", "another story", Kind.SPREAD, "B2", 1, 2, 0);
        var result = Deduplication.of(List.of(repeat, first, other));
        assertThat(result.kept()).containsExactly(other, first);
        assertThat(result.dropped()).containsExactly(new Deduplication.Dropped(repeat, first));
        assertThat(result.dropped().get(0)).hasToString("E2 repeats E1: origin story on bribe");
    }

    @Test
    void theBackgroundIsUniformInTheLogarithm() {
        var background = Background.MONEY_PER_VEHICLE;
        assertThat(background.probabilityBelow(10_000)).isCloseTo(0.5, within(1e-15));
        assertThat(background.probability(1000, 10_000)).isCloseTo(0.25, within(1e-15));
        assertThat(background.probability(0, Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(background.probability(1, 50)).isZero();
        assertThat(background.densityOfLog(99)).isZero();
        assertThat(background.densityOfLog(500) * StrictMath.log(1e4)).isCloseTo(1, within(1e-15));
    }

    @Test
    void anOutletsBiasIsWiderWhenItsSourcesAreAnonymous() {
        assertThat(new Outlet("o", "Outlet", Reliability.B, false).biasSpread()).isEqualTo(0.15);
        assertThat(new Outlet("o", "Outlet", Reliability.B, true).biasSpread()).isEqualTo(0.30);
    }
}
