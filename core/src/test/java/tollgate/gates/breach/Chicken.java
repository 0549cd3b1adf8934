package tollgate.gates.breach;

import tollgate.evidence.breach.Egg;

/** Breaks the plan on purpose, with {@link Egg}: a cycle between two rooms. */
public interface Chicken {
    Egg egg();
}
