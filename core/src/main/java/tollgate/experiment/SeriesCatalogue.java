package tollgate.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tollgate.economy.Channel;
import tollgate.economy.Country;
import tollgate.economy.World;
import tollgate.economy.state.Role;
import tollgate.experiment.Series.Detail;
import tollgate.experiment.Series.Link;
import tollgate.experiment.Series.Measure;

/** Every {@link Series} of a world: who pays and who gets it, the rent of a vehicle and of a kilogram, trade, prices, people. */
final class SeriesCatalogue {
    private static final String MONEY = "CNY/quarter";
    private static final String PER_VEHICLE = "CNY per vehicle";
    private static final String PER_KG = "CNY per kg";
    private static final String GATES = "gates";
    private static final String HEADQUARTERS = "headquarters";
    private static final String TREASURY = "treasury";
    private static final String CAPITAL = "pyongyang";

    /** The goods whose prices the question is about. */
    private static final List<String> STAPLES = List.of("rice", "flour", "oil");

    private final World world;
    private final Country country;
    private final List<Series> list = new ArrayList<>();

    SeriesCatalogue(World world) {
        this.world = world;
        country = world.country();
        addPayments();
        addOrgans();
        addSpending();
        addRent();
        addVehicles();
        addGoods();
        addPeople();
    }

    List<Series> list() {
        return List.copyOf(list);
    }

    private void add(String quantity, String item, String unit, Detail detail, Measure measure) {
        list.add(new Series(quantity, item, unit, detail, Optional.empty(), measure));
    }

    /** Money that changes hands, CNY a week. */
    private void addFlow(String quantity, String from, String to, WeeklyMoney weekly) {
        var link = new Link(from, to);
        String item =
                to.equals(GATES) || quantity.equals("licences") ? from : from.equals(GATES) ? to : link.toString();
        boolean isKey = from.equals(GATES);
        list.add(new Series(
                quantity,
                item,
                MONEY,
                isKey ? Detail.EXPLANATIONS : Detail.READINGS,
                Optional.of(link),
                perQuarter(weekly)));
    }

    /** What is paid in a week, CNY. */
    @FunctionalInterface
    private interface WeeklyMoney {
        double of(Readout readout, int week);
    }

    private static Measure perQuarter(WeeklyMoney weekly) {
        return (readout, weeks) -> Readout.WEEKS_PER_YEAR / 4 * weeks.mean(week -> weekly.of(readout, week));
    }

    // --- Who pays, who gets it, what it is spent on
    // --------------------------------------------------------------------

    private void addPayments() {
        for (var channel : Channel.smuggling()) {
            String who = channel == Channel.PRIVATE ? "small-traders" : "companies";
            addFlow("paid", who + ".vehicles", GATES, (readout, week) -> forVehicles(readout.outputs(), channel, week));
            if (country.isInhabited()) {
                addFlow("paid", who + ".goods", GATES, (readout, week) -> forGoods(readout, channel, week));
            }
        }
        if (country.isInhabited()) {
            addFlow(
                    "paid",
                    "companies.holiday-lists",
                    GATES,
                    (readout, week) -> readout.country().panels().holidayFees.at(0, week));
        }
        addFlow(
                "licences",
                "companies.vehicles",
                TREASURY,
                (readout, week) -> readout.outputs().licences.at(0, week));
    }

    private static double forVehicles(Outputs outputs, Channel channel, int week) {
        double paid = 0;
        for (int row = 0; row < outputs.approved.rows().size(); row++) {
            if (channelOf(outputs, row) == channel) {
                paid += outputs.approved.at(row, week) * outputs.payment.at(row, week);
            }
        }
        return paid;
    }

    private static Channel channelOf(Outputs outputs, int crossing) {
        return Channel.at(crossing
                / outputs.world().corridors().size()
                % Channel.smuggling().size());
    }

    private static double forGoods(Readout readout, Channel channel, int week) {
        var panel = readout.country().panels().goodsPayment;
        int goods = panel.rows().size() / Channel.smuggling().size();
        return IntStream.range(channel.index() * goods, (channel.index() + 1) * goods)
                .mapToDouble(row -> panel.at(row, week))
                .sum();
    }

