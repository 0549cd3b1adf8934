package tollgate.economy.state;

import tollgate.engine.Column;
import tollgate.engine.Table;

/** What is one number in each node, or for each role there. */
public final class Nodes {
    public final Table table;
    public final Column expressed;

    /** By cell of {@link Residents}. */
    public final Table cells;

    public final Column usualRatio;

    public Nodes(int nodes, int cellCount) {
        table = new Table("nodes", nodes);
        expressed = table.column("expressed", "share of people who express discontent");
        cells = new Table("cells", cellCount);
        usualRatio = cells.column(
                "usual_ratio",
                "payments over the cost of subsistence, for each unit of income weight, over about a year");
    }

    public int count() {
        return table.rows();
    }
}
