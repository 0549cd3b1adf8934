/**
 * How good forecasts and samplers were: proper scores, coverage and ranks. Knows no model and no report, only forecasts and
 * what came true.
 */
@NullMarked
package tollgate.scores;

import org.jspecify.annotations.NullMarked;
