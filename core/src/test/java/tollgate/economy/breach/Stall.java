package tollgate.economy.breach;

/** Stands in for a class of the economy. */
public record Stall(int goods) {}
