package tollgate.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who held the gates, in words, for explanations of the shipped study. */
class HoldersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "substitutes|before the takeover any one of BSC, MoSS and MSS; after it MSS alone",
                "complements-customs|before the takeover BSC, MoSS and MSS together; after it MSS and CUS together",
                "complements-evasion|before the takeover BSC, MoSS and MSS together; after it MSS alone; some pass without consent",
                "by-class|before the takeover vehicles MSS, BSC and CUS together, other goods any one of BSC, MoSS and MSS; after it MSS alone"
            })
    void anExplanationSaysWhomTradersHadToAsk(String explanation, String words) {
        var study = MadeUp.FILES.study();
        assertThat(new Holders(study.world(), study.findExplanation(explanation).orElseThrow()).inWords())
                .isEqualTo(words);
    }
}
