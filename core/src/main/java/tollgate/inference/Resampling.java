package tollgate.inference;

/** Draws from weighted things so that each comes as often as its weight asks for, to within one. */
public final class Resampling {
    private Resampling() {}

    /**
     * Systematic resampling: which thing each of some equal draws is (Kitagawa 1996, https://doi.org/10.1080/10618600.1996.10474692).
     * They come in the order of the things.
     *
     * @param weights not negative, with the sum 1
     * @param uniform one number between 0 and 1
     */
    public static int[] systematic(double[] weights, int draws, double uniform) {
        int[] chosen = new int[draws];
        double passed = weights[0];
        int thing = 0;
        for (int draw = 0; draw < draws; draw++) {
            double place = (draw + uniform) / draws;
            while ((passed <= place || weights[thing] == 0) && thing < weights.length - 1) {
                thing++;
                passed += weights[thing];
            }
            // Rounding may have kept the sum of the weights below the last place.
            while (weights[thing] == 0 && thing > 0) {
                thing--;
            }
            chosen[draw] = thing;
        }
        return chosen;
    }
}
