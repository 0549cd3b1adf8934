package tollgate.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tollgate.economy.Parameter;
import tollgate.evidence.Report;
import tollgate.evidence.Use;
import tollgate.experiment.Explanation;
import tollgate.experiment.Reading;
import tollgate.inference.Prior;

/** What the study of the border says, counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedStudyTest {
    private final StudyFiles files = Shipped.study();

    @Test
    void twelveExplanationsShareTheWeightOfOne() {
        var explanations = files.study().explanations();
        assertThat(explanations).hasSize(12);
        assertThat(explanations.stream().mapToDouble(Explanation::priorWeight).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(files.study().favourite().id()).isEqualTo("by-class-evasion");
    }

    @Test
    void theReadingsAreThree() {
        assertThat(files.study().readings().stream().map(Reading::id))
                .containsExactly("per-ten", "per-car-licence", "mixed");
    }

    @Test
    void thePeriodHas477IsoWeeks() {
        var calendar = files.study().world().calendar();
        assertThat(calendar.weeks()).isEqualTo(477);
        assertThat(calendar.label(0)).isEqualTo("2017-W01");
        assertThat(calendar.label(476)).isEqualTo("2026-W08");
    }

    @Test
    void theLedgerHas589RowsOfWhich12SpeakToAQuantity() {
        assertThat(files.observations()).hasSize(589);
        assertThat(files.study().reports()).hasSize(12);
        assertThat(files.study().reports().stream().filter(report -> report.use() == Use.FIT))
                .hasSize(10);
        assertThat(files.study().outlets()).hasSize(54);
    }

    @Test
    void everyParameterIsSetWithASource() {
        assertThat(files.study().baselines()).hasSize(Parameter.list().size());
        assertThat(files.parameters())
                .allSatisfy(row -> assertThat(row.source()).isNotEmpty());
        assertThat(files.parameters())
                .allSatisfy(row ->
                        assertThat(row.baseline()).isEqualTo(row.parameter().baseline()));
    }

    @Test
    void onlyWhatTheReadingOrTheProgramSetsIsFixed() {
        assertThat(files.study().priors())
                .hasSize(67)
                .doesNotContainKeys(Parameter.LICENCE_SEPARATE, Parameter.SEIZURE_AS_EXPECTED)
                .containsEntry(
                        Parameter.TAKEOVER,
                        new Prior.Uniform(
                                LocalDate.of(2020, 8, 1).toEpochDay(),
                                LocalDate.of(2023, 8, 1).toEpochDay()));
    }

    @Test
    void dollarsBecomeYuanAtTheRateOfTheirMonth() {
        var quota = files.study().reports().stream()
                .filter(report -> report.id().equals("E493"))
                .findFirst()
                .map(Report::high)
                .orElseThrow();
        assertThat(quota).isCloseTo(500_000 / 0.14421, within(1.0));
    }

    @Test
    void everyFileHasAChecksum() {
        assertThat(files.checksums().keySet())
                .containsExactly(
                        "events.csv",
                        "evidence/observations.csv",
                        "evidence/outlets.csv",
                        "evidence/sources.csv",
                        "fx.csv",
                        "gates.csv",
                        "openness.csv",
                        "study.yaml");
        assertThat(files.checksums().values()).allMatch(checksum -> checksum.matches("[0-9a-f]{64}"));
    }
}
