package tollgate.weighing;

import tollgate.evidence.Simulated;

/** One of the things that a forecast of a report holds possible, with its share. */
record Foretold(Simulated simulated, double weight) {}
