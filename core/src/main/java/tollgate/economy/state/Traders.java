package tollgate.economy.state;

import tollgate.economy.Channel;
import tollgate.engine.Column;
import tollgate.engine.Table;

/** The traders of each channel at each corridor, as one balance. Rows are sorted by channel, then corridor. */
public final class Traders {
    private final int corridors;

    public final Table table;
    public final Column meanOutlays;
    public final Column outlays;
    public final Column revenue;

    public Traders(int corridors) {
        this.corridors = corridors;
        table = new Table("traders", corridors * Channel.smuggling().size());
        meanOutlays = table.column("mean_outlays", "fen per week, over about eight open weeks");
        outlays = table.column("outlays", "fen this week");
        revenue = table.column("revenue", "fen this week");
    }

    public int count() {
        return table.rows();
    }

    public int row(Channel channel, int corridor) {
        return channel.index() * corridors + corridor;
    }

    public Channel channel(int row) {
        return Channel.at(row / corridors);
    }

    public int corridor(int row) {
        return row % corridors;
    }
}
