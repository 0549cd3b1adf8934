/** Schedule, calendar of weeks, addressed random draws and columns. Knows no economics. */
@NullMarked
package tollgate.engine;

import org.jspecify.annotations.NullMarked;
