package tollgate.helpers.breach;

/** Breaks the plan on purpose: no such room. */
public record Anything(int thing) {}
