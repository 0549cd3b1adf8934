/** Turns what a weighing found into texts: the summary, tables and one self-contained page. It opens no file of the user's. */
@NullMarked
package tollgate.app.report;

import org.jspecify.annotations.NullMarked;
