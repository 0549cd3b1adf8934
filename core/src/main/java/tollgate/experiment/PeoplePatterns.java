package tollgate.experiment;

import tollgate.economy.Country;
import tollgate.economy.state.Role;
import tollgate.experiment.Pattern.Runs;
import tollgate.experiment.Pattern.Shown;

/** Patterns of how people fare, what they resent, and who is paid to keep them quiet. */
final class PeoplePatterns {
    private static final int HALF_A_YEAR = 26;
    private static final int YEAR = 52;
    private static final int TWO_YEARS = 104;

    private PeoplePatterns() {}

    static Shown whoWasHit(Runs runs) {
        double dependents = dependents(runs.run(), runs.run().weeks(Era.SEALED));
        double inland = inland(runs.run(), Era.SEALED) / inland(runs.run(), Era.YEAR_2019);
        return Shown.of(dependents, Pattern.isBetween(dependents, 0.4, 0.6) && inland > dependents);
    }

    /** Real spending of those in border towns who live from smuggling, over 2019. */
    static double dependents(Readout readout, Weeks weeks) {
        var country = readout.country();
        return country.realSpending(Country.Node::isBorderTown, Role.DEPENDENT::equals, weeks)
                / country.realSpending(
                        Country.Node::isBorderTown, Role.DEPENDENT::equals, readout.weeks(Era.YEAR_2019));
    }

    private static double inland(Readout readout, Era era) {
        return readout.country().realSpending(node -> !node.isBorderTown(), role -> true, readout.weeks(era));
    }

    static Shown calmBeforeDiscontent(Runs runs) {
        var run = runs.run();
        var twin = runs.twin(Twin.SHARED_REOPENING);
        int takeover = twin.plan().fromWeek();
        var first = Weeks.from(run.calendar(), takeover, HALF_A_YEAR);
        var later = Weeks.from(run.calendar(), takeover + TWO_YEARS, 1);
        double expressed = discontent(run, CountryPanels.EXPRESSED, first);
        double shared = discontent(twin, CountryPanels.EXPRESSED, first);
        double latent = discontent(run, CountryPanels.LATENT, later) / discontent(twin, CountryPanels.LATENT, later);
        return Shown.of(latent, expressed <= shared && latent >= 1.2);
    }

    private static double discontent(Readout readout, int row, Weeks weeks) {
        var country = readout.country();
        return country.mean(country.panels().discontent, row, weeks);
    }

    static Shown rentsPayOfficers(Runs runs) {
        var twin = runs.twin(Twin.HALVED_REMITTANCE);
        var later = Weeks.from(runs.run().calendar(), twin.plan().fromWeek() + YEAR, 1);
        double lost = 1 - officers(twin, later) / officers(runs.run(), later);
        return Shown.of(lost, lost >= 0.1);
    }

    private static double officers(Readout readout, Weeks weeks) {
        var country = readout.country();
        return country.mean(country.panels().suppression, CountryPanels.OFFICERS, weeks);
    }

    static Shown welfare(Runs runs) {
        var welfare = Welfare.between(
                runs.twin(Twin.SHARED_REOPENING), runs.run(), runs.run().weeks(Era.AFTER));
        return Shown.withoutVerdict(welfare.mean(cell -> true));
    }
}
