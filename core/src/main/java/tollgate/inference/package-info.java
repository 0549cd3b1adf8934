/**
 * Priors, designs over them and weights of draws. Knows no economy and no report: what the reports say of a draw arrives
 * as its log likelihood.
 */
@NullMarked
package tollgate.inference;

import org.jspecify.annotations.NullMarked;
