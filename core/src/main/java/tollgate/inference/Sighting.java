package tollgate.inference;

/** What one simulation signalled, and where it was run. Cannot be changed. */
final class Sighting {
    private final int rung;
    private final double[] point;
    private final double[] signals;

    /** A simulation on a rung, run to its end. */
    Sighting(int rung, double[] point, Answer answer) {
        this.rung = rung;
        this.point = point.clone();
        this.signals = answer.signals();
    }

    int rung() {
        return rung;
    }

    double coordinate(int number) {
        return point[number];
    }

    int dimensions() {
        return point.length;
    }

    /** One signal; NaN where the simulation has no such number. */
    double signal(int number) {
        return signals[number];
    }

    /** Number of signals; 0 where the simulation failed or the target tells none. */
    int signals() {
        return signals.length;
    }
}
