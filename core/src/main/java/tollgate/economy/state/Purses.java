package tollgate.economy.state;

/** The cash of rows as sums over people, fen; and how to hand a sum out to the last fen. */
final class Purses {
    private final Census census;
    private final int[] cash;

    /** The purses of these rows, which it changes when it hands out. */
    Purses(Census census, int[] cash) {
        this.census = census;
        this.cash = cash;
    }

    /** What the people of a cell own. */
    long count(int cell) {
        int fewest = census.firstWithFewest(cell);
        long ofFirst = sum(census.firstRow(cell), fewest);
        long ofOthers = sum(fewest, census.firstRow(cell + 1));
        return census.fewest(cell) * (ofFirst + ofOthers) + ofFirst;
    }

    private long sum(int from, int until) {
        long sum = 0;
        for (int row = from; row < until; row++) {
            sum += cash[row];
        }
        return sum;
    }

    /**
     * Gives a fen to each of the people of the first rows of a cell, and again, while the sum lasts. Returns what is left: less
     * than the people of a row.
     */
    long handOut(int cell, long sum) {
        long left = sum;
        while (left >= census.fewest(cell)) {
            for (int row = census.firstRow(cell); row < census.firstRow(cell + 1); row++) {
                int people = census.peopleOfRow(cell, row);
                if (left >= people) {
                    cash[row]++;
                    left -= people;
                }
            }
        }
        return left;
    }

    /**
     * Hands out what is left of others' sums, to the last fen, in the cell that is fittest for it: where some rows of a cell stand for one person more than the others, a fen
     * a head from a row of these to a row of those moves one fen.
     *
     * @throws IllegalStateException when there are no such rows, or they own too little
     */
    void handOutLast(long sum) {
        int cell = evenestCell();
        int more = census.firstRow(cell);
        int fewer = census.firstWithFewest(cell);
        int end = census.firstRow(cell + 1);
        if (Math.min(fewer - more, end - fewer) == 0) {
            throw new IllegalStateException("No row can hold the last %d fen.".formatted(sum));
        }
        long left = handOut(cell, sum);
        long people = census.fewest(cell);
        boolean isMost = 2 * left > people;
        int gift = isMost ? -1 : 1;
        cash[fewer] += isMost ? 1 : 0;
        for (int pair = 0; pair < (isMost ? people - left : left); pair++) {
            int to = more + pair % (fewer - more);
            int of = fewer + pair % (end - fewer);
            cash[to] += gift;
            cash[of] -= gift;
            if (Math.min(cash[to], cash[of]) < 0) {
                throw new IllegalStateException("Residents own too little to share the last %d fen.".formatted(sum));
            }
        }
    }

    /** The cell with the most rows of both kinds. */
    private int evenestCell() {
        int evenest = 0;
        int most = 0;
        for (int cell = 0; cell < census.cells(); cell++) {
            int fewer = census.firstWithFewest(cell);
            int pairs = Math.min(fewer - census.firstRow(cell), census.firstRow(cell + 1) - fewer);
            if (pairs > most) {
                most = pairs;
                evenest = cell;
            }
        }
        return evenest;
    }
}
