/** One class per verb, the exit codes, and the terminal; the only room that knows picocli and prints. */
@NullMarked
package tollgate.app.cli;

import org.jspecify.annotations.NullMarked;
