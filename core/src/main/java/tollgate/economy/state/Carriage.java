package tollgate.economy.state;

/** What carriers take between nodes each week, kg, by good; settled with the prices (docs/model.md, 7.6). */
public final class Carriage {
    private final int nodes;
    private final double[] flows;

    public Carriage(int goods, int nodes) {
        this.nodes = nodes;
        flows = new double[goods * nodes * nodes];
    }

    /** From one node to another, kg a week. */
    public double get(int good, int from, int to) {
        return flows[(good * nodes + from) * nodes + to];
    }

    public void set(int good, int from, int to, double kg) {
        flows[(good * nodes + from) * nodes + to] = kg;
    }
}
