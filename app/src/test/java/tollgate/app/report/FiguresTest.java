package tollgate.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in the words of the page. */
class FiguresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345.6|12,300",
                "0|0",
                "-141804|-142,000",
                "42298655|42 million",
                "0.1234|0.12",
                "NaN|none",
                "8.04|8.0"
            })
    void amountsHaveFewDigits(double value, String words) {
        assertThat(Figures.amount(value)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.5|50 %", "0.031|3.1 %", "0.00001|< 0.1 %", "0|0 %", "NaN|none", "0.02|2 %"})
    void sharesAreInPercent(double value, String words) {
        assertThat(Figures.percent(value)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|1.0:1", "3|20:1", "-3|20:1", "7|1,100:1", "36.5|10¹⁵:1"})
    void oddsAreToOne(double logOdds, String words) {
        assertThat(Figures.odds(logOdds)).isEqualTo(words);
    }

    @Test
    void wordsInARowEndWithAnd() {
        assertThat(Figures.listed(List.of("a"))).isEqualTo("a");
        assertThat(Figures.listed(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }
}
