package tollgate.gates;

/** Newton's method on {@code b - target(b) = 0} from bribes that are already near; the inside of {@link StaticGame}. */
final class NewtonFinish {
    private static final int MOST_ITERATIONS = 12;
    private static final double NEAR = 0.05;
    private static final double RELATIVE_NUDGE = 1e-7;

    private final int organs;
    private final double[] trial;
    private final double[] residual;
    private final double[] jacobian;

    NewtonFinish(int organs) {
        this.organs = organs;
        trial = new double[organs];
        residual = new double[organs];
        jacobian = new double[organs * organs];
    }

    /** Whether it converged; only then are the bribes changed. */
    boolean run(BestReplies replies, double[] bribes) {
        System.arraycopy(bribes, 0, trial, 0, organs);
        replies.evaluate(trial);
        double gap = replies.gap(trial);
        if (gap > NEAR) {
            return false;
        }
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            if (replies.areMet(trial)) {
                System.arraycopy(trial, 0, bribes, 0, organs);
                return true;
            }
            differentiate(replies);
            if (!LinearSystem.eliminate(jacobian, residual, organs)) {
                return false;
            }
            for (int organ = 0; organ < organs; organ++) {
                trial[organ] = Math.max(replies.cost(organ), trial[organ] - residual[organ]);
            }
            replies.evaluate(trial);
            double next = replies.gap(trial);
            if (!(next < gap) && !replies.areMet(trial)) {
                return false;
            }
            gap = next;
        }
        return false;
    }

    /** The row of an organ that is out of the game says that its bribe stays. */
    private static double out(BestReplies replies, int row, int column, double derivative) {
        if (replies.isOut(row)) {
            return row == column ? 1 : 0;
        }
        return derivative;
    }

    private void differentiate(BestReplies replies) {
        for (int organ = 0; organ < organs; organ++) {
            residual[organ] = trial[organ] - replies.target(organ);
        }
        for (int column = 0; column < organs; column++) {
            double kept = trial[column];
            double nudge = RELATIVE_NUDGE * Math.max(Math.abs(kept), Math.abs(kept - residual[column]));
            if (nudge == 0) {
                nudge = RELATIVE_NUDGE;
            }
            trial[column] = kept + nudge;
            replies.evaluate(trial);
            for (int row = 0; row < organs; row++) {
                double moved = trial[row] - replies.target(row);
                jacobian[row * organs + column] = out(replies, row, column, (moved - residual[row]) / nudge);
            }
            trial[column] = kept;
        }
    }
}
