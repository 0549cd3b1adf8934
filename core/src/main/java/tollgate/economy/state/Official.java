package tollgate.economy.state;

import tollgate.engine.Column;
import tollgate.engine.Table;

/** Official trade: organisations that bring a good through a corridor and pay duty, not bribes. Rows are sorted by good, then corridor. */
public final class Official {
    private final int corridors;

    public final Table table;
    public final Table organisations;
    public final Column capacity;
    public final Column startingCapacity;
    public final Column openness;
    public final Column cost;
    public final Column margin;
    public final Column ordered;
    public final Column underWay;
    public final Column outlays;
    public final Column revenue;
    public final Column meanOutlays;

    public Official(int goods, int corridors) {
        this.corridors = corridors;
        table = new Table("official", goods * corridors);
        capacity = table.column("capacity", "kg per week");
        startingCapacity = table.column("starting_capacity", "kg per week");
        openness = table.column("openness", "share of capacity that may cross");
        cost = table.column("cost", "CNY per kg, China price, moving and duty");
        margin = table.column("margin", "CNY per kg");
        ordered = table.column("ordered", "g that crossed this week");
        underWay = table.column("under_way", "g that arrive next week");
        organisations = new Table("organisations", corridors);
        outlays = organisations.column("outlays", "fen this week, by corridor");
        revenue = organisations.column("revenue", "fen this week, by corridor");
        meanOutlays = organisations.column("mean_outlays", "fen per week, over about eight weeks, by corridor");
    }

    public int count() {
        return table.rows();
    }

    public int row(int good, int corridor) {
        return good * corridors + corridor;
    }

    public int good(int row) {
        return row / corridors;
    }

    public int corridor(int row) {
        return row % corridors;
    }
}
