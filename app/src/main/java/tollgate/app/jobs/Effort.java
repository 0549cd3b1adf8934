package tollgate.app.jobs;

import java.time.Duration;
import java.util.Locale;
import tollgate.inference.TemperedSampling;
import tollgate.weighing.Weighing;

/** How much work a run does. */
public enum Effort {
    QUICK(60, 10, 128, 16, 0.35, 2, 2, Duration.ofSeconds(220)),
    STANDARD(400, 60, 512, 60, 0.5, 3, 15, Duration.ofHours(6)),
    THOROUGH(1_000, 150, 2_000, 150, 0.5, 5, 40, Duration.ofDays(7));

    /** Moves on the world without residents for each on the whole one: the first costs a quarter of the second. */
    private static final int SCREEN_MOVES = 2;

    private static final double KEEP_SEED = 0.5;
    private static final double ENOUGH = 0.5;

    private final int draws;
    private final int twinDraws;
    private final int particles;
    private final int futures;
    private final double leastShare;
    private final int movesPerBlock;
    private final int mostMoves;
    private final Duration limit;

    Effort(
            int draws,
            int twinDraws,
            int particles,
            int futures,
            double leastShare,
            int movesPerBlock,
            int mostMoves,
            Duration limit) {
        this.draws = draws;
        this.twinDraws = twinDraws;
        this.particles = particles;
        this.futures = futures;
        this.leastShare = leastShare;
        this.movesPerBlock = movesPerBlock;
        this.mostMoves = mostMoves;
        this.limit = limit;
    }

    /** What that is in numbers. */
    public Weighing.Settings settings(long seed, int threads) {
        var sampling = new TemperedSampling.Settings(
                particles, leastShare, movesPerBlock, mostMoves, SCREEN_MOVES, KEEP_SEED, ENOUGH, seed);
        return new Weighing.Settings(draws, twinDraws, sampling, futures, seed, threads);
    }

    /** So many draws and particles, and a single move: enough to see that all works, and nothing else. */
    public static Weighing.Settings trial(int draws, long seed, int threads) {
        var sampling = new TemperedSampling.Settings(draws, QUICK.leastShare, 1, 1, 1, KEEP_SEED, ENOUGH, seed);
        return new Weighing.Settings(draws, draws, sampling, draws, seed, threads);
    }

    /** After it, sampling ends with what is done. */
    public Duration limit() {
        return limit;
    }

    /** As it is written on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
