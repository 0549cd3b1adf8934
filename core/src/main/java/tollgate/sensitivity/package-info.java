/**
 * Which unknown moves a result most. A design says which runs to make, with which parameters and seed; from their results
 * alone come indices. Knows no economy and no report: a result is a number that arrives.
 *
 * <p>Read {@link tollgate.sensitivity.MorrisDesign} first, which needs few runs and ranks, then {@link
 * tollgate.sensitivity.SobolDesign}, which needs many and shares out the variance.
 */
@NullMarked
package tollgate.sensitivity;

import org.jspecify.annotations.NullMarked;
