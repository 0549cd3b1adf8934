package tollgate.economy.state;

import tollgate.economy.Country;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;
import tollgate.engine.Workers;

/**
 * Everybody behind the border, a row for one or more people of one node and role, who own the same and think the same
 * (docs/model.md, 7.7 and 7.9). Twelve bytes a row. What all people of a cell have or do together is kept by cell; a cell is a
 * node and a role. All sums have the same bits on any number of threads.
 */
public final class Residents {
    private static final int ROLES = Role.list().size();
    private static final double FEN_PER_CNY = 100;
    /** What counts as the income of a role that has none: its people still share by weight what they earn together. */
    private static final double LEAST_FACTOR = 1e-6;
    /** A divisor that is as good as 0. */
    private static final float LEAST = 1e-20f;
    /** Fewer rows than this are not worth sharing among threads. */
    private static final int WORTH_SHARING = 16 * Census.CHUNK;

    private final Country country;
    private final Parameters parameters;
    private final Census census;
    private final int[] cash;
    private final float[] weight;
    private final float[] grievance;
    private final Purses purses;

    private final double[] weightOfCell;
    private final CellSums cellSums;
    private final ChunkSums sums;
    private final boolean isWorthSharing;
    private final Stretch stretch = new Stretch();

    /**
     * People with the cash that they would own at the spending before week 0, and without grievance.
     *
     * @param scale residents that a row stands for, at least 1; cells of few people have more rows
     */
    public Residents(Country country, Parameters parameters, double scale) {
        this(country, parameters, new Census(country, parameters, scale));
        double perWeight = FEN_PER_CNY
                * parameters.of(Parameter.RESIDENTS_SPENDING)
                / parameters.of(Parameter.RESIDENTS_CASH_SPENT);
        for (int row = 0; row < cash.length; row++) {
            cash[row] = (int) Math.min(Integer.MAX_VALUE, Math.round(perWeight * weight[row]));
        }
        countCash();
    }

    /** People without cash. */
    private Residents(Country country, Parameters parameters, Census census) {
        this.country = country;
        this.parameters = parameters;
        this.census = census;
        cash = new int[census.rows()];
        weight = new float[census.rows()];
        grievance = new float[census.rows()];
        purses = new Purses(census, cash);
        weightOfCell = new double[census.cells()];
        cellSums = new CellSums(census.cells());
        sums = new ChunkSums(census.chunks());
        isWorthSharing = census.rows() >= WORTH_SHARING;
        weigh();
    }

    /** Gives each row the mean income weight of the band of quantiles of its cell that it stands for. */
    private void weigh() {
        var curve = new LorenzCurve(parameters.of(Parameter.RESIDENTS_INCOME_SPREAD));
        for (int cell = 0; cell < cells(); cell++) {
            double people = people(cell);
            double factor = factor(role(cell));
            long counted = 0;
            double share = 0;
            for (int row = census.firstRow(cell); row < census.firstRow(cell + 1); row++) {
                int here = census.peopleOfRow(cell, row);
                counted += here;
                double next = curve.at(counted / people);
                weight[row] = (float) (factor * (next - share) * people / here);
                weightOfCell[cell] += here * (double) weight[row];
                share = next;
            }
        }
    }

    /** The mean weight of a role. */
    private double factor(Role role) {
        return switch (role) {
            case ORDINARY, OFFICIAL -> 1;
            case DEPENDENT -> Math.max(LEAST_FACTOR, parameters.of(Parameter.DEPENDENT_OTHER_INCOME));
            case DONJU -> parameters.of(Parameter.DONJU_INCOME);
        };
    }

    // --- Where rows are
    // -----------------------------------------------------------------------------------------------

    public int rows() {
        return cash.length;
    }

    public int nodes() {
        return cells() / ROLES;
    }

    public int cells() {
        return census.cells();
    }

    public int cell(int node, Role role) {
        return node * ROLES + role.index();
    }

    public int node(int cell) {
        return cell / ROLES;
    }

    public Role role(int cell) {
        return Role.at(cell % ROLES);
    }

    public long people() {
        return census.people();
    }

    public long people(int cell) {
        return census.people(cell);
    }

    /** The first row of a cell, which for the number of cells is the number of rows. */
    public int firstRow(int cell) {
        return census.firstRow(cell);
    }

    /** How many people a row of a cell stands for. */
    public int peopleOfRow(int cell, int row) {
        return census.peopleOfRow(cell, row);
    }

    /** The sum over people of their income weights. */
    public double weight(int cell) {
        return weightOfCell[cell];
    }

