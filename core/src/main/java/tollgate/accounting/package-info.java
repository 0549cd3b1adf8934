/** Integer double-entry ledger for money (fen) and goods, with audits. The one door through which both move. */
@NullMarked
package tollgate.accounting;

import org.jspecify.annotations.NullMarked;
