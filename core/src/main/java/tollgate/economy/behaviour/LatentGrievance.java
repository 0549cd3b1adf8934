package tollgate.economy.behaviour;

/**
 * Grievance that builds and fades slowly behind public quiet: {@code g' = g + d (H (1 - L) - g)} (after Kuran 1991 and
 * Epstein 2002; docs/model.md, 7.9). All figures lie between 0 and 1.
 */
public final class LatentGrievance {
    private LatentGrievance() {}

    /** What a hardship H is felt as under a legitimacy L: {@code H (1 - L)}, Epstein's grievance. */
    public static double felt(double hardship, double legitimacy) {
        Requirements.requireShare("hardship", hardship);
        Requirements.requireShare("legitimacy", legitimacy);
        return hardship * (1 - legitimacy);
    }

    /**
     * The latent grievance of next week.
     *
     * @param latent this week's
     * @param felt what it moves towards
     * @param adjustment d, the part of the distance that is covered in a week
     */
    public static double next(double latent, double felt, double adjustment) {
        Requirements.requireShare("latent grievance", latent);
        Requirements.requireShare("felt grievance", felt);
        Requirements.requireShare("weekly adjustment", adjustment);
        return latent + adjustment * (felt - latent);
    }
}