    // --- The week
    // -----------------------------------------------------------------------------------------------------

    /** Lets everybody decide what to spend, which leaves three sums by cell from which all demand follows (K27). */
    public void choose(Workers workers, ResidentTerms terms) {
        if (isWorthSharing) {
            workers.share(census.chunks(), (from, until) -> choose(from, until, terms, new Stretch()));
        } else {
            choose(0, census.chunks(), terms, stretch);
        }
        for (int cell = 0; cell < cells(); cell++) {
            long people = 0;
            long more = 0;
            long less = 0;
            for (int chunk = census.firstChunk(cell); chunk < census.firstChunk(cell + 1); chunk++) {
                people += sums.above[chunk];
                more += sums.supernumerary[chunk];
                less += sums.below[chunk];
            }
            cellSums.above[cell] = people;
            cellSums.supernumerary[cell] = more;
            cellSums.below[cell] = less;
        }
    }

    private void choose(int firstChunk, int untilChunk, ResidentTerms terms, Stretch rows) {
        for (int chunk = firstChunk; chunk < untilChunk; chunk++) {
            choose(chunk, terms, rows);
        }
    }

    private void choose(int chunk, ResidentTerms terms, Stretch rows) {
        rows.begin();
        int cell = census.cellOfChunk(chunk);
        int cost = terms.subsistenceCost[node(cell)];
        int from = census.firstRowOfChunk(chunk);
        int until = census.firstRowOfChunk(chunk + 1);
        int fewest = within(from, census.firstWithFewest(cell), until);
        int people = census.fewest(cell);
        rows.choose(cash, from, fewest, people + 1, terms.cashSpent, cost);
        rows.choose(cash, fewest, until, people, terms.cashSpent, cost);
        sums.above[chunk] = rows.above;
        sums.supernumerary[chunk] = rows.supernumerary;
        sums.below[chunk] = rows.below;
    }

    /** Lets everybody pay, at the spending and prices of the last choice, be paid, and resent what they lack. */
    public void pay(Workers workers, ResidentTerms terms) {
        if (isWorthSharing) {
            workers.share(census.chunks(), (from, until) -> pay(from, until, terms, new Stretch()));
        } else {
            pay(0, census.chunks(), terms, stretch);
        }
        for (int cell = 0; cell < cells(); cell++) {
            long out = 0;
            long in = 0;
            long felt = 0;
            long expressed = 0;
            for (int chunk = census.firstChunk(cell); chunk < census.firstChunk(cell + 1); chunk++) {
                out += sums.paid[chunk];
                in += sums.received[chunk];
                felt += sums.grievance[chunk];
                expressed += sums.active[chunk];
            }
            cellSums.paid[cell] = out;
            cellSums.received[cell] = in;
            cellSums.cash[cell] += in - out;
            cellSums.grievance[cell] = (double) felt / Stretch.ONE;
            cellSums.active[cell] = (double) expressed / Stretch.ONE;
        }
    }

    private void pay(int firstChunk, int untilChunk, ResidentTerms terms, Stretch rows) {
        for (int chunk = firstChunk; chunk < untilChunk; chunk++) {
            pay(chunk, terms, rows);
        }
    }

    private void pay(int chunk, ResidentTerms terms, Stretch rows) {
        int cell = census.cellOfChunk(chunk);
        int node = node(cell);
        int cost = terms.subsistenceCost[node];
        boolean isRationed = terms.isRationed(node);
        double ofSubsistence = cost == 0 ? 1 : Math.min(1, terms.paidForSubsistence[node] / cost);
        double ofRest = Math.min(1, terms.paidAbove[node]);
        float entitled = Math.max(LEAST, (float) (cost * terms.norm[cell]));
        float resented = (float) (1 - terms.legitimacy[node]);
        float sanction = Math.max(LEAST, (float) (terms.sanction * terms.perceived[node]));
        float threshold = (float) terms.threshold;
        rows.begin();
        int until = census.firstRowOfChunk(chunk + 1);
        int people = census.fewest(cell);
        for (int first = census.firstRowOfChunk(chunk); first < until; first += Stretch.ROWS) {
            int count = Math.min(Stretch.ROWS, until - first);
            int fewest = within(0, census.firstWithFewest(cell) - first, count);
            rows.spend(cash, first, count, terms.cashSpent);
            if (isRationed) {
                rows.ration(count, cost, ofSubsistence, ofRest);
            }
            rows.settle(cash, weight, first, count, terms.income[cell]);
            rows.resent(weight, grievance, first, count, entitled, resented, (float) terms.speed);
            rows.add(grievance, first, 0, fewest, people + 1, threshold, sanction);
            rows.add(grievance, first, fewest, count, people, threshold, sanction);
        }
        sums.paid[chunk] = rows.paid;
        sums.received[chunk] = rows.received;
        sums.grievance[chunk] = rows.grievance;
        sums.active[chunk] = rows.active;
    }

