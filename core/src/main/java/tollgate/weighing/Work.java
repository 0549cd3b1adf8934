package tollgate.weighing;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How much of a weighing is done, counted in runs; what sampling takes is a guess. May be told from any thread. */
final class Work {
    private final Weighing.Progress progress;
    private final double sampling;
    private final long outsideSampling;
    private final long afterParticles;
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicLong spared = new AtomicLong();

    /**
     * Nothing done.
     *
     * @param sampling how many runs it may take; a guess
     * @param outsideSampling runs besides, at most
     * @param afterParticles how many of these come once particles are read
     */
    Work(Weighing.Progress progress, double sampling, long outsideSampling, long afterParticles) {
        this.progress = progress;
        this.sampling = sampling;
        this.outsideSampling = outsideSampling;
        this.afterParticles = afterParticles;
    }

    /** Runs outside sampling that are done. */
    int done() {
        return runs.get();
    }

    void tried(int simulations) {
        int now = runs.addAndGet(simulations);
        progress.at(now / all(), now);
    }

    void sampled(double share, long simulations) {
        progress.at((runs.get() + share * sampling) / all(), runs.get() + simulations);
    }

    void afterSampling(int tried, long simulations) {
        int now = runs.addAndGet(tried);
        progress.at((now + spared.get() + sampling) / all(), now + simulations);
    }

    /** Once all particles are read: what copies have spared is done too. */
    void particlesAreRead() {
        spared.set(outsideSampling - afterParticles - runs.get());
    }

    private double all() {
        return outsideSampling + sampling;
    }
}
