package tollgate.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tollgate.economy.Border;
import tollgate.economy.Parameters;
import tollgate.economy.World;
import tollgate.engine.Workers;
import tollgate.experiment.Explanation;
import tollgate.experiment.Simulation;
import tollgate.weighing.Study;

/** The study's files say what core's tests say in code. */
class BorderInCodeTest {
    private static final Study STUDY = Shipped.study().study();

    static List<Explanation> explanations() {
        return STUDY.explanations();
    }

    @ParameterizedTest
    @MethodSource("explanations")
    void everyExplanationRunsAlike(Explanation explanation) {
        var sets = explanation.gateSets().stream()
                .map(set -> set.equals("state-before") ? "common" : set)
                .toArray(String[]::new);
        var read = STUDY.world().withGates(explanation.gateSets());
        assertThat(digest(read)).isEqualTo(digest(Border.explainedBy(sets)));
    }

    private static String digest(World world) {
        var parameters = Parameters.baseline().with(STUDY.baselines());
        try (var workers = new Workers(1)) {
            return Simulation.run(world, parameters, 1, workers).fingerprint();
        }
    }

    @Test
    void placesAndDatesAreEqual() {
        assertThat(STUDY.world().calendar()).isEqualTo(Border.world().calendar());
        assertThat(STUDY.world().organs()).isEqualTo(Border.world().organs());
        assertThat(STUDY.world().corridors()).isEqualTo(Border.world().corridors());
        assertThat(STUDY.world().classes()).isEqualTo(Border.world().classes());
        assertThat(STUDY.world().openness()).isEqualTo(Border.world().openness());
        assertThat(STUDY.world().dates()).isEqualTo(Border.world().dates());
    }
}
