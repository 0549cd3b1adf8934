package tollgate.economy.state;

import tollgate.engine.Column;
import tollgate.engine.Table;

/**
 * The market of every good in every node. Rows are sorted by good (in the order of the country's goods), then node. Quantities are
 * kg a week; the ledgers hold whole grams.
 */
public final class NodeMarkets {
    private final int nodes;

    public final Table table;
    public final Column price;
    public final Column standingPrice;
    public final Column subsistence;
    public final Column marginalShare;
    public final Column demand;
    public final Column meanDemand;
    public final Column meanResponse;
    public final Column output;
    public final Column usualOutput;
    public final Column served;
    public final Column consumed;

    public NodeMarkets(int goods, int nodes) {
        this.nodes = nodes;
        table = new Table("node_markets", goods * nodes);
        price = table.column("price", "CNY per kg");
        standingPrice = table.column("standing_price", "CNY per kg at which the week's supply would meet demand");
        subsistence = table.column("subsistence", "kg a head this week, with the season");
        marginalShare =
                table.column("marginal_share", "share of supernumerary spending this week, with season and noise");
        demand = table.column("demand", "kg per week at the posted price");
        meanDemand = table.column("mean_demand", "kg per week, over about four weeks");
        meanResponse =
                table.column("mean_response", "fall of demand, kg per week for each CNY per kg, over about four weeks");
        output = table.column("output", "kg made at home this week");
        usualOutput = table.column("usual_output", "kg made at home in a usual week");
        served = table.column("served", "share of demand that the stock allows");
        consumed = table.column("consumed", "kg bought this week");
    }

    public int row(int good, int node) {
        return good * nodes + node;
    }
}
