/**
 * Makes runs on Apache Spark: rows of a plan and pieces of a sampling go out, what they return comes back. The one room that knows Spark. It writes no results:
 * they are written by the process that asks, as if it had made the runs itself.
 */
@NullMarked
package tollgate.spark;

import org.jspecify.annotations.NullMarked;
