package tollgate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTest {
    @Test
    void aGradeReadsBackAsItIsWritten() {
        assertThat(Grade.require("C3")).isEqualTo(new Grade(Reliability.C, Credibility.POSSIBLY_TRUE));
        assertThat(Grade.require("F6")).hasToString("F6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "3C", "G1", "A0", "A7", "c3", "C 3", "C33"})
    void aBadGradeIsRefused(String text) {
        assertThat(Grade.of(text)).isEmpty();
        assertThatThrownBy(() -> Grade.require(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(" + text + ")");
    }

    @ParameterizedTest
    @CsvSource({"A, .02", "B, .1", "C, .25", "D, .5", "E, .8", "F, .5"})
    void lettersCarryThePublishedMeanErrors(Reliability letter, double mean) {
        assertThat(letter.meanError()).isCloseTo(mean, within(1e-15));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindIsFoundByItsWord(Kind kind) {
        assertThat(Kind.of(kind.word())).contains(kind);
        assertThat(Kind.of(kind.word() + "s")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Use.class)
    void everyUseIsFoundByItsWord(Use use) {
        assertThat(Use.of(use.word())).contains(use);
        assertThat(Use.of("")).isEmpty();
    }

    @Test
    void aScaledTableScalesErrorsAndSpreadsAlone() {
        var doubled = GradeTable.scaled(2);
        var outlet = new Outlet("o", "Outlet", Reliability.C, true);
        assertThat(doubled.error(Reliability.C)).isEqualTo(0.5);
        assertThat(doubled.spread(Credibility.POSSIBLY_TRUE)).isEqualTo(0.7);
        assertThat(doubled.bias(outlet)).isEqualTo(0.30);
        assertThat(GradeTable.scaled(0.5).error(Reliability.C)).isEqualTo(0.125);
    }

    @Test
    void noTableMakesAReportSureToBeWrong() {
        assertThat(GradeTable.scaled(2).error(Reliability.E)).isEqualTo(GradeTable.LARGEST_ERROR);
    }

    @Test
    void aTableWithoutSpreadIsRefused() {
        assertThatThrownBy(() -> new GradeTable(1, 0, 1)).hasMessageContaining("spreadFactor (0.0)");
    }
}
