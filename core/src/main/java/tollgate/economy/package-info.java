/**
 * The model. Start at {@link tollgate.economy.Week}; every number it needs is a {@link tollgate.economy.Parameter}, every
 * dated fact a row of the {@link tollgate.economy.World}.
 */
@NullMarked
package tollgate.economy;

import org.jspecify.annotations.NullMarked;
