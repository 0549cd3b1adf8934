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
    private final long[] cashOfCell;
    private final long[] above;
    private final long[] supernumerary;
    private final long[] below;
    private final long[] paid;
    private final long[] received;
    private final double[] grievanceOfCell;
    private final double[] active;
    private final ChunkSums sums;

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
        int cells = census.cells();
        weightOfCell = new double[cells];
        cashOfCell = new long[cells];
        above = new long[cells];
        supernumerary = new long[cells];
        below = new long[cells];
        paid = new long[cells];
        received = new long[cells];
        grievanceOfCell = new double[cells];
        active = new double[cells];
        sums = new ChunkSums(census.chunks());
        weigh();
    }

    /** Gives each row the mean income weight of the band of quantiles of its cell that it stands for. */
    private void weigh() {
        var curve = new LorenzCurve(parameters.of(Parameter.RESIDENTS_INCOME_SPREAD));
        for (int cell = 0; cell < cells(); cell++) {
            double people = people(cell);
            double factor = factor(role(cell));
            double sum = 0;
            long counted = 0;
            double share = 0;
            for (int chunk = census.firstChunk(cell); chunk < census.firstChunk(cell + 1); chunk++) {
                int perRow = census.peoplePerRow[chunk];
                double sumOfChunk = 0;
                for (int row = census.from[chunk]; row < census.from[chunk + 1]; row++) {
                    counted += perRow;
                    double next = curve.at(counted / people);
                    weight[row] = (float) (factor * (next - share) * people / perRow);
                    sumOfChunk += weight[row];
                    share = next;
                }
                sum += perRow * sumOfChunk;
            }
            weightOfCell[cell] = sum;
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
    // ------------------------------------------------------------------------------------------------

    public int rows() {
        return cash.length;
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

    /** The sum over people of their income weights. */
    public double weight(int cell) {
        return weightOfCell[cell];
    }

    // --- The week
    // ------------------------------------------------------------------------------------------------------

    /** Lets everybody decide what to spend, which leaves three sums by cell from which all demand follows (K27). */
    public void choose(Workers workers, ResidentTerms terms) {
        if (cash.length < WORTH_SHARING) {
            for (int chunk = 0; chunk < census.chunks(); chunk++) {
                chooseChunk(chunk, terms);
            }
        } else {
            workers.forEach(census.chunks(), chunk -> chooseChunk(chunk, terms));
        }
        for (int cell = 0; cell < cells(); cell++) {
            above[cell] = 0;
            supernumerary[cell] = 0;
            below[cell] = 0;
            for (int chunk = census.firstChunk(cell); chunk < census.firstChunk(cell + 1); chunk++) {
                above[cell] += sums.above[chunk];
                supernumerary[cell] += sums.supernumerary[chunk];
                below[cell] += sums.below[chunk];
            }
        }
    }

    private void chooseChunk(int chunk, ResidentTerms terms) {
        double cashSpent = terms.cashSpent;
        int cost = terms.subsistenceCost[node(census.cellOfChunk[chunk])];
        int from = census.from[chunk];
        int until = census.from[chunk + 1];
        long chunkAbove = 0;
        long chunkSupernumerary = 0;
        long chunkBelow = 0;
        for (int row = from; row < until; row++) {
            int spending = (int) (cash[row] * cashSpent);
            int over = spending - cost;
            if (over >= 0) {
                chunkAbove++;
                chunkSupernumerary += over;
            } else {
                chunkBelow += spending;
            }
        }
        long perRow = census.peoplePerRow[chunk];
        sums.above[chunk] = perRow * chunkAbove;
        sums.supernumerary[chunk] = perRow * chunkSupernumerary;
        sums.below[chunk] = perRow * chunkBelow;
    }

    /** Lets everybody pay, at the spending and prices of the last choice, be paid, and resent what they lack. */
    public void pay(Workers workers, ResidentTerms terms) {
        if (cash.length < WORTH_SHARING) {
            for (int chunk = 0; chunk < census.chunks(); chunk++) {
                payChunk(chunk, terms);
            }
        } else {
            workers.forEach(census.chunks(), chunk -> payChunk(chunk, terms));
        }
        for (int cell = 0; cell < cells(); cell++) {
            paid[cell] = 0;
            received[cell] = 0;
            grievanceOfCell[cell] = 0;
            active[cell] = 0;
            for (int chunk = census.firstChunk(cell); chunk < census.firstChunk(cell + 1); chunk++) {
                paid[cell] += sums.paid[chunk];
                received[cell] += sums.received[chunk];
                grievanceOfCell[cell] += sums.grievance[chunk];
                active[cell] += sums.active[chunk];
            }
            cashOfCell[cell] += received[cell] - paid[cell];
        }
    }

    private void payChunk(int chunk, ResidentTerms terms) {
        int cell = census.cellOfChunk[chunk];
        int node = node(cell);
        double cashSpent = terms.cashSpent;
        int cost = terms.subsistenceCost[node];
        boolean isRationed = terms.isRationed(node);
        double rationBelow = cost == 0 ? 0 : terms.paidForSubsistence[node] / cost;
        double rationAbove = terms.paidAbove[node];
        double income = terms.income[cell];
        double entitled = Math.max(Double.MIN_NORMAL, cost * terms.norm[cell]);
        double resented = 1 - terms.legitimacy[node];
        double speed = terms.speed;
        double threshold = terms.threshold;
        double boldness = 1 / Math.max(1e-30, terms.sanction * terms.perceived[node]);
        long chunkPaid = 0;
        long chunkReceived = 0;
        double chunkGrievance = 0;
        double chunkActive = 0;
        for (int row = census.from[chunk]; row < census.from[chunk + 1]; row++) {
            int owned = cash[row];
            int spending = (int) (owned * cashSpent);
            int pays = spending;
            if (isRationed) {
                int needed = Math.min(spending, cost);
                pays = Math.min(owned, (int) (rationBelow * needed + rationAbove * (spending - needed) + 0.5));
            }
            int receives = Math.min((int) (income * weight[row]), Integer.MAX_VALUE - (owned - pays));
            cash[row] = owned - pays + receives;
            chunkPaid += pays;
            chunkReceived += receives;
            double hardship = Math.min(1, Math.max(0, 1 - pays / (entitled * weight[row])));
            double felt = grievance[row] + speed * (hardship * resented - grievance[row]);
            grievance[row] = (float) felt;
            chunkGrievance += felt;
            chunkActive += Math.min(1, Math.max(0, (felt - threshold) * boldness));
        }
        int perRow = census.peoplePerRow[chunk];
        sums.paid[chunk] = perRow * chunkPaid;
        sums.received[chunk] = perRow * chunkReceived;
        sums.grievance[chunk] = perRow * chunkGrievance;
        sums.active[chunk] = perRow * chunkActive;
    }

    // --- What people of a cell have and do together
    // ----------------------------------------------------------------------

    /** How many could buy the subsistence quantities at the last choice. */
    public long above(int cell) {
        return above[cell];
    }

    /** What those who could buy the subsistence quantities meant to spend above them, fen. */
    public long supernumerary(int cell) {
        return supernumerary[cell];
    }

    /** What those who could not buy the subsistence quantities meant to spend, fen. */
    public long below(int cell) {
        return below[cell];
    }

    /** Share of people who could not buy the subsistence quantities at the last choice; 0 where nobody lives. */
    public double shareBelow(int cell) {
        return people(cell) == 0 ? 0 : 1 - (double) above[cell] / people(cell);
    }

    /** What was paid last, fen. */
    public long paid(int cell) {
        return paid[cell];
    }

    /** What was received last, fen. */
    public long received(int cell) {
        return received[cell];
    }

    /** The sum over people of their grievance after they paid last. */
    public double grievance(int cell) {
        return grievanceOfCell[cell];
    }

    /** Expected number of people who expressed their grievance last; fear is uniform from 0 to 1. */
    public double active(int cell) {
        return active[cell];
    }

    /** What people of a cell own, fen. */
    public long cash(int cell) {
        return cashOfCell[cell];
    }

    /** What everybody owns, fen: exact. */
    public long cash() {
        long sum = 0;
        for (long each : cashOfCell) {
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
            cashOfCell[cell] = purses.count(cell);
        }
    }

    // --- One row
    // ---------------------------------------------------------------------------------------------------------

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

    // --- More rows
    // -------------------------------------------------------------------------------------------------------

    /**
     * The same people in other rows, started from the means of these cells: cash in proportion to weight, the same grievance
     * for all. Everybody together owns to the fen what they own here.
     */
    public Residents expandedTo(double scale) {
        var expanded = new Residents(country, parameters, new Census(country, parameters, scale));
        expanded.inherit(this);
        return expanded;
    }

    private void inherit(Residents before) {
        long carried = 0;
        for (int cell = 0; cell < cells(); cell++) {
            if (people(cell) > 0) {
                float mean = (float) (before.grievanceOfCell[cell] / people(cell));
                double perWeight = before.cashOfCell[cell] / weightOfCell[cell];
                for (int row = census.firstRow(cell); row < census.firstRow(cell + 1); row++) {
                    cash[row] = (int) (perWeight * weight[row]);
                    grievance[row] = mean;
                }
                grievanceOfCell[cell] = before.grievanceOfCell[cell];
                carried = purses.handOut(cell, before.cashOfCell[cell] + carried - purses.count(cell));
            }
        }
        if (carried > 0) {
            purses.handOutLast(carried);
        }
        countCash();
    }
}
