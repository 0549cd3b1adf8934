/** Runs and what is read off them: weekly outputs, quantities over windows, patterns. Knows no report. */
@NullMarked
package tollgate.experiment;

import org.jspecify.annotations.NullMarked;
