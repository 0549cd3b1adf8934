package tollgate.experiment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import tollgate.economy.Channel;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.economy.Plan;
import tollgate.economy.World;
import tollgate.engine.Calendar;

/** Reads quantities off a finished run over windows of dates. NaN stands for "no such thing in that window". */
public final class Readout {
    private static final double DAYS_PER_WEEK = 7;
    static final double WEEKS_PER_YEAR = 365.25 / DAYS_PER_WEEK;
    private static final double WEEKS_PER_MONTH = WEEKS_PER_YEAR / 12;

    private final Outputs outputs;
    private final Plan plan;
    private final int subject;
    private final int common;

    /**
     * Prepares reading.
     *
     * @param subject number of the organ in question
     */
    public Readout(Outputs outputs, Parameters parameters, int subject) {
        this(outputs, Plan.unchanged(outputs.world(), parameters), subject);
    }

    /**
     * Prepares reading a run that turned from one world to another.
     *
     * @param subject number of the organ in question
     */
    public Readout(Outputs outputs, Plan plan, int subject) {
        this.outputs = outputs;
        this.plan = plan;
        this.subject = subject;
        var classes = outputs.world().classes();
        common = IntStream.range(0, classes.size())
                .boxed()
                .min(Comparator.comparingDouble(
                        index -> Math.abs(classes.get(index).chinaPrice() - World.REFERENCE_PRICE)))
                .orElseThrow();
    }

    /** The value of a quantity over the weeks of a window, of the whole country; NaN where there is none. */
    public double level(Quantity quantity, LocalDate from, LocalDate to) {
        return level(quantity, Places.ALL, from, to);
    }

    /**
     * The value of a quantity at some places over the weeks of a window; NaN where there is none.
     *
     * @param places as {@link Places} reads them; without a meaning for quantities that have no place
     */
    public double level(Quantity quantity, String places, LocalDate from, LocalDate to) {
        var weeks = weeks(from, to);
        return switch (quantity) {
            case VEHICLE_BRIBE -> payment(weeks, Scope.ALL);
            case VEHICLE_LICENCE -> licence(weeks);
            case VEHICLE_PRICE -> price(weeks);
            case VEHICLE_MARGIN -> margin(weeks);
            case VEHICLE_IMPORTS -> WEEKS_PER_MONTH * mean(weeks, this::vehicles);
            case VEHICLE_UNSOLD -> mean(weeks, outputs.stock::total);
            case PROVINCE_QUOTA ->
                mean(weeks, week -> outputs.quota.at(subject, week))
                        / 3
                        / outputs.world().provinces().size();
            case PRICE_RICE, PRICE_MAIZE, PRICE_FLOUR, PRICE_OIL, PRICE_FUEL ->
                country().price(quantity.good(), places, weeks);
            case HOLIDAY_FEE -> country().holidayFee(weeks);
            case TRADE_INDEX -> country().tradeIndex(weeks);
            case INCOME_DEPENDENT -> PeoplePatterns.dependents(this, weeks);
        };
    }

    /**
     * Two quantiles of the single payments behind the mean bribe: cases are a week, a crossing and an approved path, weighted by
     * vehicles. Empty where nothing crossed.
     */
    public List<Double> cases(LocalDate from, LocalDate to, double lowShare, double highShare) {
        record Case(double payment, double vehicles) {}
        var cases = new ArrayList<Case>();
        double all = 0;
        var weeks = weeks(from, to);
        for (int week = weeks.first(); week <= weeks.last(); week++) {
            for (int row = 0; row < outputs.caseCost.rows().size(); row++) {
                double vehicles = outputs.caseFlow.at(row, week);
                if (vehicles > 0) {
                    cases.add(new Case(outputs.caseCost.at(row, week), vehicles));
                    all += vehicles;
                }
            }
        }
        if (cases.isEmpty()) {
            return List.of();
        }
        cases.sort(Comparator.comparingDouble(Case::payment));
        var quantiles = new ArrayList<Double>();
        for (double share : List.of(lowShare, highShare)) {
            double passed = 0;
            int index = 0;
            while (index < cases.size() - 1 && passed + cases.get(index).vehicles() < share * all) {
                passed += cases.get(index).vehicles();
                index++;
            }
            quantiles.add(cases.get(index).payment());
        }
        return quantiles;
    }

