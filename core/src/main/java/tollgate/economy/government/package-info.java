/** What organs and leadership decide: who holds which gate, quotas, settlement, spending. */
@NullMarked
package tollgate.economy.government;

import org.jspecify.annotations.NullMarked;
