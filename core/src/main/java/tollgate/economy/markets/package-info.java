/** Where kinds meet: the crossing, the arrival, the vehicle market, the price. */
@NullMarked
package tollgate.economy.markets;

import org.jspecify.annotations.NullMarked;
