/**
 * Wallets of a platform: opening and showing them, their balance and entries. Translates only; the rules are the
 * escrow module's.
 */
@NullMarked
package org.openescrow.web.api.wallet;

import org.jspecify.annotations.NullMarked;
