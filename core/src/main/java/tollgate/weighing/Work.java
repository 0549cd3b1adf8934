package tollgate.weighing;

/**
 * How much of a weighing is done, counted in runs outside sampling. What sampling takes is a guess at first, and once some runs are made it is
 * measured in them: by how much of the budget's time they took. May be told from any thread; the share that it tells never falls.
 */
final class Work {
    private final Weighing.Progress progress;
    private final Weighing.Budget budget;
    private final double guess;
    private final long beforeSampling;
    private final long outsideSampling;
    private final long afterParticles;
    private int runs;
    private long spared;
    private double spentBefore;
    private double spentUntilFinish;
    private double sampled;
    private double sampling;
    private double most;

    /**
     * Nothing done.
     *
     * @param budget of sampling, whose time runs from the start
     * @param guess how many runs sampling may take
     * @param outsideSampling runs besides, at most
     * @param beforeSampling how many of these come before sampling
     * @param afterParticles how many of these come once particles are read
     */
    Work(
            Weighing.Progress progress,
            Weighing.Budget budget,
            double guess,
            long outsideSampling,
            long beforeSampling,
            long afterParticles) {
        this.progress = progress;
        this.budget = budget;
        this.guess = guess;
        this.outsideSampling = outsideSampling;
        this.beforeSampling = beforeSampling;
        this.afterParticles = afterParticles;
        sampling = guess;
    }

    /** Runs outside sampling that are done. */
    synchronized int done() {
        return runs;
    }

    /** Runs were made before sampling. */
    synchronized void tried(int simulations) {
        runs += simulations;
        spentBefore = budget.spent(0);
        spentUntilFinish = spentBefore;
        double worth = spentBefore > 0 ? runs / spentBefore : Double.POSITIVE_INFINITY;
        sampling = Math.min(guess, Math.max(0, worth - beforeSampling));
        tell(runs);
    }

    /**
     * Sampling has come so far.
     *
     * @param climbed share of the way to the posterior
     */
    synchronized void climbed(double climbed, long simulations) {
        double spent = budget.spent(simulations);
        double ofTheRest = spentBefore < 1 ? (spent - spentBefore) / (1 - spentBefore) : 1;
        double share = Math.min(1, Math.max(climbed, ofTheRest));
        if (spent > budget.spent(0)) {
            sampling = Math.min(guess, simulations / spent);
        }
        sampled = share * sampling;
        spentUntilFinish = budget.spent(0);
        tell(runs + simulations);
    }

    /** So many of all samplings have been ended where they stood. */
    synchronized void finished(int samplings, int all, long simulations) {
        double now = worth(budget.spent(0) - spentUntilFinish);
        double before = Math.max(sampled, worth(spentUntilFinish - spentBefore));
        sampled = before;
        sampling = before + now * all / samplings;
        double done = before + now;
        tell((runs + done) / (outsideSampling + sampling), runs + simulations);
        if (samplings == all) {
            sampled = sampling;
        }
    }

    /** Runs were made of what sampling left. */
    synchronized void afterSampling(int tried, long simulations) {
        runs += tried;
        tell(runs + simulations);
    }

    /** Once all particles are read: what copies have spared is done too. */
    synchronized void particlesAreRead() {
        spared = outsideSampling - afterParticles - runs;
    }

    /** Runs that take so much of the budget's time, at most as many as sampling was guessed to take; none where time is not limited. */
    private double worth(double spent) {
        return spentBefore > 0 ? Math.min(guess, spent / spentBefore * beforeSampling) : 0;
    }

    private void tell(long simulations) {
        tell((runs + spared + sampled) / (outsideSampling + sampling), simulations);
    }

    private void tell(double share, long simulations) {
        most = Math.max(most, Math.min(1, share));
        progress.at(most, simulations);
    }
}