    private void addOrgans() {
        for (int organ = 0; organ < world.organs().size(); organ++) {
            int row = organ;
            String id = world.organs().get(organ).id();
            addFlow(
                    "receipts",
                    GATES,
                    id,
                    (readout, week) -> readout.outputs().receipts.at(row, week));
            addFlow(
                    "settled",
                    id,
                    HEADQUARTERS,
                    (readout, week) -> readout.outputs().keptByHeadquarters.at(row, week));
            addFlow(
                    "settled",
                    id,
                    TREASURY,
                    (readout, week) -> readout.outputs().toTreasury.at(row, week));
            addFlow(
                    "settled",
                    id,
                    "officials",
                    (readout, week) -> readout.outputs().pocketed.at(row, week));
        }
    }

    private void addSpending() {
        for (int use = 0; use < Outputs.SPENT_ON.size(); use++) {
            int row = use;
            String what = Outputs.SPENT_ON.get(use);
            addFlow(
                    "spent",
                    HEADQUARTERS,
                    what,
                    (readout, week) -> readout.outputs().headquartersSpending.at(row, week));
            addFlow(
                    "spent",
                    TREASURY,
                    what,
                    (readout, week) -> readout.outputs().treasuryRentSpending.at(row, week));
        }
    }

    // --- The rent ----------------------------------------------------------------------------------------------------

    private void addRent() {
        addRent(Series.ALL, Detail.EXPLANATIONS, RentAccount::rent);
        addRent("state", Detail.READINGS, RentAccount::state);
        addRent("traders", Detail.READINGS, RentAccount::traders);
        addRent("headquarters", Detail.READINGS, RentAccount::headquarters);
        addRent("treasury", Detail.READINGS, RentAccount::treasury);
        addRent("officials", Detail.READINGS, RentAccount::pockets);
        addRent("companies", Detail.READINGS, RentAccount::companies);
        addRent("small-traders", Detail.READINGS, RentAccount::smallTraders);
        for (int organ = 0; organ < world.organs().size(); organ++) {
            int row = organ;
            add(
                    "share-of-receipts",
                    world.organs().get(organ).id(),
                    "share",
                    Detail.EXPLANATIONS,
                    (readout, weeks) ->
                            weeks.mean(week -> readout.outputs().receipts.at(row, week))
                                    / weeks.mean(readout.outputs().receipts::total));
        }
    }

    /** A part of a year's rent. */
    @FunctionalInterface
    private interface Part {
        double of(RentAccount account);
    }

    private void addRent(String item, Detail detail, Part part) {
        add(
                "rent",
                item,
                MONEY,
                detail,
                (readout, weeks) -> weeks.count() == 0
                        ? Double.NaN
                        : part.of(RentAccount.of(readout.outputs(), readout.subject(), weeks)) / 4);
    }

    // --- Vehicles ----------------------------------------------------------------------------------------------------

    private void addVehicles() {
        add("bribe", Series.ALL, PER_VEHICLE, Detail.EXPLANATIONS, Readout::payment);
        for (int organ = 0; organ < world.organs().size(); organ++) {
            int row = organ;
            add(
                    "bribe",
                    world.organs().get(organ).id(),
                    PER_VEHICLE,
                    Detail.READINGS,
                    (readout, weeks) -> perVehicle(readout, row, weeks));
        }
        add(
                "licence",
                Series.ALL,
                PER_VEHICLE,
                Detail.READINGS,
                (readout, weeks) -> weeks.mean(readout.outputs().licences::total) > 0
                        ? weeks.mean(week -> readout.outputs().licencePerVehicle.at(0, week))
                        : Double.NaN);
        addVehicleRent(Series.ALL, VehicleRent::whole);
        addVehicleRent(TREASURY, VehicleRent::licence);
        addVehicleRent("companies", VehicleRent::companies);
        addVehicleRent("small-traders", VehicleRent::smallTraders);
        add("company-margin", Series.ALL, PER_VEHICLE, Detail.READINGS, Readout::margin);
        add("vehicle-price", Series.ALL, PER_VEHICLE, Detail.READINGS, Readout::price);
        String vehicles = "vehicles/quarter";
        add(
                "vehicles",
                Series.ALL,
                vehicles,
                Detail.EXPLANATIONS,
                perQuarter((readout, week) -> readout.outputs().approved.total(week)));
        for (int corridor = 0; corridor < world.corridors().size(); corridor++) {
            int place = corridor;
            add(
                    "vehicles",
                    world.corridors().get(corridor).id(),
                    vehicles,
                    Detail.MIXTURE,
                    perQuarter((readout, week) -> at(readout.outputs(), place, week)));
        }
        add(
                "vehicles-unapproved",
                Series.ALL,
                vehicles,
                Detail.MIXTURE,
                perQuarter((readout, week) -> readout.outputs().unapproved.total(week)));
    }

