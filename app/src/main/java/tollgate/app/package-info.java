/** The composition root: builds the verbs and hands them the rooms they use. */
@NullMarked
package tollgate.app;

import org.jspecify.annotations.NullMarked;
