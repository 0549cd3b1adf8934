package tollgate.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A checkable statement about a run with a numeric criterion (docs/model.md, D). Patterns are predictive checks beside the
 * evidence, never a second verdict. How each is read off a run stands in the class that its last argument names.
 */
public enum Pattern {
    P1(
            "the vehicle bribe rises as reported",
            "ratio 2024-25 / 2018-19",
            "1.67 to 3.75, levels within 25 %",
            VehiclePatterns::rise,
            Quantity.VEHICLE_BRIBE),
    P2(
            "the bribe depends on the vehicle's price, and more so than before",
            "elasticity of the bribe to the China price in 2024-25",
            "at least .3, and at least .2 above 2018-19",
            VehiclePatterns::elasticity,
            Quantity.VEHICLE_BRIBE),
    P3(
            "foreign currency hardly reaches civilians",
            "civil foreign currency of 2024-25 over 2019",
            "at most .5, and at most .1 in 2021",
            TradePatterns::civilCurrency),
    P4(
            "the organ's bureaux come to earn what trade organisations do",
            "receipts of a bureau over the surplus of an organisation, 2024-25",
            ".5 to 2, and under .5 in 2018-19",
            TradePatterns::bureauxAgainstOrganisations),
    P5(
            "one organ monopolises the gates",
            "its share of gate receipts in 2024-25",
            "at least .9, and .2 to .7 in 2018-19",
            GatePatterns::monopoly),
    P6(
            "companies pay for holiday lists because there are quotas",
            "mean fee of a list in 2024-25, CNY",
            "as reported, and without quotas under a tenth of all fees",
            HolidayPatterns::fee,
            List.of(Twin.NO_QUOTA),
            Quantity.HOLIDAY_FEE),
    P7(
            "bribes rise before holidays and fall after them",
            "bribe in the four weeks before a holiday over the four after it",
            "at least 1.10",
            HolidayPatterns::sawTooth),
    P8(
            "offices at the border have larger quotas than offices inland",
            "quota of an office at the border over one inland; offices inland are not simulated",
            "none, for want of offices inland (reported: larger at the border)",
            GatePatterns::quotasInland),
    P9(
            "food is brought in before holidays, officially and by smuggling",
            "food imports in the four weeks before a holiday over the mean, 2024-25",
            "at least 1.2, through both channels",
            HolidayPatterns::imports),
    P10(
            "smuggling goes on while the border is shut",
            "goods brought in without consent in 2021 over all that was smuggled in 2019",
            ".02 to .25; not applicable without an unapproved path",
            TradePatterns::smugglingWhileSealed),
    P11(
            "what comes from China grows scarce while sealed, most so at the border",
            "flour in border towns in March 2021 over 2019",
            "4 to 10; flour inland 1.7 to 4.5; border over inland at least 1.5; oil 2 to 6; rice .8 to 2",
            PricePatterns::whileSealed,
            Quantity.PRICE_FLOUR,
            Quantity.PRICE_OIL,
            Quantity.PRICE_RICE),
    P12(
            "rice costs the same at the border and in the capital",
            "largest gap between Hyesan and Pyongyang, mean of 2019 and of 2025",
            "at most .05",
            PricePatterns::oneMarket,
            Quantity.PRICE_RICE),
    P13(
            "those who lived from smuggling are hit hardest while sealed",
            "real spending of border towns' dependents in 2021 over 2019",
            ".4 to .6, and the mean inland falls by less",
            PeoplePatterns::whoWasHit,
            Quantity.INCOME_DEPENDENT),
    P14(
            "a cheaper licence goes to importers at first and brings more of them",
            "importers' margin in eight weeks, CNY per vehicle more than with the old licence",
            "4,000 to 6,000; price within 5 %; after 26 weeks capacity at least 10 % larger",
            VehiclePatterns::licenceCut,
            List.of(Twin.LICENCE_UNCHANGED),
            Quantity.VEHICLE_LICENCE,
            Quantity.VEHICLE_PRICE,
            Quantity.VEHICLE_MARGIN),
    P15(
            "guards take more of the margin when crossing without them grows dearer",
            "guards' share of the margin, alone and without dates, at 3.5 times the evasion cost",
            ".25 to .50 at 3 and 4 times, and about .11 (.055 to .22) before",
            GatePatterns::guardsAlone),
    P16(
            "the takeover calms at first and breeds discontent later",
            "grievance 104 weeks after the takeover over shared control",
            "at least 1.2, and not more discontent expressed in the first 26 weeks",
            PeoplePatterns::calmBeforeDiscontent,
            List.of(Twin.SHARED_REOPENING)),
    P17(
            "rents pay for suppression",
            "officers a head lost in a year when offices pass on half",
            "at least .1",
            PeoplePatterns::rentsPayOfficers,
            List.of(Twin.HALVED_REMITTANCE)),
    P18(
            "prices are less stable under one organ",
            "standard deviation of weekly log prices of flour and oil at the border over shared control, 2024-25",
            "at least 1.25",
            PricePatterns::instability,
            List.of(Twin.SHARED_REOPENING)),
    P19(
            "the takeover lowers the quality of life",
            "equivalent variation against shared control, mean of all people, CNY per head per week, 2024-25",
            "none: the value is told, by place and role",
            PeoplePatterns::welfare,
            List.of(Twin.SHARED_REOPENING)),
    P20(
            "official trade follows the customs' index",
            "largest gap to 19, 11, 37 and 82 in 2020 to 2023, where 2019 is 100",
            "at most 8 points",
            TradePatterns::customsIndex),
    P21(
            "gate and licence take most of a vehicle's margin",
            "share of price less China price and moving, 2024-25",
            ".65 to .90",
            VehiclePatterns::gateShare,
            Quantity.VEHICLE_LICENCE,
            Quantity.VEHICLE_PRICE);

