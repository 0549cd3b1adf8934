package tollgate.inference.breach;

import tollgate.economy.breach.Stall;

/** Breaks the plan on purpose: inference must never see an economy. */
public record TouchesEconomy(Stall stall) {}