    private void addVehicleRent(String item, ToDoubleFunction<VehicleRent> part) {
        add(
                "vehicle-rent",
                item,
                PER_VEHICLE,
                Detail.READINGS,
                (readout, weeks) -> part.applyAsDouble(VehicleRent.of(readout, weeks)));
    }

    /** What an organ takes of the mean approved vehicle; NaN where none crossed. */
    private static double perVehicle(Readout readout, int organ, Weeks weeks) {
        var outputs = readout.outputs();
        var world = outputs.world();
        double vehicles = weeks.mean(outputs.approved::total);
        double taken = weeks.mean(week -> outputs.receipts.at(organ, week));
        if (world.country().isInhabited()) {
            var panels = readout.country().panels();
            boolean approvesLists = world.organ(world.country().approval()) == organ;
            taken -= weeks.mean(
                    week -> panels.goodsBribes.at(organ, week) + (approvesLists ? panels.holidayFees.at(0, week) : 0));
        }
        return vehicles > 0 ? taken / vehicles : Double.NaN;
    }

    private static double at(Outputs outputs, int corridor, int week) {
        int corridors = outputs.world().corridors().size();
        return IntStream.range(0, outputs.approved.rows().size())
                .filter(row -> row % corridors == corridor)
                .mapToDouble(row -> outputs.approved.at(row, week))
                .sum();
    }

    // --- Goods -------------------------------------------------------------------------------------------------------

    private void addGoods() {
        var known = country.tradedGoods().stream().map(Country.Good::id).toList();
        for (String good : STAPLES) {
            if (known.contains(good)) {
                add(
                        "price." + good,
                        Series.ALL,
                        PER_KG,
                        Detail.EXPLANATIONS,
                        (readout, weeks) -> readout.country().price(good, Places.ALL, weeks));
                country.nodes().stream()
                        .filter(node -> node.isBorderTown() || node.id().equals(CAPITAL))
                        .map(Country.Node::id)
                        .forEach(place -> add(
                                "price." + good,
                                place,
                                PER_KG,
                                Detail.MIXTURE,
                                (readout, weeks) -> readout.country().price(good, place, weeks)));
                add(
                        "bribe-per-kg",
                        good,
                        PER_KG,
                        Detail.READINGS,
                        (readout, weeks) -> readout.country().bribePerKg(good, weeks));
            }
        }
    }

    // --- People ------------------------------------------------------------------------------------------------------

    private void addPeople() {
        if (!country.isInhabited()) {
            return;
        }
        addPeople(Series.ALL, Detail.EXPLANATIONS, role -> true);
        Role.list().forEach(role -> addPeople(role.id(), Detail.MIXTURE, role::equals));
        add(
                "civil-currency",
                Series.ALL,
                MONEY,
                Detail.MIXTURE,
                perQuarter((readout, week) ->
                        readout.country().panels().foreignCurrency.at(CountryPanels.CIVIL, week)));
    }

    private void addPeople(String item, Detail detail, Predicate<Role> who) {
        add(
                "real-income",
                item,
                "times the cost of subsistence",
                detail,
                (readout, weeks) -> readout.country().realSpending(node -> true, who, weeks));
        add(
                "below-subsistence",
                item,
                "share of people",
                detail,
                (readout, weeks) -> readout.country().shareBelow(who, weeks));
    }
}
