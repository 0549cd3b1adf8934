package tollgate.economy.state;

import tollgate.engine.Column;
import tollgate.engine.Table;

/** Private companies of the state channel, by corridor: what their holiday lists bring and cost. */
public final class Companies {
    public final Table table;
    public final Column meanProfit;
    public final Column fees;
    public final Column lists;
    public final Column listValue;

    public Companies(int corridors) {
        table = new Table("companies", corridors);
        meanProfit = table.column("mean_profit", "fen per week after fees, over about a year, all companies");
        fees = table.column("fees", "fen this week");
        lists = table.column("lists", "lists paid for this week");
        listValue = table.column("list_value", "CNY per week in China, of approved lists still to be brought in");
    }
}