    /**
     * How many vehicles crossed in the days of a window, with consent or without; of a week that the window cuts, the days inside it.
     * NaN where the run has no such day.
     */
    public double crossings(LocalDate from, LocalDate to) {
        var weeks = weeks(from, to);
        double crossed = 0;
        for (int week = weeks.first(); week <= weeks.last(); week++) {
            long first = Math.max(from.toEpochDay(), calendar().monday(week).toEpochDay());
            long next =
                    Math.min(to.toEpochDay() + 1, calendar().monday(week + 1).toEpochDay());
            crossed += vehicles(week) * (next - first) / DAYS_PER_WEEK;
        }
        return weeks.count() > 0 ? crossed : Double.NaN;
    }

    private double vehicles(int week) {
        return outputs.approved.total(week) + outputs.unapproved.total(week);
    }

    /** Mean payment per approved vehicle of one class, CNY; NaN where none crossed. */
    public double payment(int vehicleClass, LocalDate from, LocalDate to) {
        return payment(weeks(from, to), new Scope(vehicleClass, false));
    }

    /** The weeks of the run. */
    public Calendar calendar() {
        return outputs.calendar();
    }

    /** The facts that the run began under. */
    public World world() {
        return outputs.world();
    }

    /** What the run left behind. */
    Outputs outputs() {
        return outputs;
    }

    /** What the run lived under. */
    Plan plan() {
        return plan;
    }

    /** The number of the organ in question. */
    public int subject() {
        return subject;
    }

    /** The number of the class of vehicles that is nearest to the reference price. */
    int common() {
        return common;
    }

    /** What the country's panels say. */
    CountryReadout country() {
        return new CountryReadout(outputs);
    }

    /** Mean payment per approved vehicle of any class, CNY; NaN where none crossed. */
    double payment(Weeks weeks) {
        return payment(weeks, Scope.ALL);
    }

    /** The classes of vehicles, in order. */
    public List<World.VehicleClass> classes() {
        return outputs.world().classes();
    }

    /** The mean payment per approved vehicle in one week, CNY; NaN where none crossed. */
    public double paymentInWeek(int week) {
        return payment(new Weeks(week, week), Scope.ALL);
    }

    /** The organ's share of all gate receipts, from 0 to 1; NaN where there were none. */
    public double subjectShare(LocalDate from, LocalDate to) {
        return share(subject, from, to);
    }

    /** An organ's share of all gate receipts, from 0 to 1; NaN where there were none. */
    double share(int organ, LocalDate from, LocalDate to) {
        var weeks = weeks(from, to);
        return mean(weeks, week -> outputs.receipts.at(organ, week)) / mean(weeks, outputs.receipts::total);
    }

    /** What an organ took at its gates, CNY a year. */
    double receipts(int organ, LocalDate from, LocalDate to) {
        return WEEKS_PER_YEAR * mean(weeks(from, to), week -> outputs.receipts.at(organ, week));
    }

    /** The treasury's income of all kinds, foreign earnings among it, CNY a year. */
    double treasuryIncome(LocalDate from, LocalDate to) {
        return WEEKS_PER_YEAR * mean(weeks(from, to), outputs.treasuryIncome::total);
    }

    /** What gate and licence take of price less China price and moving, for common vehicles of companies, from 0 to 1. */
    public double gateShareOfMargin(LocalDate from, LocalDate to) {
        double taken = 0;
        double gross = 0;
        var scope = new Scope(common, true);
        var weeks = weeks(from, to);
        for (int week = weeks.first(); week <= weeks.last(); week++) {
            for (int row = 0; row < outputs.approved.rows().size(); row++) {
                if (scope.covers(outputs, row)) {
                    double crossed = outputs.approved.at(row, week);
                    taken += crossed * (outputs.payment.at(row, week) + outputs.licencePerVehicle.at(0, week));
                    gross += crossed * (outputs.price.at(common, week) - landed(common, week));
                }
            }
        }
        return taken / gross;
    }

