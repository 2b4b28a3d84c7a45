/**
 * Merchants of a platform and the to-be-settled account that each of them has. Not what is owed to them: that is the
 * ledger's.
 */
@NullMarked
package org.openescrow.escrow.merchant;

import org.jspecify.annotations.NullMarked;
