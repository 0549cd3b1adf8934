/** Reports, grades, outlets, kinds of statement, and the density of a report given a simulated quantity. */
@NullMarked
package tollgate.evidence;

import org.jspecify.annotations.NullMarked;
