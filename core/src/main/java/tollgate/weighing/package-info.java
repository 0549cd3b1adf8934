/** Weighs explanations of this economy against that evidence: the one room that knows both. */
@NullMarked
package tollgate.weighing;

import org.jspecify.annotations.NullMarked;
