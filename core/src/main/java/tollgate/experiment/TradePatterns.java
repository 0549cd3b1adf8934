package tollgate.experiment;

import java.util.Map;
import tollgate.economy.Parameter;
import tollgate.experiment.Pattern.Runs;
import tollgate.experiment.Pattern.Shown;

/** Patterns of trade and of the foreign currency that it earns. */
final class TradePatterns {
    /** Trade of China with the country by its customs, 2019 = 100 (E148, E149, E150, E154). */
    private static final Map<Era, Double> CUSTOMS =
            Map.of(Era.YEAR_2020, 19.0, Era.SEALED, 11.0, Era.YEAR_2022, 37.0, Era.YEAR_2023, 82.0);

    private TradePatterns() {}

    static Shown civilCurrency(Runs runs) {
        double usual = civil(runs.run(), Era.YEAR_2019);
        double sealed = civil(runs.run(), Era.SEALED) / usual;
        double exclusive = civil(runs.run(), Era.AFTER) / usual;
        return Shown.of(exclusive, sealed <= 0.1 && exclusive <= 0.5);
    }

    private static double civil(Readout readout, Era era) {
        var country = readout.country();
        return country.mean(country.panels().foreignCurrency, CountryPanels.CIVIL, readout.weeks(era));
    }

    static Shown bureauxAgainstOrganisations(Runs runs) {
        double before = bureauOverOrganisation(runs.run(), Era.BEFORE);
        double after = bureauOverOrganisation(runs.run(), Era.AFTER);
        return Shown.of(after, before >= 0 && before < 0.5 && Pattern.isBetween(after, 0.5, 2));
    }

    /** A bureau takes without paying; an organisation's surplus is its revenue less its outlays. */
    private static double bureauOverOrganisation(Readout readout, Era era) {
        var weeks = readout.weeks(era);
        var country = readout.country();
        double bureau = weeks.mean(week -> readout.outputs().receipts.at(readout.subject(), week))
                / readout.outputs().world().provinces().size();
        double organisation = country.meanTotal(country.panels().organisationsNet, weeks)
                / readout.plan().parameters().of(Parameter.ORGANISATIONS);
        return bureau / organisation;
    }

    /** Against all smuggling of 2019: without consent alone hardly anything may have crossed then, if consent was cheap. */
    static Shown smugglingWhileSealed(Runs runs) {
        var country = runs.run().country();
        double ratio = country.unapproved(runs.run().weeks(Era.SEALED))
                / country.smuggled(runs.run().weeks(Era.YEAR_2019));
        return Shown.of(ratio, Pattern.isBetween(ratio, 0.02, 0.25));
    }

    static Shown customsIndex(Runs runs) {
        double largest = 0;
        for (var reported : CUSTOMS.entrySet()) {
            double gap = Math.abs(
                    runs.run().country().tradeIndex(runs.run().weeks(reported.getKey())) - reported.getValue());
            largest = Double.isNaN(gap) ? Double.NaN : Math.max(largest, gap);
        }
        return Shown.of(largest, largest <= 8);
    }
}
