package tollgate.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AuditTest {
    @Test
    void anAuditTellsOfEveryUnknownAndWhetherItsChainsHaveMixed(@TempDir Path place) {
        String study = place.resolve("study").toString();
        assertThat(Terminal.run("new", study).code()).isZero();

        var audit = Terminal.run("audit", study, "--particles", "16", "--chains", "2", "--moves", "40", "--json");

        var told = JsonMapper.shared().readTree(audit.out());
        assertThat(told.get("lines").size()).isGreaterThan(5);
        double smallest = told.get("smallest_effective_sample_size").asDouble();
        assertThat(told.get("lines")).allSatisfy(line -> {
            assertThat(line.get("effective_sample_size").asDouble()).isGreaterThanOrEqualTo(smallest);
            assertThat(line.get("sampled_spread").asDouble()).isPositive();
            assertThat(line.propertyNames()).contains("spread_errors_apart", "tail_effective_sample_size");
        });
        boolean isWell = told.get("mixed").asBoolean() && told.get("agrees").asBoolean();
        assertThat(audit.code()).isEqualTo(isWell ? 0 : 3);
    }
}
