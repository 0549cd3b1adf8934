package tollgate.economy.state.breach;

import tollgate.economy.behaviour.breach.TouchesMarkets;

/** Breaks the plan on purpose: what exists must not know what is done with it. */
public record TouchesBehaviour(TouchesMarkets deed) {}
