package tollgate.inference;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Lengths of moves, in standard deviations of the reference. Which suits is not known beforehand: each is tried, and those that carried
 * particles furthest are tried more (expected squared jump; Pasarica and Gelman 2010). What is learnt is used from the next block on,
 * so that all particles of a block move by one rule.
 */
final class Steps {
    private static final double[] LENGTHS = {1, 0.7, 0.45, 0.25, 0.12};

    private static final double LEAST_CHANCE = 0.1;

    private final int[] tried = new int[LENGTHS.length];
    private final int[] made = new int[LENGTHS.length];

    /** Number of lengths. */
    static int count() {
        return LENGTHS.length;
    }

    static double length(int number) {
        return LENGTHS[number];
    }

    /** Takes note of moves of each length. */
    void note(int[] ofTried, int[] ofMade) {
        for (int number = 0; number < LENGTHS.length; number++) {
            tried[number] += ofTried[number];
            made[number] += ofMade[number];
        }
    }

    /** Forgets half of what was noted: at another temperature other lengths suit. */
    void forgetHalf() {
        for (int number = 0; number < LENGTHS.length; number++) {
            tried[number] /= 2;
            made[number] /= 2;
        }
    }

    /**
     * Chances of each length, by the square of how far it carries: one that was never tried counts as made half of the time. None is left
     * out, since a long one may carry far where nothing matters and never where something does.
     */
    double[] chances() {
        double[] chances = new double[LENGTHS.length];
        double sum = 0;
        for (int number = 0; number < LENGTHS.length; number++) {
            double jump = LENGTHS[number] * LENGTHS[number] * (made[number] + 1.0) / (tried[number] + 2.0);
            chances[number] = jump * jump;
            sum += chances[number];
        }
        for (int number = 0; number < LENGTHS.length; number++) {
            chances[number] = LEAST_CHANCE + (1 - LEAST_CHANCE * LENGTHS.length) * chances[number] / sum;
        }
        return chances;
    }

    /** One length, by these chances. */
    static int draw(double[] chances, UniformRandomProvider luck) {
        double place = luck.nextDouble();
        int number = 0;
        while (number < chances.length - 1 && place >= chances[number]) {
            place -= chances[number];
            number++;
        }
        return number;
    }
}
