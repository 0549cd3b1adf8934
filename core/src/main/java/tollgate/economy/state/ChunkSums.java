package tollgate.economy.state;

/** What the people of each chunk of rows have or do together, to be added up in order. */
final class ChunkSums {
    final long[] above;
    final long[] supernumerary;
    final long[] below;
    final long[] paid;
    final long[] received;
    final long[] grievance;
    final long[] active;

    ChunkSums(int chunks) {
        above = new long[chunks];
        supernumerary = new long[chunks];
        below = new long[chunks];
        paid = new long[chunks];
        received = new long[chunks];
        grievance = new long[chunks];
        active = new long[chunks];
    }
}