    private static int within(int least, int value, int most) {
        return Math.min(most, Math.max(least, value));
    }

    // --- What people of a cell have and do together
    // -------------------------------------------------------------------

    /** How many could buy the subsistence quantities at the last choice. */
    public long above(int cell) {
        return cellSums.above[cell];
    }

    /** What those who could buy the subsistence quantities meant to spend above them, fen. */
    public long supernumerary(int cell) {
        return cellSums.supernumerary[cell];
    }

    /** What those who could not buy the subsistence quantities meant to spend, fen. */
    public long below(int cell) {
        return cellSums.below[cell];
    }

    /** Share of people who could not buy the subsistence quantities at the last choice; 0 where nobody lives. */
    public double shareBelow(int cell) {
        return (double) (people(cell) - cellSums.above[cell]) / Math.max(1, people(cell));
    }

    /** What was paid last, fen. */
    public long paid(int cell) {
        return cellSums.paid[cell];
    }

    /** What was received last, fen. */
    public long received(int cell) {
        return cellSums.received[cell];
    }

    /** The sum over people of their grievance after they paid last. */
    public double grievance(int cell) {
        return cellSums.grievance[cell];
    }

    /** Mean grievance after they paid last; 0 where nobody lives. */
    public double meanGrievance(int cell) {
        return cellSums.grievance[cell] / Math.max(1, people(cell));
    }

    /** Expected number of people who expressed their grievance last. */
    public double active(int cell) {
        return cellSums.active[cell];
    }

    /** What people of a cell own, fen. */
    public long cash(int cell) {
        return cellSums.cash[cell];
    }

    /** What everybody owns, fen: exact. */
    public long cash() {
        long sum = 0;
        for (long each : cellSums.cash) {
            sum += each;
        }
        return sum;
    }

    /** What everybody owns, fen, counted anew from the rows: another number than {@link #cash()} would be an error. */
    public long countedCash() {
        long sum = 0;
        for (int cell = 0; cell < cells(); cell++) {
            sum += purses.count(cell);
        }
        return sum;
    }

    private void countCash() {
        for (int cell = 0; cell < cells(); cell++) {
            cellSums.cash[cell] = purses.count(cell);
        }
    }

    // --- One row
    // ------------------------------------------------------------------------------------------------------

    /** What each of the people of a row owns, fen. */
    public int cashOfRow(int row) {
        return cash[row];
    }

    /** The income weight of the people of a row. */
    public float weightOfRow(int row) {
        return weight[row];
    }

    /** The grievance of the people of a row. */
    public float grievanceOfRow(int row) {
        return grievance[row];
    }

    // --- Others like them
    // ---------------------------------------------------------------------------------------------

    /** The same people with what they own and think now, to live on by themselves. */
    Residents copy() {
        var copy = new Residents(country, parameters, census);
        System.arraycopy(cash, 0, copy.cash, 0, cash.length);
        System.arraycopy(grievance, 0, copy.grievance, 0, grievance.length);
        copy.cellSums.copyFrom(cellSums);
        return copy;
    }

    /**
     * The same people in other rows, started from the means of these cells: cash in proportion to weight, the same grievance
     * for all. Everybody together owns to the fen what they own here.
     *
     * @throws IllegalStateException when no rows can: where all stand for equally many, these may not own just any sum
     */
    public Residents expandedTo(double scale) {
        var expanded = new Residents(country, parameters, new Census(country, parameters, scale));
        expanded.inherit(this);
        return expanded;
    }

    private void inherit(Residents before) {
        long left = 0;
        for (int cell = 0; cell < cells(); cell++) {
            if (people(cell) > 0) {
                float mean = (float) (before.cellSums.grievance[cell] / people(cell));
                double perWeight = before.cellSums.cash[cell] / weightOfCell[cell];
                for (int row = census.firstRow(cell); row < census.firstRow(cell + 1); row++) {
                    cash[row] = (int) (perWeight * weight[row]);
                    grievance[row] = mean;
                }
                cellSums.grievance[cell] = before.cellSums.grievance[cell];
                left += purses.handOut(cell, before.cellSums.cash[cell] - purses.count(cell));
            }
        }
        if (left > 0) {
            purses.handOutLast(left);
        }
        countCash();
    }
}
