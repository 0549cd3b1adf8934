package tollgate.experiment;

import java.util.ArrayList;
import java.util.List;
import tollgate.economy.Channel;
import tollgate.economy.World;
import tollgate.economy.state.Economy;
import tollgate.economy.state.Game;
import tollgate.economy.state.National;
import tollgate.engine.Calendar;
import tollgate.engine.Fingerprint;

/** What a run leaves behind: every week of every published quantity. */
public final class Outputs {
    /** Approved paths of one crossing that are kept apart. */
    public static final int CASES = 3;

    /** What headquarters and treasury buy: rows of {@link #headquartersSpending} and {@link #treasuryRentSpending}. */
    static final List<String> SPENT_ON = List.of("suppression", "regime-imports", "home-purchases");

    private static final double FEN = 100;

    private final World world;
    private final List<Panel> panels = new ArrayList<>();
    private int simulatedResidents;

    public final Panel price;
    public final Panel stock;
    public final Panel sales;
    public final Panel buyersSurplus;
    public final Panel approved;
    public final Panel unapproved;
    public final Panel payment;
    public final Panel margin;
    public final Panel capacity;
    public final Panel caseCost;
    public final Panel caseFlow;
    public final Panel receipts;
    public final Panel keptByHeadquarters;
    public final Panel toTreasury;
    public final Panel pocketed;
    public final Panel auctions;
    public final Panel quota;
    public final Panel licences;
    public final Panel licencePerVehicle;
    public final Panel headquartersSpending;
    public final Panel treasuryRentSpending;
    public final Panel treasuryIncome;
    public final Panel traderNet;
    public final Panel unpaid;
    public final CountryPanels country;

    Outputs(World world) {
        this.world = world;
        var classes = world.classes().stream().map(World.VehicleClass::id).toList();
        var crossings = crossingNames(world);
        var cases = new ArrayList<String>();
        crossings.forEach(name -> {
            for (int path = 0; path < CASES; path++) {
                cases.add(name + "." + (path + 1));
            }
        });
        var organs = world.organs().stream().map(World.Organ::id).toList();
        price = panel("vehicle_price", "CNY per vehicle", classes);
        stock = panel("stock", "vehicles", classes);
        sales = panel("sales", "vehicles per week", classes);
        buyersSurplus = panel("buyers_surplus", "CNY per week", classes);
        approved = panel("approved_crossings", "vehicles per week", crossings);
        unapproved = panel("unapproved_crossings", "vehicles per week", crossings);
        payment = panel("payment", "CNY per approved vehicle, to organs", crossings);
        margin = panel("margin", "CNY per vehicle", crossings);
        capacity = panel("capacity", "vehicles per week", crossings);
        caseCost = panel("case_payment", "CNY per vehicle on one approved path", cases);
        caseFlow = panel("case_crossings", "vehicles per week on one approved path", cases);
        receipts = panel("receipts", "CNY per week", organs);
        keptByHeadquarters = panel("kept_by_headquarters", "CNY per week", organs);
        toTreasury = panel("to_treasury", "CNY per week", organs);
        pocketed = panel("pocketed", "CNY per week", organs);
        auctions = panel("auctions", "CNY per week, for seized vehicles", organs);
        quota = panel("quota", "CNY per quarter, all offices", organs);
        licences = panel("licences", "CNY per week", List.of("treasury"));
        licencePerVehicle = panel("licence", "CNY per vehicle, separate", List.of("treasury"));
        headquartersSpending = panel("headquarters_spending", "CNY per week", SPENT_ON);
        treasuryRentSpending =
                panel("treasury_rent_spending", "CNY per week, of rents passed on to the treasury", SPENT_ON);
        treasuryIncome = panel("treasury_income", "CNY per week, of all kinds", List.of("treasury"));
        traderNet = panel(
                "trader_net", "CNY per week, revenue less outlays", List.of(Channel.PRIVATE.id(), Channel.STATE.id()));
        unpaid = panel("unpaid", "CNY per week that dealers could not pay", List.of("donju"));
        country = new CountryPanels(world);
        panels.addAll(country.list());
    }

    /** What was recorded in the first weeks, to be continued by itself. */
    Outputs copy(int weeks) {
        var copy = new Outputs(world);
        for (int panel = 0; panel < panels.size(); panel++) {
            copy.panels.get(panel).copyFrom(panels.get(panel), weeks);
        }
        copy.simulatedResidents = simulatedResidents;
        return copy;
    }

    private Panel panel(String name, String unit, List<String> rows) {
        var panel = new Panel(name, unit, rows, world.calendar().weeks());
        panels.add(panel);
        return panel;
    }

