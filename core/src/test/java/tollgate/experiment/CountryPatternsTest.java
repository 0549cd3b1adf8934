package tollgate.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;

/** Each pattern on two made-up runs: one that meets it and one that does not. Oracle: arithmetic on what the run was given. */
class CountryPatternsTest {
    private static final LocalDate TAKEOVER = LocalDate.of(2022, 6, 6);
    private static final Offset<Double> TINY = within(1e-9);

    private final MadeUpRun run = new MadeUpRun();
    private final MadeUpRun twin = new MadeUpRun();
    private final CountryPanels country = run.outputs.country;

    private Pattern.Finding find(Pattern pattern) {
        return MadeUpRun.find(pattern, run, Map.of());
    }

    private Pattern.Finding find(Pattern pattern, Twin which) {
        return MadeUpRun.find(pattern, run, Map.of(which, twin.readout()));
    }

    private static void isMet(Pattern.Finding finding, double value) {
        assertThat(finding.verdict()).isEqualTo("met");
        assertThat(finding.value()).isCloseTo(value, TINY);
    }

    private static void isMissed(Pattern.Finding finding) {
        assertThat(finding.verdict()).isEqualTo("missed");
    }

    @Test
    void everyPatternButTheTwoThatAreToldWithoutCriterionIsMetOrMissedByARun() {
        var twins = new EnumMap<Twin, Readout>(Twin.class);
        for (var each : Twin.list()) {
            var other = new MadeUpRun().turningOn(TAKEOVER);
            other.setIn(other.outputs.country.price, "", week -> week % 2 == 0, 2);
            twins.put(each, other.readout());
        }
        for (var pattern : Pattern.list()) {
            boolean isTold = pattern == Pattern.P8 || pattern == Pattern.P19;
            assertThat(MadeUpRun.find(pattern, run, twins).applies())
                    .as(pattern.id())
                    .isEqualTo(!isTold);
        }
    }

    @Test
    void aPatternWhoseTwinWasNotRunIsNotApplied() {
        assertThat(find(Pattern.P17).verdict()).isEqualTo("not applicable");
        assertThat(find(Pattern.P17).value()).isNaN();
    }

    // --- Trade and currency ------------------------------------------------------------------------------------------

    @Test
    void p3AsksThatLittleForeignCurrencyReachesCiviliansAfterAndHardlyAnyWhileSealed() {
        run.set(country.foreignCurrency, "civil", Era.AFTER, 0.4);
        isMissed(find(Pattern.P3));
        run.set(country.foreignCurrency, "civil", Era.SEALED, 0.05);
        isMet(find(Pattern.P3), 0.4);
    }

    /** One bureau in four provinces takes what one of 60 organisations earns. */
    @Test
    void p4ComparesABureauWithAnOrganisation() {
        run.set(country.organisationsNet, "country", Era.BEFORE, 60_000);
        run.set(country.organisationsNet, "country", Era.AFTER, 60_000);
        run.set(run.outputs.receipts, "MSS", Era.BEFORE, 400);
        run.set(run.outputs.receipts, "MSS", Era.AFTER, 4_000);
        isMet(find(Pattern.P4), 1);
        run.set(run.outputs.receipts, "MSS", Era.BEFORE, 4_000);
        isMissed(find(Pattern.P4));
    }

    @Test
    void p5AsksThatOneOrganTakesNearlyAllAfterAndSomeBefore() {
        run.set(run.outputs.receipts, "", Era.AFTER, 0).set(run.outputs.receipts, "MSS", Era.AFTER, 1);
        isMet(find(Pattern.P5), 1);
        run.set(run.outputs.receipts, "MSS", Era.BEFORE, 100);
        isMissed(find(Pattern.P5));
    }

    @Test
    void p10AsksThatSomeSmugglingGoesOnWhileSealed() {
        isMissed(find(Pattern.P10));
        run.set(country.unapproved, "", Era.SEALED, 0.3);
        assertThat(find(Pattern.P10).verdict()).isEqualTo("met");
        // Weeks at the turn of a year lie in both; half of what crossed in 2019 had no consent.
        assertThat(find(Pattern.P10).value()).isCloseTo(0.15, within(0.01));
        run.set(country.unapproved, "", Era.SEALED, 0);
        isMissed(find(Pattern.P10));
    }

