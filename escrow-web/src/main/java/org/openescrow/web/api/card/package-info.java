/**
 * Binding cards to wallets, and the agreements that come of it. Translates only; the rules are the escrow module's.
 */
@NullMarked
package org.openescrow.web.api.card;

import org.jspecify.annotations.NullMarked;
