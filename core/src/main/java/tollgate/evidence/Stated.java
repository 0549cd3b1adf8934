package tollgate.evidence;

/**
 * What a report states, on the log scale.
 *
 * @param low minus infinity where the report has no low end
 * @param high infinity where it has no high end
 */
record Stated(double low, double high) {}
