package tollgate.economy.state;

/** What the people of each cell have and do together. */
final class CellSums {
    /** What they own, fen. */
    final long[] cash;
    /** How many could buy the subsistence quantities at the last choice. */
    final long[] above;
    /** What those meant to spend above subsistence, fen. */
    final long[] supernumerary;
    /** What the others meant to spend, fen. */
    final long[] below;
    /** What was paid last, fen. */
    final long[] paid;
    /** What was received last, fen. */
    final long[] received;
    /** The sum over people of their grievance. */
    final double[] grievance;
    /** Expected number of people who express it. */
    final double[] active;

    CellSums(int cells) {
        cash = new long[cells];
        above = new long[cells];
        supernumerary = new long[cells];
        below = new long[cells];
        paid = new long[cells];
        received = new long[cells];
        grievance = new double[cells];
        active = new double[cells];
    }

    void copyFrom(CellSums other) {
        System.arraycopy(other.cash, 0, cash, 0, cash.length);
        System.arraycopy(other.above, 0, above, 0, above.length);
        System.arraycopy(other.supernumerary, 0, supernumerary, 0, supernumerary.length);
        System.arraycopy(other.below, 0, below, 0, below.length);
        System.arraycopy(other.paid, 0, paid, 0, paid.length);
        System.arraycopy(other.received, 0, received, 0, received.length);
        System.arraycopy(other.grievance, 0, grievance, 0, grievance.length);
        System.arraycopy(other.active, 0, active, 0, active.length);
    }
}
