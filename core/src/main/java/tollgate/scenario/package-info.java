/**
 * Checked changes to a baseline. A {@link tollgate.scenario.Scenario} is read against a world: all that is wrong with it is told
 * together, and only then a {@link tollgate.economy.Plan} is made. The baseline is never touched.
 */
@NullMarked
package tollgate.scenario;

import org.jspecify.annotations.NullMarked;
