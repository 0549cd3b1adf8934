/** What one kind of agent does alone: offices post bribes, traders change capacity, balances are spent. */
@NullMarked
package tollgate.economy.behaviour;

import org.jspecify.annotations.NullMarked;
