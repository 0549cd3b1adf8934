package tollgate.experiment;

import java.util.ArrayList;
import java.util.List;
import tollgate.economy.Channel;
import tollgate.economy.Country;
import tollgate.economy.World;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Role;

/** What a run leaves behind about the country: prices and use by node, how roles fare, foreign currency, discontent. */
public final class CountryPanels {
    private static final double FEN = 100;
    private static final double GRAMS = 1000;

    /** Row of {@link #foreignCurrency}: wages, surplus and exports of ordinary people. */
    static final int CIVIL = 0;

    /** Rows of {@link #suppression}. */
    static final int SPENDING = 0;

    static final int OF_RENTS = 1;
    static final int OFFICERS = 2;

    /** Rows of {@link #discontent}. */
    static final int LATENT = 0;

    static final int EXPRESSED = 1;

    private final List<Panel> panels = new ArrayList<>();

    public final Panel price;
    public final Panel served;
    public final Panel consumed;
    public final Panel supernumerary;
    public final Panel people;
    public final Panel shareBelow;
    public final Panel spending;
    public final Panel subsistenceCost;
    public final Panel smuggled;
    public final Panel unapproved;
    public final Panel official;
    public final Panel lists;
    public final Panel chinaPrice;
    public final Panel goodsBribes;
    public final Panel goodsPayment;
    public final Panel holidayFees;
    public final Panel holidayLists;
    public final Panel organisationsNet;
    public final Panel foreignCurrency;
    public final Panel suppression;
    public final Panel discontent;

    CountryPanels(World world) {
        int weeks = world.calendar().weeks();
        Country country = world.country();
        var nodes = country.nodes().stream().map(Country.Node::id).toList();
        var goods = country.goods().stream().map(Country.Good::id).toList();
        var traded = country.tradedGoods().stream().map(Country.Good::id).toList();
        var markets = pairs(goods, nodes);
        var cells = pairs(nodes, Role.list().stream().map(Role::id).toList());
        var single = country.isInhabited() ? List.of("country") : List.<String>of();
        price = panel("price", "CNY per kg", markets, weeks);
        served = panel("served", "share of demand", markets, weeks);
        consumed = panel("consumed", "kg per week", goods, weeks);
        supernumerary = panel("supernumerary", "CNY per week, spending above subsistence", cells, weeks);
        people = panel("people", "residents", cells, weeks);
        shareBelow = panel("share_below_subsistence", "share of residents", cells, weeks);
        spending = panel("spending", "CNY per head per week", cells, weeks);
        subsistenceCost = panel("subsistence_cost", "CNY per head per week", nodes, weeks);
        smuggled = panel("smuggled", "kg per week with consent", traded, weeks);
        unapproved = panel("smuggled_unapproved", "kg per week without consent", traded, weeks);
        official = panel("official_imports", "kg per week", traded, weeks);
        lists = panel("holiday_list_value", "CNY per week in China, of approved lists", single, weeks);
        chinaPrice = panel("china_price", "CNY per kg", traded, weeks);
        var organs = country.isInhabited()
                ? world.organs().stream().map(World.Organ::id).toList()
                : List.<String>of();
        goodsBribes = panel("goods_bribes", "CNY per week", organs, weeks);
        var channels = Channel.smuggling().stream().map(Channel::id).toList();
        goodsPayment =
                panel("goods_payment", "CNY per week, bribes by channel and good", pairs(channels, traded), weeks);
        holidayFees = panel("holiday_fees", "CNY per week", single, weeks);
        holidayLists = panel("holiday_lists", "lists paid for per week", single, weeks);
        organisationsNet = panel("organisations_net", "CNY per week, revenue less outlays", single, weeks);
        foreignCurrency = panel(
                "foreign_currency",
                "CNY per week",
                country.isInhabited() ? List.of("civil", "state") : List.of(),
                weeks);
        suppression = panel(
                "suppression",
                "CNY per week, and effective officers per head",
                country.isInhabited() ? List.of("spending", "of-rents", "officers") : List.of(),
                weeks);
        discontent = panel(
                "discontent",
                "mean grievance, and share who express it",
                country.isInhabited() ? List.of("latent", "expressed") : List.of(),
                weeks);
    }

