/** What exists: accounts, crossings, offices, vehicle markets. Tables that steps read and write. */
@NullMarked
package tollgate.economy.state;

import org.jspecify.annotations.NullMarked;
