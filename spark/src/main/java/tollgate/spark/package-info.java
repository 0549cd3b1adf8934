/**
 * Makes the runs of a sweep on Apache Spark: rows of a plan go out, what their runs ended with comes back. The one room that knows Spark. It writes no results:
 * they are written by the process that asks, as if it had made the runs itself.
 */
@NullMarked
package tollgate.spark;

import org.jspecify.annotations.NullMarked;