    /** The yearly rent and who took it. */
    public RentAccount rent(LocalDate from, LocalDate to) {
        return RentAccount.of(outputs, subject, weeks(from, to));
    }

    /** Foreign currency that ordinary people got, CNY a year; NaN in a country without any. */
    public double civilCurrency(LocalDate from, LocalDate to) {
        var country = country();
        return WEEKS_PER_YEAR * country.mean(country.panels().foreignCurrency, CountryPanels.CIVIL, weeks(from, to));
    }

    /** What rents pay of suppression, from 0 to 1; NaN in a country without any. */
    public double rentShareOfSuppression(LocalDate from, LocalDate to) {
        var country = country();
        var weeks = weeks(from, to);
        var suppression = country.panels().suppression;
        return country.mean(suppression, CountryPanels.OF_RENTS, weeks)
                / country.mean(suppression, CountryPanels.SPENDING, weeks);
    }

    /** Weighted by sales; NaN where none was sold. */
    double price(Weeks weeks) {
        double sold = 0;
        double paid = 0;
        for (int week = weeks.first(); week <= weeks.last(); week++) {
            sold += outputs.sales.at(common, week);
            paid += outputs.sales.at(common, week) * outputs.price.at(common, week);
        }
        return sold > 0 ? paid / sold : Double.NaN;
    }

    private double licence(Weeks weeks) {
        double gate = payment(weeks, new Scope(common, true));
        boolean isSeparate = plan.parameters().has(Parameter.LICENCE_SEPARATE) && !Double.isNaN(gate);
        return isSeparate ? mean(weeks, week -> outputs.licencePerVehicle.at(0, week)) : gate;
    }

    /** At the posted price, since that is what an importer gets. */
    double margin(Weeks weeks) {
        double vehicles = 0;
        double margin = 0;
        for (int week = weeks.first(); week <= weeks.last(); week++) {
            for (int row = 0; row < outputs.approved.rows().size(); row++) {
                if (new Scope(common, true).covers(outputs, row)) {
                    double crossed = outputs.approved.at(row, week);
                    vehicles += crossed;
                    margin += crossed
                            * (outputs.price.at(common, week)
                                    - landed(common, week)
                                    - outputs.licencePerVehicle.at(0, week)
                                    - outputs.payment.at(row, week));
                }
            }
        }
        return vehicles > 0 ? margin / vehicles : Double.NaN;
    }

    /** What a vehicle of a class costs across the river and to move, CNY. */
    double landed(int vehicleClass, int week) {
        boolean isBefore = week < plan.fromWeek();
        var world = isBefore ? plan.world() : plan.changedWorld();
        var parameters = isBefore ? plan.parameters() : plan.changedParameters();
        return world.classes().get(vehicleClass).chinaPrice() + parameters.of(Parameter.MOVING_COST);
    }

    private double payment(Weeks weeks, Scope scope) {
        double vehicles = 0;
        double paid = 0;
        for (int week = weeks.first(); week <= weeks.last(); week++) {
            for (int row = 0; row < outputs.approved.rows().size(); row++) {
                if (scope.covers(outputs, row)) {
                    vehicles += outputs.approved.at(row, week);
                    paid += outputs.approved.at(row, week) * outputs.payment.at(row, week);
                }
            }
        }
        return vehicles > 0 ? paid / vehicles : Double.NaN;
    }

    /** The weeks of the run that lie in a span of days. */
    Weeks weeks(LocalDate from, LocalDate to) {
        return Weeks.of(outputs.calendar(), from, to);
    }

    Weeks weeks(Era era) {
        return weeks(era.from(), era.to());
    }

    private static double mean(Weeks weeks, IntToDoubleFunction value) {
        return weeks.mean(value);
    }

    /** Which crossings are meant. */
    private record Scope(int vehicleClass, boolean stateOnly) {
        static final int ANY = -1;
        static final Scope ALL = new Scope(ANY, false);

        boolean covers(Outputs outputs, int row) {
            int corridors = outputs.world().corridors().size();
            boolean channelFits = !stateOnly || row / corridors % 2 == Channel.STATE.index();
            return channelFits && (vehicleClass == ANY || row / corridors / 2 == vehicleClass);
        }
    }
}
