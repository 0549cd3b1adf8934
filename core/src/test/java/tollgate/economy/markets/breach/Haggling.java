package tollgate.economy.markets.breach;

/** Stands in for a class of the markets. */
public record Haggling(int rounds) {}
