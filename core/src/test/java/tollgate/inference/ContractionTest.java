package tollgate.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractionTest {
    private static Contraction.Identification of(double contraction, double sample) {
        return new Contraction(contraction, sample).identification();
    }

    @ParameterizedTest
    @CsvSource({
        "0.9,  30, IDENTIFIED",
        "0.7,  30, IDENTIFIED",
        "0.3,  30, UNTOLD",
        "0.3, 500, IDENTIFIED",
        "0.05, 30, NOT_IDENTIFIED",
        "-0.4, 30, NOT_IDENTIFIED",
        "0.05,  8, UNTOLD",
        "0.6,   8, UNTOLD",
        "0.97,  8, IDENTIFIED",
        "NaN,   1, UNTOLD",
        "NaN,   0, UNTOLD"
    })
    void whatASampleShowsDependsOnItsSize(double contraction, double sample, Contraction.Identification expected) {
        assertThat(of(contraction, sample)).isEqualTo(expected);
    }

    /** Oracle: the variance of so many normal numbers, drawn again and again. */
    @ParameterizedTest
    @CsvSource({"5", "20", "100"})
    void aParameterOfWhichReportsSayNothingIsIdentifiedOnceInSevenHundredTimes(int sample) {
        var luck = new SplittableRandom(sample);
        int identified = 0;
        int times = 40_000;
        for (int time = 0; time < times; time++) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < sample; i++) {
                double number = luck.nextGaussian();
                sum += number;
                squares += number * number;
            }
            double variance = (squares - sum * sum / sample) / (sample - 1);
            identified += of(1 - variance, sample) == Contraction.Identification.IDENTIFIED ? 1 : 0;
        }
        assertThat(identified).isBetween(25, 85);
    }

    @Test
    void theErrorOfAContractionShrinksWithTheSample() {
        double few = new Contraction(0, 9).error();
        double many = new Contraction(0, 801).error();
        assertThat(few).isEqualTo(0.5);
        assertThat(many).isEqualTo(0.05);
    }
}
