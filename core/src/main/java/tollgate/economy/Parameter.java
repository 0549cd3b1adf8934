package tollgate.economy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Every scalar that the model needs: its path in study.yaml, unit, meaning, baseline and the range outside which it makes
 * no sense. Priors and sources are the study's. docs/parameters.md is generated from this list.
 *
 * <p>Structural parameters are per vehicle in every reading of the article's figure (docs/model.md, F1).
 */
public enum Parameter {
    WILLINGNESS_TO_PAY(
            "vehicles.willingness-to-pay",
            "CNY per vehicle",
            "highest payment at the gate that the first buyer of a vehicle of the reference price would bear, net of all"
                    + " other costs but a separate licence",
            69_000,
            1,
            1e6),
    WILLINGNESS_TO_PAY_RISE(
            "vehicles.willingness-to-pay-rise",
            "ratio",
            "willingness to pay from the sealing on over before (scarcity, rival H3)",
            1,
            0.05,
            20),
    VALUE_ELASTICITY(
            "vehicles.value-elasticity",
            "1",
            "elasticity of willingness to pay to the China price across classes",
            1,
            0,
            3),
    MONTHLY_DEMAND(
            "vehicles.monthly-demand",
            "vehicles per month",
            "vehicles of all classes a month at the stationary price of the reopened gate",
            320,
            1,
            1e5),
    LIGHT_SHARE_BEFORE(
            "vehicles.light-share-before",
            "share",
            "share of light vehicles before the sealing (rival H6)",
            0.35,
            0,
            1),
    COMMON_SHARE_OF_REST_BEFORE(
            "vehicles.common-share-of-rest-before",
            "share",
            "share of common vehicles among the others before the sealing",
            0.77,
            0,
            1),
    LIGHT_SHARE_AFTER(
            "vehicles.light-share-after",
            "share",
            "share of light vehicles from the sealing on (rival H6)",
            0.35,
            0,
            1),
    COMMON_SHARE_OF_REST_AFTER(
            "vehicles.common-share-of-rest-after",
            "share",
            "share of common vehicles among the others from the sealing on",
            0.77,
            0,
            1),
    RESERVATION_SPREAD(
            "vehicles.reservation-spread",
            "CNY per vehicle",
            "width of the traders' reservation margins, uniform from 0",
            5_000,
            10,
            1e5),
    MOVING_COST("vehicles.moving-cost", "CNY per vehicle", "crew and crossing, paid to residents", 2_500, 0, 1e5),
    ENTRY_SPEED(
            "vehicles.entry-speed", "1/week", "largest relative change of trading capacity in a week", 0.02, 0, 0.2),
    DEMAND_NOISE("vehicles.demand-noise", "sd of log", "weekly noise of vehicle demand, by class", 0.03, 0, 0.5),
    STOCK_CORRECTION(
            "vehicles.stock-correction",
            "1/week",
            "share of unwanted stock that dealers price themselves out of in a week",
            0.125,
            0.001,
            1),
    STOCK_WEEKS("vehicles.stock-weeks", "weeks", "stock that dealers like to hold, in weeks of sales", 4, 0.5, 52),
    FLEET_DEPRECIATION(
            "vehicles.fleet-depreciation", "1/week", "share of the fleet scrapped in a week", 0.003, 1e-5, 0.1),
    TRANSPORT_YIELD(
            "vehicles.transport-yield",
            "1/week",
            "what the fleet earns in a week over what it would sell for",
            0.01,
            0,
            0.2),
    SWITCHING_PRECISION(
            "gates.switching-precision",
            "per 1000 CNY",
            "how sharply traders choose the cheaper of two paths",
            0.15,
            0.001,
            100),
    EVASION_COST(
            "gates.evasion-cost",
            "CNY per vehicle",
            "full cost of an unapproved crossing before the sealing, expected seizure included",
            11_500,
            0,
            1e6),
    EVASION_RISE(
            "gates.evasion-rise", "ratio", "unapproved cost from the sealing on over before (rival H2)", 10, 0.1, 1000),
    OFFICIAL_COST_RISE(
            "gates.official-cost-rise",
            "CNY per vehicle",
            "an organ's own cost of its consent to a vehicle, after the takeover less before (rival H5)",
            0,
            0,
            1e5),
    HORIZON("gates.horizon", "1", "weight that an office gives to the trade it keeps alive (rival H4)", 0.5, 0, 20),
    COORDINATION_INSIDE(
            "gates.coordination-inside",
            "weight",
            "weight that an organ's office gives to its own other channel, and organs under one command to each other",
            0.8,
            0,
            1),
    COORDINATION_ACROSS(
            "gates.coordination-across", "weight", "weight that an organ gives to another organ's receipts", 0.2, 0, 1),
    COORDINATION_CORRIDORS(
            "gates.coordination-corridors",
            "weight",
            "weight that an office gives to its organ's other corridors",
            0.5,
            0,
            1),
    STATE_SECURITY_COMMANDS_GUARDS(
            "gates.state-security-commands-guards",
            "0 or 1",
            "1 when the border guards stood under state security all along",
            0,
            0,
            1),
    TAKEOVER("gates.takeover", "date", "when exclusive control began, as days since 1970-01-01", 19_570, 0, 40_000),
    BELIEF_SPEED("gates.belief-speed", "1/week", "weight of this week in what offices believe", 0.1, 0.001, 1),
    BRIBE_STEP("gates.bribe-step", "share", "largest relative move of a bribe in a week", 0.08, 0.001, 10),
    BRIBE_STEP_FLOOR(
            "gates.bribe-step-floor", "share of China price", "move that is always allowed in a week", 0.005, 0, 1),
    PUBLISHED_TARIFF(
            "gates.published-tariff",
            "0 or 1",
            "1 when offices hold to the bribes that they posted last, as to a published tariff",
            0,
            0,
            1),
    LICENSED_PRIVATE_TRADE(
            "gates.licensed-private-trade",
            "0 or 1",
            "1 when small traders need nobody's consent and pay the duty of official imports to the treasury",
            0,
            0,
            1),
    EFFICIENCY_WAGES(
            "gates.efficiency-wages",
            "0 or 1",
            "1 when the treasury pays gate staff so much that none takes a bribe (Becker and Stigler 1974)",
            0,
            0,
            1),
    DETECTION(
            "gates.detection",
            "probability",
            "chance that a bribe is found out, where staff are paid not to take any (Becker and Stigler 1974)",
            0.5,
            0.01,
            1),
    LICENCE_TO_2024("licence.to-2024", "CNY per vehicle", "separate licence before its change", 30_000, 0, 1e6),
    LICENCE_FROM_2025("licence.from-2025", "CNY per vehicle", "separate licence from its change on", 25_000, 0, 1e6),
    LICENCE_DECREED(
            "licence.decreed",
            "CNY per vehicle",
            "price of an approved crossing by decree where the gate's price is the licence; 0 where offices post their own",
            0,
            0,
            1e6),
    LICENCE_SEPARATE(
            "licence.separate",
            "0 or 1",
            "1 when the licence is paid to the treasury beside the bribe, 0 when the gate's price is the licence",
            0,
            0,
            1),
    SEIZURE_BEFORE("seizure.before", "probability", "loss of an unapproved crossing before the sealing", 0.05, 0, 1),
    SEIZURE_SEALED("seizure.sealed", "probability", "the same while sealed", 0.5, 0, 1),
    SEIZURE_AFTER("seizure.after", "probability", "the same from the reopening on", 0.3, 0, 1),
    SEIZURE_AS_EXPECTED(
            "seizure.as-expected",
            "0 or 1",
            "1 to take seizures at their expectation instead of drawing them",
            0,
            0,
            1),
    RISK_MEMORY("seizure.risk-memory", "share", "share of traders' experience of seizures kept each week", 0.98, 0, 1),
    FIRST_QUOTA(
            "quotas.first",
            "ratio",
            "first quarter's quota over the gate receipts of the last quarter before; 0 for no quotas",
            1.3,
            0,
            100),
    QUOTA_RATCHET_WEIGHT(
            "quotas.ratchet-weight", "weight", "weight of an office's last receipts in its next quota", 0.5, 0, 1),
    QUOTA_GROWTH(
            "quotas.growth", "1/quarter", "growth of an organ's quota after a quarter in which it was met", 0.02, 0, 1),
    QUOTA_TOLERANCE("quotas.tolerance", "share", "shortfall that costs no head his post", 0.1, 0, 1),
    REPLACEMENT(
            "quotas.replacement", "probability", "chance that a head is replaced after a larger shortfall", 0.3, 0, 1),
    NEW_HEAD_WEEKS("quotas.new-head-weeks", "weeks", "weeks in which a new head has no horizon", 26, 0, 520),
    HORIZON_LOSS("quotas.horizon-loss", "share", "share of the horizon that a full shortfall takes away", 0.8, 0, 1),
    EXCESS_REMITTED("settlement.excess-remitted", "share", "share of receipts above quota that is remitted", 0.5, 0, 1),
    REMITTED_SHARE(
            "settlement.remitted-share",
            "share",
            "share of what an office owes that it passes on; officials pocket the rest",
            1,
            0,
            1),
    HEADQUARTERS_SHARE(
            "settlement.headquarters-share", "share", "share of remittances that headquarters keep", 0.3, 0, 1),
    SUPPRESSION_SHARE(
            "spending.suppression-share",
            "share",
            "share of headquarters' and treasury's spending on suppression",
            0.3,
            0,
            1),
    REGIME_IMPORTS_SHARE(
            "spending.regime-imports-share",
            "share",
            "share of the same spending on imports for the regime",
            0.3,
            0,
            1),
    CIVIL_SHARE_AFTER(
            "spending.civil-share-after",
            "share",
            "share of company surplus that reaches ordinary people after the takeover (all of it before)",
            0.3,
            0,
            1),
    TRADER_BALANCE_WEEKS("spending.trader-balance-weeks", "weeks", "outlays that traders keep as cash", 6, 0, 104),
    DONJU_BALANCE_WEEKS("spending.donju-balance-weeks", "weeks", "outlays that donju keep as cash", 8, 0, 104),
    STATE_BALANCE_WEEKS(
            "spending.state-balance-weeks", "weeks", "receipts that headquarters and treasury keep as cash", 4, 0, 104),
    EXCESS_SPENT("spending.excess-spent", "1/week", "share of an excess balance that is spent in a week", 0.25, 0, 1),
    RESIDENTS_INCOME_SPREAD(
            "residents.income-spread",
            "sd of log",
            "spread of what residents earn within a place and role",
            0.6,
            0.05,
            2),
    RESIDENTS_SPENDING("residents.spending", "CNY per head per week", "mean spending before week 0", 40, 1, 1000),
    RESIDENTS_CASH_SPENT(
            "residents.cash-spent", "1/week", "share of cash that a resident spends in a week", 0.5, 0.05, 1),
    DEPENDENT_SHARE_BORDER(
            "residents.dependent-share-border",
            "share",
            "share of a border town's people who live from smuggling",
            0.25,
            0,
            0.9),
    DEPENDENT_SHARE_INLAND("residents.dependent-share-inland", "share", "the same elsewhere", 0.03, 0, 0.9),
    DEPENDENT_OTHER_INCOME(
            "residents.dependent-other-income",
            "ratio",
            "what those who live from smuggling earn otherwise, over an ordinary income",
            0.9,
            0,
            3),
    OFFICIAL_SHARE(
            "residents.official-share",
            "share",
            "share of people who are officials of security organs and their families",
            0.02,
            0,
            0.5),
    DONJU_SHARE("residents.donju-share", "share", "share of people who are donju and their families", 0.005, 0, 0.5),
    DONJU_INCOME("residents.donju-income", "ratio", "what donju earn as residents over an ordinary income", 5, 1, 100),
    SUBSISTENCE_FACTOR(
            "goods.subsistence-factor", "ratio", "subsistence quantities over those of the goods table", 1, 0.1, 3),
    IMPORT_SHARE_SHIFT(
            "goods.import-share-shift",
            "share",
            "added to the import share of every good that is also made at home",
            0,
            -0.5,
            0.5),
    SMUGGLED_FACTOR(
            "goods.smuggled-factor",
            "ratio",
            "shares of imports that smugglers bring, over those of the goods table",
            1,
            0,
            2),
    GOODS_SPREAD_FACTOR(
            "goods.spread-factor",
            "ratio",
            "widths of traders' reservation margins over those of the goods table",
            1,
            0.05,
            20),
    GOODS_MOVING_FACTOR(
            "goods.moving-factor", "ratio", "costs of moving goods across over those of the goods table", 1, 0.05, 20),
    GOODS_EVASION_COST(
            "goods.evasion-cost",
            "share of China price",
            "full cost of an unapproved crossing of goods before the sealing, expected seizure included",
            0.15,
            0,
            10),
    GOODS_PERMEABILITY(
            "goods.permeability",
            "share",
            "share of smugglers' capacity that can cross without consent from the sealing on",
            0.1,
            0,
            1),
    GOODS_STATE_CAPACITY(
            "goods.state-capacity",
            "ratio",
            "companies' capacity for a good at first over small smugglers'",
            0.6,
            0,
            10),
    OFFICIAL_FACTOR(
            "goods.official-factor",
            "ratio",
            "what official organisations can bring in where their channel is open, over the usual",
            1,
            0,
            10),
    GOODS_ENTRY_SPEED(
            "goods.entry-speed",
            "1/week",
            "largest relative change of trading capacity for goods in a week",
            0.002,
            0,
            0.2),
    GOODS_DEMAND_NOISE("goods.demand-noise", "sd of log", "weekly noise of a node's demand for a good", 0.03, 0, 0.5),
    GOODS_STOCK_WEEKS(
            "goods.stock-weeks", "weeks", "stock that merchants like to hold, in weeks of demand", 4, 0.5, 52),
    GOODS_STOCK_CORRECTION(
            "goods.stock-correction",
            "1/week",
            "share of unwanted stock that merchants price themselves out of in a week",
            0.125,
            0.001,
            1),
    GOODS_PRICE_STEP("goods.price-step", "log", "largest move of a price in a week", 0.07, 0.001, 1),
    RETAIL_MARGIN("goods.retail-margin", "share", "what retailers keep of the price of an import", 0.05, 0, 0.5),
    DUTY("goods.duty", "share of China price", "duty on official imports", 0.1, 0, 1),
    LOCAL_PRICE_SPEED(
            "goods.local-price-speed",
            "1",
            "how fast the price of local goods answers to demand over capacity",
            0.3,
            0,
            1),
    TRANSPORT_FACTOR(
            "inland.transport-factor",
            "ratio",
            "costs of carrying goods between nodes over those of the transport table",
            1,
            0.05,
            50),
    MOVEMENT_FACTOR(
            "inland.movement-factor",
            "ratio",
            "rise of those costs while movement is barred, over that of the movement table",
            1,
            0,
            10),
    INFLOW_FACTOR(
            "foreign.inflow-factor",
            "ratio",
            "the state's foreign earnings from week 0 on over what kept money steady before",
            1,
            0,
            5),
    INFLOW_BASE(
            "foreign.inflow-base",
            "share",
            "share of the state's foreign earnings that does not come with the border trade",
            0.15,
            0,
            1),
    CIVIL_EXPORTS_SHARE(
            "foreign.civil-exports-share",
            "share",
            "part of the country's foreign earnings that small exporters bring home before the sealing",
            0.05,
            0,
            1),
    COMPANIES_PER_PROVINCE(
            "companies.per-province", "companies", "private companies in a border province", 30, 1, 1000),
    ORGANISATIONS("organisations.count", "organisations", "official trade organisations", 60, 1, 10000),
    ORGANISATIONS_REMITTED(
            "organisations.remitted",
            "share",
            "share of official organisations' surplus that goes to the treasury",
            0.7,
            0,
            1),
    HOLIDAY_DEMAND(
            "holidays.demand",
            "ratio",
            "demand for necessities in the three weeks before a holiday over the usual",
            1.3,
            0.5,
            3),
    HOLIDAY_WINDOW(
            "holidays.window", "weeks", "weeks before a holiday in which lists are approved and brought in", 6, 1, 26),
    HOLIDAY_NORM(
            "holidays.norm",
            "1",
            "quota pressure above which officials charge for necessities before a holiday",
            1.2,
            0.5,
            5),
    NORM_PRESSURE(
            "quotas.norm-pressure",
            "1",
            "how much a full shortfall adds to the pressure on the holiday norm and to fees",
            1,
            0,
            5),
    HOLIDAY_QUOTA(
            "quotas.holiday",
            "share",
            "what is due by a holiday on top, as a share of the quarter's quota",
            0.25,
            0,
            2),
    HOLIDAY_FEE_SHARE(
            "holidays.fee-share",
            "share",
            "share of a list's worth to its company that the office asks for",
            0.7,
            0,
            1),
    HOLIDAY_LIST("holidays.list-value", "CNY", "median value of a company's list in China", 1_000_000, 1000, 100000000),
    HOLIDAY_LIST_SPREAD("holidays.list-spread", "sd of log", "spread of list values", 0.6, 0, 2),
    HOLIDAY_DISCIPLINE(
            "holidays.discipline",
            "probability",
            "loss of later approvals that a company fears when it does not pay",
            0.5,
            0,
            1),
    HOLIDAY_SURVIVAL(
            "holidays.survival", "1/week", "chance that a company's business lives another week", 0.96, 0, 0.999),
    SUPPRESSION_DECAY("suppression.decay", "1/week", "share of suppression capacity lost in a week", 0.02, 0.0001, 1),
    SUPPRESSION_OTHER_SHARE(
            "suppression.other-share",
            "share",
            "share of the treasury's other income that is spent on suppression",
            0.1,
            0,
            1),
    SUPPRESSION_CONSCRIPTED(
            "suppression.conscripted",
            "share",
            "share of the officers of week 0 who serve whatever is spent on them",
            0.5,
            0,
            1),
    DETERRENCE(
            "suppression.deterrence",
            "1",
            "how fast the perceived chance of a sanction rises with officers per active resident (Epstein 2002)",
            2.302585092994046,
            0.1,
            20),
    SANCTION("suppression.sanction", "1", "weight of a perceived sanction against grievance", 1, 0.01, 10),
    GRIEVANCE_SPEED(
            "discontent.speed",
            "1/week",
            "weight of this week's hardship in latent grievance",
            0.019230769230769232,
            0.0001,
            1),
    LEGITIMACY("discontent.legitimacy", "share", "share of hardship that is forgiven", 0.6, 0, 1),
    EXPRESSED_USUALLY(
            "discontent.expressed-usually",
            "share",
            "share of people who express discontent before week 0",
            0.02,
            0.0001,
            0.5),
    ASPIRATION("discontent.aspiration", "ratio", "what residents feel entitled to over the mean of 2019", 1.1, 0.5, 3);

