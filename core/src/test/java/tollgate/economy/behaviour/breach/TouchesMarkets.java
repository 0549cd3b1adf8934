package tollgate.economy.behaviour.breach;

import tollgate.economy.breach.Stall;
import tollgate.economy.markets.breach.Haggling;

/** Breaks the plan on purpose: what one agent does alone must not know where agents meet. */
public record TouchesMarkets(Haggling haggling, Stall stall) {}
