/**
 * Where parameters could lie at all, and which observations no parameters meet: history matching over emulators. Knows no
 * economy and no report: an observation is a logarithm with its variances, a simulation gives logarithms.
 *
 * <p>Read {@link tollgate.screening.HistoryMatching} first. What it leaves is a place to start from, not a posterior.
 */
@NullMarked
package tollgate.screening;

import org.jspecify.annotations.NullMarked;
