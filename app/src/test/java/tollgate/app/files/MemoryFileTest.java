package tollgate.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tollgate.economy.Country;
import tollgate.economy.state.Role;
import tollgate.evidence.Simulated;
import tollgate.experiment.Pattern;
import tollgate.experiment.QuarterlyTable;
import tollgate.experiment.Reading;
import tollgate.experiment.Welfare;
import tollgate.weighing.Trial;

class MemoryFileTest {
    private static final double[] NUMBERS = {
        0.1, -0.0, 1e-310, Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Math.PI
    };

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("unfinished.log");
    }

    private static Trial trial() {
        var cell = new Welfare.Cell(
                new Country.Node("hyesan", "ryanggang", true, 190_000, 0.01), Role.DEPENDENT, 1_000.5, -0.1, 0.2, 0.1);
        return new Trial(
                3,
                new Reading("per-ten", 0.4, true, Map.of("article-before", 10.0)),
                Map.of("gates.theta", 0.1 + 0.2),
                List.of(
                        new Simulated.Level(1.0 / 3),
                        new Simulated.Cases(1, 2),
                        new Simulated.Count(0.5),
                        new Simulated.Missing()),
                List.of(new Pattern.Finding(Pattern.P1, Double.NaN, false, false)),
                List.of(new Welfare(List.of(cell))),
                Map.of("rent.total/2018-2019", 1e9 / 7),
                Map.of("E100", Double.NaN),
                List.of(Double.NaN, 1.0 / 7),
                QuarterlyTable.of(new float[] {0.1f, Float.NaN, 1e9f / 7}),
                "",
                List.of("twin-no-quota: it broke, \"so\"\n\tit did"));
    }

    @Test
    void whatIsKeptComesBackTheSameToTheBitAfterClosing() throws Exception {
        try (var memory = MemoryFile.fresh(file(), "a")) {
            memory.keep("first/1", NUMBERS);
            memory.keep("first/2", new double[0]);
            memory.keepTrial("prior/x/1", trial());
        }
        try (var memory = MemoryFile.resumed(file(), "a")) {
            assertThat(memory.find("first/1").map(Arrays::toString)).contains(Arrays.toString(NUMBERS));
            assertThat(memory.find("first/2"))
                    .hasValueSatisfying(numbers -> assertThat(numbers).isEmpty());
            assertThat(memory.findTrial("prior/x/1")).contains(trial());
            assertThat(memory.find("first/3")).isEmpty();
        }
    }

    /** As a kill at any moment would leave it. */
    @Test
    void cutAtAnyByteItKeepsEveryWholeLineAndCanBeGoneOnWith() throws Exception {
        var lines = List.of("one", "two", "three");
        try (var memory = MemoryFile.fresh(file(), "a")) {
            for (String line : lines) {
                memory.keep(line, NUMBERS);
            }
        }
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            try (var memory = MemoryFile.resumed(file(), "a")) {
                boolean mayBeThere = true;
                for (String line : lines) {
                    boolean isThere = memory.find(line).isPresent();
                    assertThat(isThere).isIn(mayBeThere, false);
                    mayBeThere = isThere;
                    if (!isThere) {
                        memory.keep(line, NUMBERS);
                    }
                }
            }
            assertThat(Files.readAllBytes(file())).isEqualTo(whole);
        }
    }

    @Test
    void aFileOfAnotherRunIsRefusedAndLeftAsItIs() throws IOException {
        try (var memory = MemoryFile.fresh(file(), "a")) {
            memory.keep("one", NUMBERS);
        }
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(() -> MemoryFile.resumed(file(), "b"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("cannot be resumed");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void withoutAFileThereIsNothingToGoOnWith() throws Exception {
        try (var memory = MemoryFile.resumed(file(), "a")) {
            assertThat(memory.find("one")).isEmpty();
        }
    }

    @Test
    void beginningAnewLosesNothingOfAnInterruptedRun() throws Exception {
        try (var memory = MemoryFile.fresh(file(), "a")) {
            memory.keep("one", NUMBERS);
        }
        byte[] before = Files.readAllBytes(file());
        try (var memory = MemoryFile.fresh(file(), "a")) {
            assertThat(memory.find("one")).isEmpty();
        }
        assertThat(Files.readAllBytes(MemoryFile.before(file()))).isEqualTo(before);
    }
}
