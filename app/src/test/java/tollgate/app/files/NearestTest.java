package tollgate.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"horzion, horizon", "THETA, theta", "coordinaton, coordination", "organ, organs"})
    void aMistypedWordFindsItsNeighbour(String typed, String meant) {
        assertThat(Nearest.find(typed, List.of("theta", "horizon", "coordination", "organs")))
                .contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"bribe", "xyz", "t"})
    void aStrangerFindsNobody(String typed) {
        assertThat(Nearest.find(typed, List.of("theta", "horizon", "coordination", "organs")))
                .isEmpty();
    }

    @Test
    void aWordOfMillionsOfLettersFindsNobody() {
        assertThat(Nearest.find("o".repeat(5_000_000), List.of("theta", "horizon")))
                .isEmpty();
    }
}