    private static List<String> crossingNames(World world) {
        var names = new ArrayList<String>();
        for (var vehicleClass : world.classes()) {
            for (var channel : Channel.smuggling()) {
                for (var corridor : world.corridors()) {
                    names.add(corridor.id() + "." + channel.id() + "." + vehicleClass.id());
                }
            }
        }
        return names;
    }

    /** The place that was run. */
    public World world() {
        return world;
    }

    /** How many residents were simulated, each standing for others; 0 in a country without any. */
    public int simulatedResidents() {
        return simulatedResidents;
    }

    /** The weeks that were run. */
    public Calendar calendar() {
        return world.calendar();
    }

    /** Every panel, in a fixed order. */
    public List<Panel> panels() {
        return List.copyOf(panels);
    }

    /** SHA-256 over every number of every week: equal for equal seeds on any number of threads. */
    public String fingerprint() {
        var fingerprint = new Fingerprint();
        for (var panel : panels) {
            for (int row = 0; row < panel.rows().size(); row++) {
                fingerprint.add(panel.name()).add(panel.rows().get(row)).add(panel.series(row));
            }
        }
        return fingerprint.hex();
    }

    void record(Economy economy, int week) {
        simulatedResidents = economy.residents().rows();
        recordMarkets(economy, week);
        for (int row = 0; row < economy.crossings.vehicleRows(); row++) {
            recordCrossing(economy, row, week);
        }
        recordOrgans(economy, week);
        licences.set(0, week, economy.national.licences.get(0) / FEN);
        licencePerVehicle.set(0, week, economy.timeline.licence(economy.parameters, week));
        unpaid.set(0, week, economy.national.unpaid.get(0) / FEN);
        recordSpending(economy.national, week);
        double[] net = new double[2];
        for (int row = 0; row < economy.traders.count(); row++) {
            net[economy.traders.channel(row).index()] +=
                    (economy.traders.revenue.get(row) - economy.traders.outlays.get(row)) / FEN;
        }
        traderNet.set(0, week, net[0]);
        traderNet.set(1, week, net[1]);
        country.record(economy, week);
    }

    private void recordSpending(National national, int week) {
        headquartersSpending.set(0, week, national.headquartersOnSuppression.get(0) / FEN);
        headquartersSpending.set(1, week, national.headquartersOnImports.get(0) / FEN);
        headquartersSpending.set(2, week, national.headquartersAtHome.get(0) / FEN);
        treasuryRentSpending.set(0, week, national.treasuryRentOnSuppression.get(0) / FEN);
        treasuryRentSpending.set(1, week, national.treasuryRentOnImports.get(0) / FEN);
        treasuryRentSpending.set(2, week, national.treasuryRentAtHome.get(0) / FEN);
        treasuryIncome.set(0, week, national.treasuryIncome.get(0) / FEN);
    }

    private void recordMarkets(Economy economy, int week) {
        var markets = economy.markets;
        for (int row = 0; row < markets.count(); row++) {
            price.set(row, week, markets.price.get(row));
            stock.set(row, week, markets.stock.get(row));
            sales.set(row, week, markets.sales.get(row));
            buyersSurplus.set(row, week, markets.buyersSurplus.get(row));
        }
    }

    private void recordCrossing(Economy economy, int row, int week) {
        Game game = economy.crossings.game(row);
        double withLeave = 0;
        double without = 0;
        double paid = 0;
        int approvedPaths = 0;
        for (int path = 0; path < game.paths(); path++) {
            double flow = game.flows[path];
            if (game.isUnapproved(path)) {
                without += flow;
            } else if (game.gate.canBeApproved()) {
                double cost = game.cost(path);
                withLeave += flow;
                paid += flow * cost;
                if (approvedPaths < CASES) {
                    caseCost.set(row * CASES + approvedPaths, week, cost);
                    caseFlow.set(row * CASES + approvedPaths, week, flow);
                }
                approvedPaths++;
            }
        }
        approved.set(row, week, withLeave);
        unapproved.set(row, week, without);
        payment.set(row, week, withLeave > 0 ? paid / withLeave : 0);
        margin.set(row, week, economy.crossings.margin.get(row));
        capacity.set(row, week, economy.crossings.capacity.get(row));
    }

    private void recordOrgans(Economy economy, int week) {
        var organs = economy.organs;
        for (int row = 0; row < organs.count(); row++) {
            receipts.set(row, week, organs.receipts.get(row) / FEN);
            keptByHeadquarters.set(row, week, organs.keptByHeadquarters.get(row) / FEN);
            toTreasury.set(row, week, organs.toTreasury.get(row) / FEN);
            pocketed.set(row, week, organs.pocketed.get(row) / FEN);
            auctions.set(row, week, organs.auctions.get(row) / FEN);
            quota.set(row, week, organs.quota.get(row) / FEN);
        }
    }
}