    /** Goods count by their China price: a fall in dear goods alone weighs more than in cheap ones. */
    @Test
    void p20ComparesOfficialImportsWithTheCustoms() {
        run.set(country.official, "", Era.YEAR_2020, 0.19)
                .set(country.official, "", Era.SEALED, 0.11)
                .set(country.official, "", Era.YEAR_2022, 0.37);
        isMissed(find(Pattern.P20));
        run.set(country.official, "", Era.YEAR_2023, 0.87);
        assertThat(find(Pattern.P20).verdict()).isEqualTo("met");
        // Weeks at the turn of a year lie in both.
        assertThat(find(Pattern.P20).value()).isCloseTo(5, within(1.5));
    }

    // --- Holidays ----------------------------------------------------------------------------------------------------

    @Test
    void p6AsksForTheReportedFeeAndForQuotasBehindIt() {
        run.set(country.holidayFees, "country", Era.AFTER, 900_000).set(country.holidayLists, "country", Era.AFTER, 5);
        twin.set(twin.outputs.country.holidayFees, "country", Era.AFTER, 0);
        isMet(find(Pattern.P6, Twin.NO_QUOTA), 180_000);
        twin.set(twin.outputs.country.holidayFees, "country", Era.AFTER, 300_000);
        isMissed(find(Pattern.P6, Twin.NO_QUOTA));
        run.set(country.holidayFees, "country", Era.AFTER, 5_000_000);
        isMissed(find(Pattern.P6, Twin.NO_QUOTA));
        run.set(country.holidayFees, "country", Era.AFTER, 0).set(country.holidayLists, "country", Era.AFTER, 0);
        isMissed(find(Pattern.P6, Twin.NO_QUOTA));
    }

    @Test
    void p7ComparesBribesBeforeAndAfterHolidaysThatStandAlone() {
        isMissed(find(Pattern.P7));
        for (int year = 2017; year <= 2026; year++) {
            run.set(run.outputs.payment, "", LocalDate.of(year, 3, 1), LocalDate.of(year, 4, 14), 1.2);
        }
        isMet(find(Pattern.P7), 1.2 * 1.0);
    }

    @Test
    void p9AsksForMoreFoodBeforeHolidaysThroughBothChannels() {
        isMissed(find(Pattern.P9));
        var holidays = new HolidayWeeks(MadeUpRun.WORLD);
        for (var panel : List.of(country.smuggled, country.unapproved, country.official)) {
            run.setIn(panel, "", holidays::isBefore, 3);
        }
        assertThat(find(Pattern.P9).verdict()).isEqualTo("met");
        run.setIn(country.official, "", week -> true, 0);
        isMissed(find(Pattern.P9));
    }

    // --- Prices ------------------------------------------------------------------------------------------------------