    /** From the upper end of the earlier figure to the lower end of the later one: 25,000 / 15,000. */
    public static final double LEAST_RISE = 1.67;

    /** From the lower end of the earlier figure to the upper end of the later one: 30,000 / 8,000. */
    public static final double LARGEST_RISE = 3.75;

    private final String statement;
    private final String measure;
    private final String criterion;

    @SuppressWarnings("ImmutableEnumChecker") // a method of a class without state
    private final Test test;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Twin> twins;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<Quantity> quantities;

    Pattern(String statement, String measure, String criterion, Test test, Quantity... quantities) {
        this(statement, measure, criterion, test, List.of(), quantities);
    }

    Pattern(String statement, String measure, String criterion, Test test, List<Twin> twins, Quantity... quantities) {
        this.statement = statement;
        this.measure = measure;
        this.criterion = criterion;
        this.test = test;
        this.twins = List.copyOf(twins);
        this.quantities = List.of(quantities);
    }

    /** Reads a pattern off a run. */
    @FunctionalInterface
    interface Test {
        Shown on(Runs runs);
    }

    /** The name in files. */
    public String id() {
        return name();
    }

    public String statement() {
        return statement;
    }

    /** What its value is. */
    public String measure() {
        return measure;
    }

    public String criterion() {
        return criterion;
    }

    /** The other worlds that it compares the run with; none for most. */
    public List<Twin> twins() {
        return twins;
    }

    /** Whether a run can meet or miss it; otherwise its value is told and no verdict. */
    public boolean hasCriterion() {
        return this != P8 && this != P19;
    }

    /** Whether the tables of gates settle it before any run: a check of the program, not of the world. */
    public boolean followsFromTables() {
        return this == P5;
    }

    /** The quantities whose reports it repeats; none where no report is scored on what it says. */
    public List<Quantity> quantities() {
        return quantities;
    }

    /** All of them. */
    public static List<Pattern> list() {
        return Arrays.asList(values());
    }

    /** Those that need no other world than the run's. */
    public static List<Pattern> ofOneRun() {
        return list().stream().filter(pattern -> pattern.twins.isEmpty()).toList();
    }

    /** What runs show of every pattern; those that make no sense under the explanation, or lack their twin, are marked so. */
    public static List<Finding> findings(Runs runs, Explanation explanation) {
        return list().stream().map(pattern -> pattern.on(runs, explanation)).toList();
    }

    private Finding on(Runs runs, Explanation explanation) {
        if (!runs.twins().keySet().containsAll(twins)) {
            return new Finding(this, Double.NaN, false, false);
        }
        var shown = test.on(runs);
        boolean applies = shown.isJudged()
                && !Double.isNaN(shown.value())
                && !explanation.notApplicable().contains(id());
        return new Finding(this, shown.value(), applies, applies && shown.isMet());
    }

    static boolean isBetween(double value, double low, double high) {
        return value >= low && value <= high;
    }

    /**
     * What a pattern is read off.
     *
     * @param twins the same draw and luck in other worlds; those that were not run are missing
     */
    public record Runs(Readout run, Map<Twin, Readout> twins, ReportedFigures figures) {
        public Runs {
            twins = Map.copyOf(twins);
        }

        /** One run alone. */
        public static Runs alone(Readout run, ReportedFigures figures) {
            return new Runs(run, Map.of(), figures);
        }

        Readout twin(Twin twin) {
            var found = twins.get(twin);
            if (found == null) {
                throw new IllegalArgumentException("The twin %s was not run.".formatted(twin));
            }
            return found;
        }
    }

    /**
     * What the test of a pattern says.
     *
     * @param value NaN where the run has no such thing
     * @param isJudged whether the criterion can be met or missed
     */
    record Shown(double value, boolean isJudged, boolean isMet) {
        static Shown of(double value, boolean isMet) {
            return new Shown(value, true, isMet);
        }

        static Shown withoutVerdict(double value) {
            return new Shown(value, false, false);
        }
    }

    /**
     * What one run shows of one pattern.
     *
     * @param value NaN where the run has no such thing
     */
    public record Finding(Pattern pattern, double value, boolean applies, boolean met) {
        /** {@code met}, {@code missed} or {@code not applicable}. */
        public String verdict() {
            if (!applies) {
                return "not applicable";
            }
            return met ? "met" : "missed";
        }
    }

    /**
     * The figures of reports that patterns repeat, in the model's units under one reading of the vehicle figures.
     *
     * @param before the earlier bribe, CNY per vehicle
     * @param after the later one
     * @param areComparable whether both have the same unit, so that their ratio means something
     * @param holidayFee CNY per list
     */
    public record ReportedFigures(Span before, Span after, boolean areComparable, Span holidayFee) {}

    /** A reported range. */
    public record Span(double low, double high) {
        /** Anything, where nothing is reported. */
        public static final Span ANY = new Span(0, Double.POSITIVE_INFINITY);

        private static final double TOLERANCE = 0.25;

        boolean isNear(double value) {
            return value >= low * (1 - TOLERANCE) && value <= high * (1 + TOLERANCE);
        }

        boolean holds(double value) {
            return value >= low && value <= high;
        }
    }
}
