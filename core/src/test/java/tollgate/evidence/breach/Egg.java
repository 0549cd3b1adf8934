package tollgate.evidence.breach;

import tollgate.gates.breach.Chicken;

/** Breaks the plan on purpose, with {@link Chicken}: a cycle between two rooms. */
public interface Egg {
    Chicken chicken();
}
