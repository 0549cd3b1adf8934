package tollgate.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tollgate.engine.Workers;
import tollgate.experiment.Simulation;

/** A gate whose rows end, or have not begun, is shut: nobody passes and nobody seizes. */
class GateWithoutRowsTest {
    private static final World WORLD = rowsOfTheStateChannelFromTheReopeningOn();

    private static World rowsOfTheStateChannelFromTheReopeningOn() {
        var before = Border.explainedBy("substitutes");
        var after = new GateRow(
                "alone",
                new When.Day(Border.REOPENING),
                new When.Day(LocalDate.of(2024, 1, 1)),
                World.EVERY,
                Channel.STATE,
                World.EVERY,
                "MSS",
                "MSS",
                GateRow.Role.CONSENT);
        var rows = before.gates().stream()
                .filter(row -> row.channel() == Channel.PRIVATE)
                .toList();
        return before.with(Stream.concat(rows.stream(), Stream.of(after)).toList(), before.openness(), before.dates());
    }

    @Test
    void noPathOfItIsApprovedOrUnapproved() {
        var last = new Gates(WORLD, Parameters.baseline())
                .spans("hyesan", Channel.STATE, WORLD.cargoes().get(1));
        var gate = last.get(last.size() - 1).gate();
        assertThat(gate.canBeApproved()).isFalse();
        assertThat(gate.isUnapproved(0)).isFalse();
    }

    @Test
    void nothingCrossesThere() {
        try (var workers = new Workers(1)) {
            var outputs = Simulation.run(WORLD, Parameters.baseline(), 1, workers);
            int week = outputs.calendar().weekOf(LocalDate.of(2025, 3, 3));
            assertThat(List.of(outputs.approved.total(week), outputs.unapproved.total(week)))
                    .containsOnly(0.0);
        }
    }
}
