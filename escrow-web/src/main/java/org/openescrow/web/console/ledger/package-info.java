/** Pages about the books: the trial balance, an account, a transaction, and proving them. */
@NullMarked
package org.openescrow.web.console.ledger;

import org.jspecify.annotations.NullMarked;
