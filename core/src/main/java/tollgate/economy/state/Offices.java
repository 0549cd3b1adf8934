package tollgate.economy.state;

import tollgate.engine.Column;
import tollgate.engine.Table;

/** Every regional office: an organ in a border province. Rows are sorted by organ, then province. */
public final class Offices {
    private final int provinces;

    public final Table table;
    public final Column quota;
    public final Column shortfall;
    public final Column horizon;
    public final Column receipts;
    public final Column receiptsForGoods;
    public final Column receiptsOfQuarter;
    public final Column meanReceipts;
    public final Column remittedOfQuarter;
    public final Column openWeeksOfQuarter;
    public final Column newHeadUntil;
    public final Column openGates;

    public Offices(int organs, int provinces) {
        this.provinces = provinces;
        table = new Table("offices", organs * provinces);
        quota = table.column("quota", "fen per quarter; 0 for none");
        shortfall = table.column("shortfall", "share of the quota out of reach, weighed by nearness of the deadline");
        horizon = table.column("horizon", "weight of the long run");
        receipts = table.column("receipts", "fen this week");
        receiptsForGoods =
                table.column("receipts_for_goods", "fen this week, of receipts, for goods that are not vehicles");
        receiptsOfQuarter = table.column("receipts_of_quarter", "fen");
        meanReceipts = table.column("mean_receipts", "fen per week, over about eight weeks");
        remittedOfQuarter = table.column("remitted_of_quarter", "fen");
        openWeeksOfQuarter = table.column("open_weeks_of_quarter", "weeks in which a gate of the office was open");
        openGates = table.column("open_gates", "crossings of the office that are open to approved traffic");
        newHeadUntil = table.column("new_head_until", "week until which the head is new");
    }

    /** Sets every quota to a multiple of what it is. */
    void scaleQuotas(double factor) {
        for (int row = 0; row < count(); row++) {
            quota.set(row, quota.get(row) * factor);
        }
    }

    public int count() {
        return table.rows();
    }

    public int provinces() {
        return provinces;
    }

    public int row(int organ, int province) {
        return organ * provinces + province;
    }

    public int organ(int row) {
        return row / provinces;
    }

    public int province(int row) {
        return row % provinces;
    }
}
