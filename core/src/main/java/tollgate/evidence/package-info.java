/**
 * Reports, grades, outlets, kinds of statement, and the density of a report given a simulated quantity
 * (docs/inference.md, 2). Knows no model: what a simulation says arrives as {@link tollgate.evidence.Simulated}.
 *
 * <p>Read {@link tollgate.evidence.Report} first, then {@link tollgate.evidence.ReportDensity} for one report, {@link
 * tollgate.evidence.OutletDensity} for those that share a bias and {@link tollgate.evidence.ReportsDensity} for all.
 */
@NullMarked
package tollgate.evidence;

import org.jspecify.annotations.NullMarked;
