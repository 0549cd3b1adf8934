/**
 * Tables of results too long to be held at once: parts in Parquet, and a database of views over them. The one room that knows SQL. It is
 * given columns and rows and must not know what they are about.
 */
@NullMarked
package tollgate.app.store;

import org.jspecify.annotations.NullMarked;
