/**
 * The ledger for operators: reading it, explaining an account, proving the books. Nothing here moves money.
 */
@NullMarked
package org.openescrow.web.admin.ledger;

import org.jspecify.annotations.NullMarked;
