package tollgate.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tollgate.economy.Border;
import tollgate.economy.Country;
import tollgate.economy.Parameters;
import tollgate.economy.World;
import tollgate.engine.Workers;
import tollgate.experiment.Explanation;
import tollgate.experiment.Simulation;
import tollgate.weighing.Study;

/** What the study's files say of vehicles is what core's tests say in code. */
class BorderInCodeTest {
    private static final Study STUDY = Shipped.study().study();
    private static final World WORLD = withVehiclesAlone(STUDY.world());

    /** The same gates, corridors and dates with nobody behind the border, and nothing said of goods. */
    private static World withVehiclesAlone(World world) {
        var openness = world.openness().stream()
                .filter(row -> !row.goods().equals(World.GOODS))
                .toList();
        return world.with(Country.NONE).with(world.gates(), openness, world.dates());
    }

    static List<Explanation> explanations() {
        return STUDY.explanations();
    }

    @ParameterizedTest
    @MethodSource("explanations")
    void everyExplanationRunsAlike(Explanation explanation) {
        var sets = explanation.gateSets().stream()
                .map(set -> set.equals("state-before") ? "common" : set)
                .toArray(String[]::new);
        var read = WORLD.withGates(explanation.gateSets());
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
        assertThat(WORLD.calendar()).isEqualTo(Border.world().calendar());
        assertThat(WORLD.organs()).isEqualTo(Border.world().organs());
        assertThat(WORLD.corridors().stream().map(BorderInCodeTest::withoutNode).toList())
                .isEqualTo(Border.world().corridors());
        assertThat(WORLD.classes()).isEqualTo(Border.world().classes());
        assertThat(WORLD.openness()).isEqualTo(Border.world().openness());
        assertThat(WORLD.dates()).isEqualTo(Border.world().dates());
    }

    private static World.Corridor withoutNode(World.Corridor corridor) {
        return new World.Corridor(
                corridor.id(),
                corridor.province(),
                corridor.vehicleShare(),
                corridor.tradeShare(),
                World.Corridor.NOWHERE);
    }
}
