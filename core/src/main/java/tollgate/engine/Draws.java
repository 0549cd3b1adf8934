package tollgate.engine;

import java.nio.charset.StandardCharsets;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.Philox4x64;

/**
 * The random numbers of one step of one run, addressed by (seed, step title, week, agent) and never queued: two
 * scenarios meet the same luck, and no number depends on the order or the thread in which it is asked for.
 *
 * <p>Philox4x64-10 (Salmon et al. 2011, https://doi.org/10.1145/2063384.2063405) of Commons RNG: the key is (seed, hash
 * of the title), the counter is (draw number, week and agent).
 */
public final class Draws {
    private final long seed;
    private final long step;

    private Draws(long seed, long step) {
        this.seed = seed;
        this.step = step;
    }

    /** The draws of the step with this title in the run with this seed. */
    public static Draws of(long seed, String title) {
        return new Draws(seed, hash(title));
    }

    /** The seed of one run among many. */
    public long seedOfRun(int run) {
        return luck(0, run).nextLong();
    }

    /** The luck of one agent in one week: as many numbers as it asks for. */
    public UniformRandomProvider luck(int week, int agent) {
        return new Philox4x64(new long[] {seed, step, 0, ((long) week << Integer.SIZE) | (agent & 0xFFFF_FFFFL), 0, 0});
    }

    /** FNV-1a (Fowler, Noll and Vo) over the title's UTF-8 bytes, mixed by the finaliser of SplitMix64 (Steele 2014). */
    private static long hash(String title) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : title.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }

    /** A standard normal number by the Box-Muller transform in StrictMath: the same bits on every processor. */
    public static double gaussian(UniformRandomProvider luck) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - luck.nextDouble()));
        return radius * StrictMath.cos(2 * Math.PI * luck.nextDouble());
    }
}
