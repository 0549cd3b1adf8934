/**
 * The bribe game alone: paths of organs' consent in, bribes and shares out (docs/model.md, 7.1 and 7.3). Knows no other
 * room: no weeks, no money that moves, no border.
 */
@NullMarked
package tollgate.gates;

import org.jspecify.annotations.NullMarked;