    private void dearInMarch2021(String market, double rise) {
        run.set(country.price, market, LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 31), rise);
    }

    @Test
    void p11AsksThatGoodsOfChinaGrowDearMostSoAtTheBorder() {
        isMissed(find(Pattern.P11));
        dearInMarch2021("flour.hoeryong", 8);
        dearInMarch2021("flour.hyesan", 6);
        dearInMarch2021("flour.south-pyongan", 3);
        dearInMarch2021("oil.", 4);
        isMet(find(Pattern.P11), 7);
        dearInMarch2021("flour.south-pyongan", 6);
        isMissed(find(Pattern.P11));
    }

    @Test
    void p12AsksForOnePriceOfRiceBeforeAndLate() {
        run.set(country.price, "rice.hyesan", Era.YEAR_2025, 1.04);
        isMet(find(Pattern.P12), 0.04);
        run.set(country.price, "rice.hyesan", Era.YEAR_2019, 0.9);
        isMissed(find(Pattern.P12));
    }

    @Test
    void p18ComparesHowPricesMoveFromWeekToWeek() {
        for (var each : List.of(run, twin)) {
            double size = each == run ? 1.3 : 1.2;
            each.setIn(each.outputs.country.price, "", week -> week % 2 == 0, size);
        }
        isMet(find(Pattern.P18, Twin.SHARED_REOPENING), Math.log(1.3) / Math.log(1.2));
        twin.setIn(twin.outputs.country.price, "", week -> week % 2 == 0, 1.3);
        isMissed(find(Pattern.P18, Twin.SHARED_REOPENING));
    }

    // --- People ------------------------------------------------------------------------------------------------------

    @Test
    void p13AsksThatDependentsAtTheBorderLoseHalfAndTheInlandLess() {
        isMissed(find(Pattern.P13));
        run.set(country.spending, "", Era.SEALED, 0.8);
        for (String town : List.of("sinuiju.dep", "manpo.dep", "hyesan.dep", "hoeryong.dep")) {
            run.set(country.spending, town, Era.SEALED, 0.5);
        }
        isMet(find(Pattern.P13), 0.5);
        run.set(country.subsistenceCost, "", Era.SEALED, 2);
        isMissed(find(Pattern.P13));
    }

    @Test
    void p16AsksForCalmAtFirstAndMoreGrievanceLater() {
        twin.turningOn(TAKEOVER);
        run.set(country.discontent, "expressed", TAKEOVER, TAKEOVER.plusWeeks(25), 0.9);
        isMissed(find(Pattern.P16, Twin.SHARED_REOPENING));
        run.set(country.discontent, "latent", TAKEOVER.plusWeeks(104), TAKEOVER.plusWeeks(104), 1.3);
        isMet(find(Pattern.P16, Twin.SHARED_REOPENING), 1.3);
        run.set(country.discontent, "expressed", TAKEOVER, TAKEOVER.plusWeeks(25), 1.1);
        isMissed(find(Pattern.P16, Twin.SHARED_REOPENING));
    }

    @Test
    void p17AsksThatOfficersLeaveWhereRentsAreHalved() {
        twin.turningOn(TAKEOVER);
        isMissed(find(Pattern.P17, Twin.HALVED_REMITTANCE));
        twin.set(twin.outputs.country.suppression, "officers", Era.YEAR_2023, 0.85);
        isMet(find(Pattern.P17, Twin.HALVED_REMITTANCE), 0.15);
    }

    @Test
    void p19TellsAValueAndNoVerdict() {
        run.set(country.supernumerary, "", Era.AFTER, 3);
        var finding = find(Pattern.P19, Twin.SHARED_REOPENING);
        assertThat(finding.verdict()).isEqualTo("not applicable");
        assertThat(finding.value()).isCloseTo(2, TINY);
    }

    // --- Vehicles and gates ------------------------------------------------------------------------------------------

    @Test
    void p14AsksThatACheaperLicenceGoesToImportersAndBringsMore() {
        var cut = LocalDate.of(2025, 1, 1);
        twin.turningOn(cut);
        var first = LocalDate.of(2025, 1, 6);
        run.set(run.outputs.price, "", Era.YEAR_2025, 80_000);
        twin.set(twin.outputs.price, "", Era.YEAR_2025, 80_000);
        run.set(run.outputs.payment, "", Era.YEAR_2025, 25_000);
        twin.set(twin.outputs.payment, "", Era.YEAR_2025, 30_000);
        isMissed(find(Pattern.P14, Twin.LICENCE_UNCHANGED));
        run.set(run.outputs.capacity, "state.common", first.plusWeeks(26), first.plusWeeks(26), 1.1);
        isMet(find(Pattern.P14, Twin.LICENCE_UNCHANGED), 5_000);
        run.set(run.outputs.price, "", Era.YEAR_2025, 75_000);
        isMissed(find(Pattern.P14, Twin.LICENCE_UNCHANGED));
    }

    /** A limit price: the guards take what evasion costs, up to half the margin. */
    @Test
    void p15AsksThatGuardsTakeMoreWhereEvasionGrowsDearer() {
        var sharp = Parameters.baseline()
                .with(Parameter.SWITCHING_PRECISION, 20)
                .with(Parameter.HORIZON, 0)
                .with(Parameter.WILLINGNESS_TO_PAY, 69_000)
                .with(Parameter.EVASION_COST, 7_600);
        run.under(sharp);
        assertThat(find(Pattern.P15).value()).isCloseTo(3.5 * 7_600 / 69_000, within(0.01));
        assertThat(find(Pattern.P15).verdict()).isEqualTo("met");
        run.under(sharp.with(Parameter.EVASION_COST, 25_000));
        isMissed(find(Pattern.P15));
    }

    @Test
    void p21AsksThatGateAndLicenceTakeMostOfTheMargin() {
        run.set(run.outputs.price, "", Era.AFTER, 87_500).set(run.outputs.payment, "", Era.AFTER, 30_000);
        run.set(run.outputs.licencePerVehicle, "", Era.AFTER, 0);
        isMet(find(Pattern.P21), 0.75);
        run.set(run.outputs.payment, "", Era.AFTER, 10_000);
        isMissed(find(Pattern.P21));
    }
}
