package tollgate.economy.state;

import tollgate.engine.Column;
import tollgate.engine.Table;

/** What each organ takes in and passes on this week. */
public final class Organs {
    public final Table table;
    public final Column quota;
    public final Column setAnew;
    public final Column receipts;
    public final Column keptByHeadquarters;
    public final Column toTreasury;
    public final Column pocketed;
    public final Column auctions;
    public final Column meanIncome;

    public Organs(int organs) {
        table = new Table("organs", organs);
        quota = table.column("quota", "fen per quarter, all offices");
        setAnew = table.column("set_anew", "1 once the quota has been set under exclusive control");
        receipts = table.column("receipts", "fen this week, at its gates");
        keptByHeadquarters = table.column("kept_by_headquarters", "fen this week");
        toTreasury = table.column("to_treasury", "fen this week");
        pocketed = table.column("pocketed", "fen this week, by officials");
        auctions = table.column("auctions", "fen this week, for seized vehicles, kept by headquarters");
        meanIncome = table.column("mean_income", "fen per week of headquarters, over about eight weeks");
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
}
