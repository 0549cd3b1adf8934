package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that nothing was seen, in the study that "new" writes: one is fitted, one is set aside. */
class AbsentReportsTest {
    private static final String ROW =
            "%s,S001,letter-%s,2021-01-01,2021-12-31,the bridge,,guards,vehicles,vehicle,0,0,vehicles,,month,absent,C3,%s,"
                    + "vehicle.imports,,no,invented\n";

    @Test
    void theyAreWeighedCheckedAndShownWithTheOthers(@TempDir Path place) throws IOException {
        var study = place.resolve("study");
        assertThat(Terminal.run("new", study.toString()).code()).isZero();
        Files.writeString(
                study.resolve("evidence/observations.csv"),
                ROW.formatted("E004", "1", "fit") + ROW.formatted("E005", "2", "check"),
                StandardOpenOption.APPEND);
        var results = place.resolve("results");

        var run = Terminal.run("run", study.toString(), "--draws", "2", "--out", results.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.readString(results.resolve("reports.csv"))).contains("E004");
        assertThat(Files.readString(results.resolve("checks.csv"))).contains("E005");
        assertThat(Files.readString(results.resolve("report.html")))
                .contains("vehicles, vehicle: no vehicles (per month), the bridge");
        assertThat(Files.readString(results.resolve("summary.json"))).doesNotContain("NaN", "Infinity");
    }
}
