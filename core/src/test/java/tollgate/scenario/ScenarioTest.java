package tollgate.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tollgate.economy.Border;
import tollgate.economy.Channel;
import tollgate.economy.Country;
import tollgate.economy.GateRow;
import tollgate.economy.Gates;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.Plan;
import tollgate.economy.When;
import tollgate.economy.World;

/** A scenario is checked in full, changes only what it names, and never its baseline. */
class ScenarioTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final Start FROM_2024 = new Start.On(new When.Day(START));
    private static final List<String> EVERY = List.of(World.EVERY);
    private static final Parameters PARAMETERS = Parameters.baseline();
    private static final World WORLD = inhabited(Border.explainedBy("by-class", "alone", "evasion"));

    private static World inhabited(World border) {
        return border.with(new Country(
                1000,
                List.of(new Country.Node("town", "ryanggang", true, 1000, 1)),
                List.of(
                        good("rice", "food", .5, false),
                        good("oil", "food", .2, false),
                        good("other", "local", .3, true)),
                List.of(List.of(0.0)),
                List.of(),
                List.of(new Country.PriceRow("rice", day(2023), day(2025), 1.2)),
                List.of(new Country.HarvestRow("*", day(2023), day(2025), .9)),
                List.of(
                        new Country.InflowRow(day(2017), day(2025), .5),
                        new Country.InflowRow(day(2025), day(2100), 1)),
                List.of(),
                List.of(),
                World.Organ.NONE));
    }

    private static Country.Good good(String id, String group, double share, boolean isLocal) {
        return new Country.Good(id, group, 0, share, .5, 1, .1, .1, .5, 1, true, isLocal);
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static Scenario from2024(Change... changes) {
        return new Scenario("test", "What if?", FROM_2024, List.of(changes));
    }

    private static Plan plan(Change... changes) {
        return from2024(changes).plan(WORLD, PARAMETERS, Border.world().gates());
    }

    private static List<String> problems(Change... changes) {
        return from2024(changes).problems(WORLD, PARAMETERS, Border.world().gates()).stream()
                .map(Problem::toString)
                .toList();
    }

    // --- Plans -------------------------------------------------------------------------------------------------------

    @Test
    void anEmptyScenarioIsTheBaseline() {
        assertThat(plan()).isEqualTo(Plan.unchanged(WORLD, PARAMETERS));
        assertThat(plan().isChanged()).isFalse();
    }

    @Test
    void aScenarioBeginsOnTheFirstMondayFromItsDay() {
        var changes = List.<Change>of(new Change.SetParameter(Parameter.HORIZON, 1));
        var start = new Scenario("test", "", new Start.OfTheRun(), changes).plan(WORLD, PARAMETERS, List.of());
        assertThat(start.fromWeek()).isZero();
        var takeover = new Scenario("test", "", new Start.On(new When.Takeover()), changes)
                .plan(
                        WORLD,
                        PARAMETERS.with(Parameter.TAKEOVER, (double) day(2021).toEpochDay()),
                        List.of());
        assertThat(WORLD.calendar().monday(takeover.fromWeek())).isEqualTo(LocalDate.of(2021, 1, 4));
    }

    @Test
    void theBaselineIsNeverTouched() {
        var gates = List.copyOf(WORLD.gates());
        var country = WORLD.country();
        var plan = plan(
                new Change.SetParameter(Parameter.FIRST_QUOTA, 0),
                new HoldGates(Channel.smuggling(), EVERY, List.of("common", "complements")),
                new Change.Open(EVERY, List.of(Channel.PRIVATE), EVERY, Span.WHOLE, 1),
                new Change.MoveDate(Change.Turn.SEALING, Span.FAR),
                new Change.ChinaPrice(EVERY, Span.WHOLE, 1.1),
                new Change.Harvest(EVERY, Span.WHOLE, .85),
                new Change.Inflow(Span.WHOLE, .3),
                new Change.Aid("rice", Span.WHOLE, 200_000));
        assertThat(plan.world()).isSameAs(WORLD);
        assertThat(plan.parameters()).isSameAs(PARAMETERS).isEqualTo(Parameters.baseline());
        assertThat(WORLD.gates()).isEqualTo(gates);
        assertThat(WORLD.country()).isSameAs(country);
        assertThat(plan.changedWorld()).isNotEqualTo(WORLD);
        assertThat(plan.isChanged()).isTrue();
    }

    @Test
    void aPlanKeepsWeeksAndPlaces() {
        var shorter = WORLD.over(WORLD.calendar().shortenedTo(10));
        assertThatThrownBy(() -> new Plan(WORLD, PARAMETERS, 0, shorter, PARAMETERS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the same weeks");
        assertThatThrownBy(() -> new Plan(WORLD, PARAMETERS, -1, WORLD, PARAMETERS))
                .hasMessageContaining("at least 0");
    }

    @Test
    void aRunThatEndsBeforeTheScenarioBeginsIsNotChanged() {
        var shorter = WORLD.over(WORLD.calendar().shortenedTo(10));
        var plan = from2024(new Change.SetParameter(Parameter.HORIZON, 1)).plan(shorter, PARAMETERS, List.of());
        assertThat(plan.isChanged()).isFalse();
    }

    // --- Changes -----------------------------------------------------------------------------------------------------

    @Test
    void parametersAreSetAndScaled() {
        var changed = plan(
                        new Change.SetParameter(Parameter.HORIZON, 3),
                        new Change.ScaleParameter(Parameter.FIRST_QUOTA, 2))
                .changedParameters();
        assertThat(changed.of(Parameter.HORIZON)).isEqualTo(3);
        assertThat(changed.of(Parameter.FIRST_QUOTA)).isEqualTo(2 * PARAMETERS.of(Parameter.FIRST_QUOTA));
    }

    @Test
    void heldGatesAreThoseOfTheNamedSetsFromTheStartOn() {
        var world = plan(new HoldGates(List.of(Channel.PRIVATE), EVERY, List.of("complements")))
                .changedWorld();
        var spans = new Gates(world, PARAMETERS)
                .spans("hyesan", Channel.PRIVATE, world.cargoes().get(0));
        var last = spans.get(spans.size() - 2).gate();
        assertThat(last.organs()).hasSize(3);
        assertThat(last.system().paths()).isEqualTo(2);
        assertThat(world.gates().stream().filter(row -> row.channel() == Channel.STATE))
                .isEqualTo(WORLD.gates().stream()
                        .filter(row -> row.channel() == Channel.STATE)
                        .toList());
    }

    @Test
    void theUnapprovedPathStaysUnlessTheSetsSpeakOfOne() {
        var kept = plan(new HoldGates(Channel.smuggling(), EVERY, List.of("common", "substitutes")));
        assertThat(seizures(kept.changedWorld())).isEqualTo(seizures(WORLD)).hasSize(2);
        var replaced = plan(new HoldGates(List.of(Channel.PRIVATE), EVERY, List.of("substitutes", "evasion")));
        assertThat(seizures(replaced.changedWorld())).allMatch(row -> row.from().equals(new When.Day(START)));
    }

    private static List<GateRow> seizures(World world) {
        return world.gates().stream()
                .filter(row -> row.role() == GateRow.Role.SEIZURE)
                .toList();
    }

    @Test
    void heldGatesOfSomeGoodsLeaveTheOthersAlone() {
        var world = plan(new HoldGates(List.of(Channel.PRIVATE), List.of("food"), List.of("substitutes")))
                .changedWorld();
        for (var cargo : world.cargoes()) {
            assertThat(holders(world, cargo).equals(holders(WORLD, cargo)))
                    .as(cargo.id())
                    .isEqualTo(!cargo.group().equals("food"));
        }
        assertThat(Stream.of("rice", "oil"))
                .allMatch(good -> world.gates().stream()
                        .anyMatch(row ->
                                row.set().equals("substitutes") && row.goods().equals(good)));
    }

    private static List<String> holders(World world, World.Cargo cargo) {
        return new Gates(world, PARAMETERS)
                .spans("hyesan", Channel.PRIVATE, cargo).stream()
                        .map(span -> "%d %s %s"
                                .formatted(
                                        span.firstWeek(),
                                        span.gate().organs(),
                                        span.gate().seizers()))
                        .toList();
    }

    @Test
    void laterOpennessOverrulesEarlier() {
        var world = plan(
                        new Change.Open(EVERY, List.of(Channel.STATE), List.of("vehicles"), Span.WHOLE, 0),
                        new Change.Open(List.of("hyesan"), List.of(Channel.STATE), List.of("vehicles"), Span.WHOLE, 1))
                .changedWorld();
        int before = WORLD.openness().size();
        assertThat(world.openness().subList(0, before)).isEqualTo(WORLD.openness());
        assertThat(world.openness().subList(before, before + 2))
                .extracting(World.OpennessRow::openness)
                .containsExactly(0.0, 1.0);
        assertThat(world.openness().get(before).from()).isEqualTo(START);
    }

    @Test
    void datesMove() {
        var dates = plan(new Change.MoveDate(Change.Turn.LICENCE_CHANGE, Span.FAR))
                .changedWorld()
                .dates();
        assertThat(dates).isEqualTo(new World.Dates(Border.SEALING, Border.REOPENING, Span.FAR));
    }

    @Test
    void aFactorOnPricesMultipliesRowsAndFillsTheGapsBetweenThem() {
        var during = new Span(LocalDate.of(2024, 6, 1), LocalDate.of(2026, 1, 1));
        var prices = plan(new Change.ChinaPrice(List.of("goods"), during, 2))
                .changedWorld()
                .country()
                .prices();
        assertThat(prices)
                .containsExactly(
                        new Country.PriceRow("rice", day(2023), during.from(), 1.2),
                        new Country.PriceRow("rice", during.from(), day(2025), 2.4),
                        new Country.PriceRow("rice", day(2025), during.until(), 2),
                        new Country.PriceRow("oil", during.from(), during.until(), 2));
    }

    @Test
    void aFactorOnPricesMakesVehiclesDearerToo() {
        var world = plan(new Change.ChinaPrice(EVERY, Span.WHOLE, 2)).changedWorld();
        assertThat(world.classes().get(1)).isEqualTo(new World.VehicleClass("common", 90_000));
    }

    @Test
    void aRowOfEveryGoodIsWrittenOutBeforeOneGoodChanges() {
        var harvests = plan(new Change.Harvest(List.of("rice"), Span.WHOLE, .5))
                .changedWorld()
                .country()
                .harvests();
        assertThat(harvests)
                .containsExactly(
                        new Country.HarvestRow("rice", day(2023), START, .9),
                        new Country.HarvestRow("rice", START, day(2025), .45),
                        new Country.HarvestRow("rice", day(2025), Span.FAR, .5),
                        new Country.HarvestRow("oil", day(2023), day(2025), .9));
    }

    @Test
    void inflowIsReplacedAndAidIsAdded() {
        var country = plan(new Change.Inflow(Span.WHOLE, .2), new Change.Aid("rice", Span.WHOLE, 200_000))
                .changedWorld()
                .country();
        assertThat(country.inflows())
                .containsExactly(
                        new Country.InflowRow(day(2017), START, .5),
                        new Country.InflowRow(START, day(2025), .2),
                        new Country.InflowRow(day(2025), Span.FAR, .2));
        assertThat(country.aid()).containsExactly(new Country.AidRow("rice", START, Span.FAR, 200_000));
    }

    // --- Problems ----------------------------------------------------------------------------------------------------

    @Test
    void allThatIsWrongIsToldTogether() {
        var scenario = from2024(
                new Change.SetParameter(Parameter.HORIZON, 99),
                new Change.SetParameter(Parameter.HORIZON, 1),
                new Change.ScaleParameter(Parameter.TAKEOVER, 2),
                new Change.SetParameter(Parameter.MONTHLY_DEMAND, 100),
                new Change.SetParameter(Parameter.LICENCE_SEPARATE, 1),
                new HoldGates(List.of(Channel.STATE), EVERY, List.of("complement", "complements")),
                new Change.Open(
                        List.of("hyesann"),
                        List.of(),
                        List.of("cars"),
                        new Span(LocalDate.of(2023, 1, 1), LocalDate.of(2022, 1, 1)),
                        1.5),
                new Change.MoveDate(Change.Turn.SEALING, day(2019)),
                new Change.ChinaPrice(List.of("common"), new Span(day(2024), day(2025)), -1),
                new Change.Harvest(List.of(), Span.WHOLE, 1),
                new Change.Inflow(new Span(day(2020), day(2025)), 1),
                new Change.Aid("wheat", Span.WHOLE, 0));
        assertThatThrownBy(() -> scenario.plan(WORLD, PARAMETERS, Border.world().gates()))
                .isInstanceOfSatisfying(
                        Unresolved.class,
                        all -> assertThat(all.problems().stream().map(Problem::toString))
                                .containsExactly(
                                        "changes[1] makes gates.horizon 99; it must lie between 0 and 20",
                                        "changes[2] changes gates.horizon, as changes[1] does",
                                        "changes[3] scales gates.takeover, which is a date",
                                        "changes[4] changes vehicles.monthly-demand, which is read before the run"
                                                + " begins and never again",
                                        "changes[5] changes licence.separate, which the reading sets",
                                        "changes[6] names complement, which is no gate set",
                                        "changes[6] names the gate set complements, which has no row for the state"
                                                + " channel",
                                        "changes[6] leaves nobody to let pass on the state channel",
                                        "changes[7] names hyesann, which is no corridor",
                                        "changes[7] names cars, which is no class of vehicles or good",
                                        "changes[7] holds from 2023-01-01 until 2022-01-01, which is no day at all",
                                        "changes[7] names no channel",
                                        "changes[7] has the openness 1.5, which must lie between 0 and 1",
                                        "changes[8] moves the sealing to 2019-01-01, before the scenario begins"
                                                + " (2024-01-01)",
                                        "changes[9] has the factor -1, which must lie between 0 and 1000",
                                        "changes[9] gives dates to the China price of vehicles, which holds to the"
                                                + " end of the run",
                                        "changes[10] names no good",
                                        "changes[11] holds from 2020-01-01, before the scenario begins (2024-01-01)",
                                        "changes[12] names wheat, which is no good",
                                        "changes[12] gives 0 tonnes a year, which must be above 0 and at most"
                                                + " 10000000"));
    }

    @Test
    void theBorderCannotReopenBeforeItIsSealed() {
        assertThat(problems(new Change.MoveDate(Change.Turn.SEALING, day(2025))))
                .containsExactly("the scenario reopens the border (2023-08-27) before it is sealed (2025-01-01)");
        assertThat(problems(new Change.MoveDate(Change.Turn.SEALING, Span.FAR))).isEmpty();
    }
}
