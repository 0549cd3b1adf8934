package tollgate.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tollgate.economy.Country;
import tollgate.economy.Parameter;
import tollgate.economy.World;
import tollgate.evidence.Report;
import tollgate.evidence.Use;
import tollgate.experiment.Explanation;
import tollgate.experiment.Reading;
import tollgate.inference.Prior;

/** What the study of the border says, counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedStudyTest {
    private final StudyFiles files = Shipped.study();
    private final Country country = files.study().world().country();

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
    void theLedgerHas589RowsOfWhich94SpeakToAQuantity() {
        assertThat(files.observations()).hasSize(589);
        assertThat(files.study().reports()).hasSize(94);
        assertThat(files.study().reports().stream().filter(report -> report.use() == Use.FIT))
                .hasSize(13);
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
                .hasSize(71)
                .doesNotContainKeys(Parameter.LICENCE_SEPARATE, Parameter.SEIZURE_AS_EXPECTED)
                .containsEntry(
                        Parameter.TAKEOVER,
                        new Prior.Uniform(
                                LocalDate.of(2020, 8, 1).toEpochDay(),
                                LocalDate.of(2023, 8, 1).toEpochDay()));
    }

    /** 28,000 won a kg at 920.9 to the yuan; the rounding cell is one thousand wide. */
    @Test
    void aPriceOfASurveyIsOneInYuanAtItsPlace() {
        var flour = files.study().reports().stream()
                .filter(report -> report.id().equals("E220"))
                .findFirst()
                .orElseThrow();
        assertThat(flour.place()).isEqualTo("hoeryong");
        assertThat(flour.low()).isCloseTo(27_500 / 920.9, within(0.01));
        assertThat(flour.high()).isCloseTo(28_500 / 920.9, within(0.01));
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
    void tenProvincesAndTheSoldiersAreTheCensusOf2008() {
        var byProvince = new TreeMap<String, Long>();
        for (var node : country.nodes()) {
            byProvince.merge(node.province(), node.census(), Long::sum);
        }
        assertThat(byProvince)
                .hasSize(10)
                .containsEntry("pyongyang", 3_255_288L)
                .containsEntry("north-pyongan", 2_728_662L)
                .containsEntry("jagang", 1_299_830L)
                .containsEntry("ryanggang", 719_269L)
                .containsEntry("north-hamgyong", 2_327_362L);
        long soldiersInNoProvince = 702_372;
        assertThat(byProvince.values().stream().mapToLong(Long::longValue).sum() + soldiersInNoProvince)
                .isEqualTo(24_052_231);
    }

    @Test
    void aTownIsOneStepFromTheRestOfItsProvinceAndFartherFromAllElse() {
        for (var town :
                country.nodes().stream().filter(Country.Node::isBorderTown).toList()) {
            for (var other : country.nodes()) {
                double cost = country.transport().get(country.node(town.id())).get(country.node(other.id()));
                boolean isRest = other.province().equals(town.province()) && !other.isBorderTown();
                double expectedAtLeast = other.equals(town) ? 0 : isRest ? 0.04 : 0.08;
                assertThat(cost).as("%s to %s", town.id(), other.id()).isGreaterThanOrEqualTo(expectedAtLeast);
                if (isRest || other.equals(town)) {
                    assertThat(cost).isEqualTo(expectedAtLeast);
                }
            }
        }
    }

    @Test
    void everyCorridorEndsInABorderTownOfItsProvince() {
        assertThat(files.study().world().corridors().stream().map(World.Corridor::node))
                .containsExactly("sinuiju", "manpo", "hyesan", "hoeryong", "hoeryong");
    }

    @Test
    void eightHolidaysAYearAreKept() {
        assertThat(country.holidays()).hasSize(80);
        for (int year = 2017; year <= 2026; year++) {
            int each = year;
            assertThat(country.holidays().stream()
                            .filter(holiday -> holiday.date().getYear() == each))
                    .hasSize(8);
        }
    }

    @Test
    void theTablesOfTheCountryAreWhole() {
        assertThat(country.people()).isEqualTo(26_000_000);
        assertThat(country.nodes()).hasSize(14);
        assertThat(country.goods().stream().map(Country.Good::id))
                .containsExactly("rice", "maize", "flour", "oil", "fuel", "composite", "other");
        assertThat(country.approval()).isEqualTo("MSS");
        assertThat(country.aid()).isEmpty();
        assertThat(country.harvests()).hasSize(34);
        assertThat(country.inflows()).hasSize(14);
        assertThat(country.prices()).hasSize(2);
        assertThat(country.movement())
                .containsExactly(new Country.MovementRow(LocalDate.of(2020, 2, 1), LocalDate.of(2023, 9, 1), 20, 3));
    }

    @Test
    void everyFileHasAChecksum() {
        assertThat(files.checksums().keySet())
                .filteredOn(file -> !file.startsWith(ScenarioReader.FOLDER))
                .containsExactly(
                        "china-prices.csv",
                        "claims.yaml",
                        "consumer-prices.csv",
                        "events.csv",
                        "evidence/observations.csv",
                        "evidence/outlets.csv",
                        "evidence/sources.csv",
                        "fx.csv",
                        "gates.csv",
                        "goods.csv",
                        "harvest.csv",
                        "holidays.csv",
                        "inflow.csv",
                        "map.csv",
                        "movement.csv",
                        "openness.csv",
                        "population.csv",
                        "study.yaml",
                        "transport.csv");
        assertThat(files.checksums().values()).allMatch(checksum -> checksum.matches("[0-9a-f]{64}"));
    }
}