    private static List<String> pairs(List<String> firsts, List<String> seconds) {
        return firsts.stream()
                .flatMap(first -> seconds.stream().map(second -> first + "." + second))
                .toList();
    }

    private Panel panel(String name, String unit, List<String> rows, int weeks) {
        var panel = new Panel(name, unit, rows, weeks);
        panels.add(panel);
        return panel;
    }

    List<Panel> list() {
        return panels;
    }

    void record(Economy economy, int week) {
        if (!economy.world.country().isInhabited()) {
            return;
        }
        recordMarkets(economy, week);
        recordResidents(economy, week);
        recordTrade(economy, week);
        recordState(economy, week);
    }

    private void recordMarkets(Economy economy, int week) {
        var markets = economy.nodeMarkets;
        int nodes = economy.nodes.count();
        for (int row = 0; row < price.rows().size(); row++) {
            price.set(row, week, markets.price.get(row));
            served.set(row, week, markets.served.get(row));
            consumed.add(row / nodes, week, markets.consumed.get(row));
        }
        for (int node = 0; node < nodes; node++) {
            subsistenceCost.set(node, week, economy.terms.subsistenceCost[node] / FEN);
        }
    }

    private void recordResidents(Economy economy, int week) {
        var residents = economy.residents();
        double grievance = 0;
        double active = 0;
        for (int cell = 0; cell < residents.cells(); cell++) {
            double heads = residents.people(cell);
            people.set(cell, week, heads);
            supernumerary.set(cell, week, residents.supernumerary(cell) / FEN);
            shareBelow.set(cell, week, residents.shareBelow(cell));
            spending.set(cell, week, heads > 0 ? residents.paid(cell) / FEN / heads : 0);
            grievance += residents.grievance(cell);
            active += residents.active(cell);
        }
        discontent.set(LATENT, week, grievance / residents.people());
        discontent.set(EXPRESSED, week, active / residents.people());
    }

    private void recordTrade(Economy economy, int week) {
        var crossings = economy.crossings;
        for (int row = crossings.vehicleRows(); row < crossings.count(); row++) {
            var game = crossings.game(row);
            int good = economy.cargoes.good(crossings.cargo(row));
            double without = 0;
            double paid = 0;
            for (int path = 0; path < game.paths(); path++) {
                without += game.isUnapproved(path) ? game.flows[path] : 0;
                paid += game.isUnapproved(path) ? 0 : game.flows[path] * game.cost(path);
            }
            int channel = crossings.channel(row).index();
            goodsPayment.add(channel * chinaPrice.rows().size() + good, week, paid);
            unapproved.add(good, week, without);
            smuggled.add(good, week, crossings.volume.get(row) - without);
        }
        for (int row = 0; row < economy.official.count(); row++) {
            official.add(economy.official.good(row), week, economy.official.ordered.get(row) / GRAMS);
        }
        for (int good = 0; good < chinaPrice.rows().size(); good++) {
            chinaPrice.set(good, week, economy.cargoes.chinaPrice.get(economy.cargoes.ofGood(good)));
        }
        lists.set(0, week, economy.companies.listValue.sum());
        organisationsNet.set(0, week, (economy.official.revenue.sum() - economy.official.outlays.sum()) / FEN);
        for (int office = 0; office < economy.offices.count(); office++) {
            goodsBribes.add(economy.offices.organ(office), week, economy.offices.receiptsForGoods.get(office) / FEN);
        }
    }

    private void recordState(Economy economy, int week) {
        var national = economy.national;
        holidayFees.set(0, week, economy.companies.fees.sum() / FEN);
        holidayLists.set(0, week, economy.companies.lists.sum());
        foreignCurrency.set(CIVIL, week, national.civilForeignCurrency.get(0) / FEN);
        foreignCurrency.set(1, week, national.stateInflow.get(0) / FEN);
        suppression.set(SPENDING, week, national.suppressionSpending.get(0) / FEN);
        suppression.set(OF_RENTS, week, national.suppressionOfRents.get(0) / FEN);
        suppression.set(OFFICERS, week, national.officers.get(0));
    }
}
