/**
 * What can be asked of a study: that it be weighed in full, run once, or run as a table says. Each is carried out here in one way, whether the terminal or the
 * local page asks; this room knows neither.
 */
@NullMarked
package tollgate.app.jobs;

import org.jspecify.annotations.NullMarked;
