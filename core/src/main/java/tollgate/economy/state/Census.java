package tollgate.economy.state;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import tollgate.economy.Country;
import tollgate.economy.Parameter;
import tollgate.economy.Parameters;

/**
 * How many people live in each cell, that is, at a node in a role, and which rows stand for them. Rows are sorted by cell. A
 * cell's people are shared among its rows as evenly as whole numbers allow: the first rows may stand for one person more than
 * the others. Chunks cut cells into pieces of a few thousand rows, the unit of work. Immutable.
 */
final class Census {
    /** Rows of a cell at the least, so that it has quantiles, unless fewer people live there. */
    private static final int LEAST_ROWS = 8;

    /** Rows of a chunk at the most. */
    static final int CHUNK = 4096;

    private final long people;
    private final long[] peopleOfCell;
    private final int[] firstRow;
    private final int[] firstWithFewest;
    private final int[] fewest;
    private final int[] firstChunk;

    private final int[] cellOfChunk;
    private final int[] firstRowOfChunk;

    Census(Country country, Parameters parameters, double scale) {
        if (!(scale >= 1)) {
            throw new IllegalArgumentException("A row must stand for at least 1 resident, not %s.".formatted(scale));
        }
        people = country.people();
        peopleOfCell = peopleByCell(country, parameters);
        int cells = peopleOfCell.length;
        firstRow = new int[cells + 1];
        firstWithFewest = new int[cells];
        fewest = new int[cells];
        firstChunk = new int[cells + 1];
        var chunkCells = IntStream.builder();
        var chunkRows = IntStream.builder();
        for (int cell = 0; cell < cells; cell++) {
            long here = peopleOfCell[cell];
            int rows = Math.toIntExact(Math.min(here, Math.max(LEAST_ROWS, Math.round(here / scale))));
            firstRow[cell + 1] = Math.addExact(firstRow[cell], rows);
            fewest[cell] = rows == 0 ? 0 : Math.toIntExact(here / rows);
            firstWithFewest[cell] = firstRow[cell] + (rows == 0 ? 0 : (int) (here % rows));
            firstChunk[cell + 1] = firstChunk[cell];
            for (int row = firstRow[cell]; row < firstRow[cell + 1]; row += CHUNK) {
                chunkCells.add(cell);
                chunkRows.add(row);
                firstChunk[cell + 1]++;
            }
        }
        chunkRows.add(firstRow[cells]);
        cellOfChunk = chunkCells.build().toArray();
        firstRowOfChunk = chunkRows.build().toArray();
    }

    int cells() {
        return peopleOfCell.length;
    }

    int rows() {
        return firstRow[cells()];
    }

    int chunks() {
        return cellOfChunk.length;
    }

    long people() {
        return people;
    }

    long people(int cell) {
        return peopleOfCell[cell];
    }

    /** The first row of a cell, which for the number of cells is the number of rows. */
    int firstRow(int cell) {
        return firstRow[cell];
    }

    /** The first row of a cell that stands for fewest people; those before stand for one more. */
    int firstWithFewest(int cell) {
        return firstWithFewest[cell];
    }

    /** How many people the last row of a cell stands for. */
    int fewest(int cell) {
        return fewest[cell];
    }

    /** How many people a row of a cell stands for. */
    int peopleOfRow(int cell, int row) {
        return row < firstWithFewest[cell] ? fewest[cell] + 1 : fewest[cell];
    }

    /** The first chunk of a cell, which for the number of cells is the number of chunks. */
    int firstChunk(int cell) {
        return firstChunk[cell];
    }

    int cellOfChunk(int chunk) {
        return cellOfChunk[chunk];
    }

    /** The first row of a chunk, which for the number of chunks is the number of rows. */
    int firstRowOfChunk(int chunk) {
        return firstRowOfChunk[chunk];
    }

    private static long[] peopleByCell(Country country, Parameters parameters) {
        long[] byNode = byLargestRemainder(
                country.people(),
                country.nodes().stream().mapToLong(Country.Node::census).toArray());
        int roles = Role.list().size();
        long[] byCell = new long[byNode.length * roles];
        for (int node = 0; node < byNode.length; node++) {
            boolean isBorderTown = country.nodes().get(node).isBorderTown();
            double[] shares = new double[roles];
            shares[Role.DEPENDENT.index()] =
                    parameters.of(isBorderTown ? Parameter.DEPENDENT_SHARE_BORDER : Parameter.DEPENDENT_SHARE_INLAND);
            shares[Role.OFFICIAL.index()] = parameters.of(Parameter.OFFICIAL_SHARE);
            shares[Role.DONJU.index()] = parameters.of(Parameter.DONJU_SHARE);
            long left = byNode[node];
            for (int role = 0; role < roles; role++) {
                long here = Math.min(left, Math.round(shares[role] * byNode[node]));
                byCell[node * roles + role] = here;
                left -= here;
            }
            byCell[node * roles + Role.ORDINARY.index()] = left;
        }
        return byCell;
    }

    /** Shares a whole number in proportion, rounded down; what is left goes to the largest fractions, one each. */
    private static long[] byLargestRemainder(long whole, long[] proportions) {
        long sum = Arrays.stream(proportions).sum();
        long[] shares = new long[proportions.length];
        long[] remainders = new long[proportions.length];
        long left = whole;
        for (int place = 0; place < shares.length; place++) {
            long product = Math.multiplyExact(whole, proportions[place]);
            shares[place] = product / sum;
            remainders[place] = product % sum;
            left -= shares[place];
        }
        IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer place) -> -remainders[place]))
                .limit(left)
                .forEach(place -> shares[place]++);
        return shares;
    }
}
