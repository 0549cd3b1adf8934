package tollgate.economy.state;

import tollgate.engine.Column;
import tollgate.engine.Table;

/** What there is one of in the country. */
public final class National {
    public final Table table = new Table("national", 1);
    public final Column treasuryIncome = table.column("treasury_income", "fen this week");
    public final Column treasuryMeanIncome =
            table.column("treasury_mean_income", "fen per week, over about eight weeks");
    public final Column donjuOutlays = table.column("donju_outlays", "fen on vehicles this week");
    public final Column donjuMeanOutlays = table.column("donju_mean_outlays", "fen per week, over about eight weeks");
    public final Column licences = table.column("licences", "fen this week, separate licences");
    public final Column unpaid = table.column("unpaid", "fen this week that dealers could not pay for landed vehicles");
}