    private final String path;
    private final String unit;
    private final String meaning;
    private final double baseline;
    private final double least;
    private final double most;

    Parameter(String path, String unit, String meaning, double baseline, double least, double most) {
        this.path = path;
        this.unit = unit;
        this.meaning = meaning;
        this.baseline = baseline;
        this.least = least;
        this.most = most;
    }

    /** How study.yaml and {@code --set} name it. */
    public String path() {
        return path;
    }

    public String unit() {
        return unit;
    }

    public String meaning() {
        return meaning;
    }

    /** The value where a study says nothing. */
    public double baseline() {
        return baseline;
    }

    /** The smallest value that makes sense. */
    public double least() {
        return least;
    }

    /** The largest value that makes sense. */
    public double most() {
        return most;
    }

    /** Whether a value makes sense. */
    public boolean admits(double value) {
        return value >= least && value <= most;
    }

    /** True when the value is a date, written as days since 1970-01-01. */
    public boolean isDate() {
        return unit.equals("date");
    }

    /** The parameter with this path. */
    public static Optional<Parameter> find(String path) {
        return list().stream().filter(parameter -> parameter.path.equals(path)).findFirst();
    }

    /** All parameters in the order of the documents. */
    public static List<Parameter> list() {
        return Arrays.asList(values());
    }
}
