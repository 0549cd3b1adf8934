package tollgate.economy.state;

/** What traders believe of the risk of an unapproved crossing: beta-Bernoulli with forgetting (K20). */
public final class Risk {
    /** Crossings that an announced rate is worth. */
    private static final double FIRM = 12;

    private double losses = 1;
    private double passages = 1;

    /** Believes a rate as firmly as a dozen crossings would make it: fences and orders are seen by all. */
    public void announce(double rate) {
        losses = rate * FIRM;
        passages = (1 - rate) * FIRM;
    }

    void copyFrom(Risk other) {
        losses = other.losses;
        passages = other.passages;
    }

    /** Forgets a little and learns from a week's crossings. */
    public void learn(long lost, long passed, double memory) {
        losses = memory * losses + lost;
        passages = memory * passages + passed;
    }

    /** The believed chance of losing the vehicle. */
    public double believed() {
        return losses / (losses + passages);
    }
}
