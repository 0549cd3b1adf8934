package tollgate.inference;

import java.util.List;

/** One of the problems that a sampling climbs over: the screen where there is one, then the target itself. */
record Rung(Target target, int number) {

    static List<Rung> of(Target target) {
        return target.screen()
                .map(screen -> List.of(new Rung(screen, 0), new Rung(target, 1)))
                .orElseGet(() -> List.of(new Rung(target, 0)));
    }

    /** Whether another rung lies below, whose simulations steer this one's proposals. */
    boolean isScreened() {
        return number > 0;
    }
}
