/** Priors, designs over them and weights of draws. Knows no economy and no report. */
@NullMarked
package tollgate.inference;

import org.jspecify.annotations.NullMarked;
