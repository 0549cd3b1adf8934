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
    public final Column treasuryRent = table.column("treasury_rent", "fen this week, passed on from remittances");
    public final Column treasuryMeanRent =
            table.column("treasury_mean_rent", "fen per week, over about eight weeks, passed on from remittances");
    public final Column stateInflow = table.column("state_inflow", "fen this week, earned abroad by the state");
    public final Column civilExports = table.column("civil_exports", "fen this week, earned abroad by small exporters");
    public final Column usualInflow =
            table.column("usual_inflow", "fen per week of foreign earnings, state and civil, that keep money steady");
    public final Column meanOutflow =
            table.column("mean_outflow", "fen per week paid to China, over about eight weeks");
    public final Column paidToChina = table.column("paid_to_china", "fen paid to China up to last week");
    public final Column meanImports =
            table.column("mean_imports", "fen per week for landed goods, over about eight weeks");
    public final Column imports = table.column("imports", "fen this week for landed goods");
    public final Column incomePerWeight = table.column("income_per_weight", "fen this week, from the domestic economy");
    public final Column suppressionSpending = table.column("suppression_spending", "fen this week");
    public final Column suppressionOfRents = table.column("suppression_of_rents", "fen this week, from remitted rents");
    public final Column officerWage = table.column("officer_wage", "fen a week that keeps an effective officer");
    public final Column meanSuppression = table.column("mean_suppression", "fen per week, over a year before week 0");
    public final Column officers = table.column("officers", "effective officers per head");
    public final Column civilForeignCurrency =
            table.column("civil_foreign_currency", "fen this week: wages, surplus and exports of ordinary people");
    public final Column regimeImports = table.column("regime_imports", "fen this week");
    public final Column headquartersOnSuppression =
            table.column("headquarters_on_suppression", "fen this week, of remitted rents and auctions");
    public final Column headquartersOnImports =
            table.column("headquarters_on_imports", "fen this week for the regime, of remitted rents and auctions");
    public final Column headquartersAtHome =
            table.column("headquarters_at_home", "fen this week of purchases, of remitted rents and auctions");
    public final Column treasuryRentOnSuppression =
            table.column("treasury_rent_on_suppression", "fen this week, of rents passed on to the treasury");
    public final Column treasuryRentOnImports = table.column(
            "treasury_rent_on_imports", "fen this week for the regime, of rents passed on to the treasury");
    public final Column treasuryRentAtHome =
            table.column("treasury_rent_at_home", "fen this week of purchases, of rents passed on to the treasury");
    public final Column unpaid = table.column("unpaid", "fen this week that dealers could not pay for landed vehicles");
}
