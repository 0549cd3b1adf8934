package tollgate.weighing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tollgate.evidence.Report;
import tollgate.inference.KnownPosterior;

class NextReportsTest {
    private static final Study STUDY = BorderStudy.study();

    @Test
    void everyCandidateIsOfAYearThatTheStudyKnows() {
        var candidates = NextReports.candidates(STUDY);

        assertThat(candidates.stream().map(Report::quantity).distinct().toList())
                .contains("vehicle.bribe", "quota.province");
        assertThat(candidates.stream().map(report -> report.from().getYear()).collect(Collectors.toSet()))
                .isEqualTo(Set.of(2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025));
    }

    /** Four particles of two families under each of two explanations, which number their families alike. */
    @Test
    void familiesOfDifferentExplanationsAreNotRelated() {
        var unknowns = new Unknowns(STUDY.believing(Map.of()));
        double[][] points = {{0, -1}, {0, 0}, {0, 1}, {0, 2}};
        double[] weights = {.25, .25, .25, .25};
        var posterior = KnownPosterior.of(points, weights, new int[] {5, 5, 7, 7}, 0);
        var drawn = PosteriorDraw.of(unknowns, List.of(.5, .5), List.of(posterior, posterior), 8, .5);

        assertThat(drawn).extracting(PosteriorDraw::explanation).containsExactly(0, 0, 0, 0, 1, 1, 1, 1);
        assertThat(NextReports.families(drawn)).containsExactly(0, 0, 2, 2, 4, 4, 6, 6);
    }

    /** Oracle: three truths of each of two families that agree in all say no more than one of each. */
    @Test
    void theErrorOfAGainCountsFamilies() {
        var alone = NextReport.Gain.of(List.of(1.0, 0.0), List.of(0, 1));
        var families = NextReport.Gain.of(List.of(1.0, 1.0, 1.0, 0.0, 0.0, 0.0), List.of(0, 0, 0, 3, 3, 3));

        assertThat(alone.error()).isCloseTo(0.5, within(1e-12));
        assertThat(families.error()).isCloseTo(alone.error(), within(1e-12));
        assertThat(families.bits()).isCloseTo(alone.bits(), within(1e-12));
    }

    @Test
    void whatOneFamilyAloneGainsIsNotClear() {
        assertThat(NextReport.Gain.of(List.of(1.0, 1.0, 2.0), List.of(4, 4, 4)).isClear())
                .isFalse();
    }
}
