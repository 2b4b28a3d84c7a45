/** Wallets of the platform's users. Not here: cards, and the orders that move money. */
@NullMarked
package org.openescrow.client.wallet;

import org.jspecify.annotations.NullMarked;
